using System.Collections.Concurrent;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Who is typing where. Kept in memory only: a restart forgets it, and clients say it again within seconds. Each
/// change of a room's list is announced, and readers take the list as it is then.
/// </summary>
/// <remarks>
/// Owner of <c>_rooms</c>' values and of the timer: the lock. Readers never lock: a room's entry is immutable and
/// replaced by one reference write, which is the linearisation point of each change; old entries are left to the
/// garbage collector. Source: client-server API v1.19, "Typing Notifications".
/// </remarks>
public sealed class Typing : IDisposable
{
    /// <summary>
    /// The longest time for which one request marks somebody as typing; a longer one is cut to it. Chosen: four times
    /// the 30 seconds that the specification recommends, so that nobody types for ever.
    /// </summary>
    public static readonly TimeSpan TimeoutMax = TimeSpan.FromMinutes(2);

    /// <summary>
    /// For how long somebody types whose request names no time. Source: client-server API v1.19, "Typing
    /// Notifications": clients renew at least each 20 to 30 seconds.
    /// </summary>
    public static readonly TimeSpan TimeoutDefault = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often expired entries are looked for, and so by how much one may outlive its time. Chosen: people do not
    /// notice, and one timer for everybody stays cheap. It runs only while somebody types.
    /// </summary>
    public static readonly TimeSpan ExpiryInterval = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The most people who can be typing at once on this server. Over it: another one is not announced, which harms
    /// nobody. Chosen: the expiry looks at all of them once per interval.
    /// </summary>
    public const int TypersMax = 20_000;

    private static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    private static readonly JsonEncodedText TypeValue = JsonEncodedText.Encode("m.typing");
    private static readonly JsonEncodedText Content = JsonEncodedText.Encode("content");
    private static readonly JsonEncodedText UserIds = JsonEncodedText.Encode("user_ids");

    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<RoomNid, Typer[]> _rooms = new();
    private readonly Action<RoomNid> _announce;
    private readonly Func<RoomNid, Typer, bool> _isJoined;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;

    // Owner: the lock.
    private int _typers;
    private bool _ticking;

    /// <summary>Starts with nobody typing.</summary>
    /// <param name="ring">Where each change of a room's list is announced.</param>
    /// <param name="time">The clock of the timeouts.</param>
    public Typing(EphemeralRing ring, TimeProvider time)
        : this(Announce(ring), static (_, _) => true, time)
    {
    }

    /// <summary>
    /// Starts with nobody typing. Who leaves a room, or is removed from it, stops typing there within
    /// <see cref="ExpiryInterval"/>.
    /// </summary>
    /// <param name="engine">Says who is joined; its database has the ring where changes are announced.</param>
    /// <param name="time">The clock of the timeouts.</param>
    public Typing(RoomEngine engine, TimeProvider time)
        : this(Announce(engine.Database.Stream.Ring), (room, typer) => IsJoined(engine, room, typer), time)
    {
    }

    /// <summary>Starts with nobody typing.</summary>
    /// <param name="announce">
    /// Called after each change of a room's list, under the lock: it appends to a ring and returns.
    /// </param>
    /// <param name="isJoined">Whether somebody is still in the room; a memory read.</param>
    /// <param name="time">The clock of the timeouts.</param>
    internal Typing(Action<RoomNid> announce, Func<RoomNid, Typer, bool> isJoined, TimeProvider time)
    {
        _announce = announce;
        _isJoined = isJoined;
        _time = time;
        _timer = time.CreateTimer(
            static self => ((Typing)self!).Expire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>
    /// Who is typing in a room, in the order in which they started; empty when nobody is. Asks no lock.
    /// </summary>
    /// <param name="room">The room.</param>
    public ReadOnlySpan<Typer> In(RoomNid room) => _rooms.TryGetValue(room, out var typers) ? typers : [];

    /// <summary>Marks a user as typing, or renews it. The caller has made sure that the user is joined.</summary>
    /// <param name="room">The room.</param>
    /// <param name="user">The user.</param>
    /// <param name="userId">The user's id.</param>
    /// <param name="timeout">For how long; cut to <see cref="TimeoutMax"/>. Zero or less stops at once.</param>
    public void Start(RoomNid room, UserNid user, string userId, TimeSpan timeout)
    {
        if (timeout <= TimeSpan.Zero)
        {
            Stop(room, user);
            return;
        }

        var lasting = timeout < TimeoutMax ? timeout : TimeoutMax;
        Typer typer = new(user, userId, _time.GetTimestamp() + (long)(lasting.TotalSeconds * _time.TimestampFrequency));
        lock (_lock)
        {
            var typers = _rooms.GetValueOrDefault(room, []);
            var at = IndexOf(typers, user);
            if (at < 0 && _typers == TypersMax)
            {
                return;
            }

            Typer[] changed = at < 0 ? [.. typers, typer] : [.. typers];
            changed[at < 0 ? ^1 : at] = typer;
            _rooms[room] = changed;
            if (at >= 0)
            {
                return;
            }

            _typers++;
            TickLocked();
            _announce(room);
        }
    }

    /// <summary>
    /// Ends a user's typing: they said so, sent a message, or left. Nothing happens when they were not typing.
    /// </summary>
    /// <param name="room">The room.</param>
    /// <param name="user">The user.</param>
    public void Stop(RoomNid room, UserNid user)
    {
        if (!_rooms.ContainsKey(room))
        {
            return;
        }

        lock (_lock)
        {
            if (_rooms.TryGetValue(room, out var typers) && IndexOf(typers, user) >= 0)
            {
                KeepLocked(room, typers, Array.FindAll(typers, typer => typer.User != user));
            }
        }
    }

    /// <summary>Writes an <c>m.typing</c> event as /sync gives it: an object with type and content.</summary>
    /// <param name="writer">Takes one JSON value.</param>
    /// <param name="typers">Who types; an empty list says that nobody does any more.</param>
    public static void WriteEvent(Utf8JsonWriter writer, ReadOnlySpan<Typer> typers)
    {
        writer.WriteStartObject();
        writer.WriteString(Type, TypeValue);
        writer.WriteStartObject(Content);
        writer.WriteStartArray(UserIds);
        foreach (ref readonly var typer in typers)
        {
            writer.WriteStringValue(typer.UserId);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Stops the timer.</summary>
    public void Dispose() => _timer.Dispose();

    private static Action<RoomNid> Announce(EphemeralRing ring)
        => room => ring.Publish(new EphemeralRecord(EphemeralKind.Typing, room, default));

    private static bool IsJoined(RoomEngine engine, RoomNid room, Typer typer)
        => !engine.TryGetLoaded(room, out var loaded)
            || loaded.Snapshot.MembershipOf(UserId.Parse(typer.UserId)).Membership == Membership.Join;

    private static int IndexOf(Typer[] typers, UserNid user)
        => Array.FindIndex(typers, typer => typer.User == user);

    private void Expire()
    {
        lock (_lock)
        {
            var now = _time.GetTimestamp();
            foreach (var (room, typers) in _rooms)
            {
                var left = Array.FindAll(typers, typer => typer.Until > now && _isJoined(room, typer));
                if (left.Length != typers.Length)
                {
                    KeepLocked(room, typers, left);
                }
            }

            _ticking = false;
            TickLocked();
        }
    }

    private void KeepLocked(RoomNid room, Typer[] before, Typer[] left)
    {
        if (left.Length == 0)
        {
            _rooms.TryRemove(room, out _);
        }
        else
        {
            _rooms[room] = left;
        }

        _typers -= before.Length - left.Length;
        _announce(room);
    }

    private void TickLocked()
    {
        if (_typers > 0 && !_ticking)
        {
            _ticking = true;
            _timer.Change(ExpiryInterval, Timeout.InfiniteTimeSpan);
        }
    }
}
