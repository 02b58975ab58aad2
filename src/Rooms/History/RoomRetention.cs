using System.Runtime.CompilerServices;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>How long the messages of each room are kept. Any thread.</summary>
internal sealed class RoomRetention(RoomEngine engine)
{
    private const string EventType = "m.room.retention";

    // Any thread; a value is replaced as a whole. Dies with the room object that it belongs to.
    private readonly ConditionalWeakTable<Room, Box> _known = [];

    /// <summary>
    /// The time before which a room's messages have expired, in ms since 1970; the lowest number when they do not.
    /// Answers from memory when the room states nothing, or the same as at the last call.
    /// </summary>
    /// <param name="room">The room.</param>
    /// <param name="snapshot">A snapshot of it.</param>
    /// <param name="nowMs">The time, in ms since 1970.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async ValueTask<long> ExpiredBeforeAsync(
        Room room, RoomSnapshot snapshot, long nowMs, CancellationToken cancellationToken)
    {
        var options = engine.Options.Retention;
        if (!options.Enabled)
        {
            return long.MinValue;
        }

        long? stated = null;
        if (snapshot.TryGetState(EventType, string.Empty, out var eid))
        {
            var box = _known.GetValue(room, static _ => new Box());
            if (Volatile.Read(ref box.Known) is not { } known || known.Eid != eid)
            {
                var json = await engine.Events.GetAsync(snapshot, eid, cancellationToken).ConfigureAwait(false);
                known = new Stated(eid, MaxLifetimeIn(EventFieldRanges.Of(json).Content.Of(json)));
                Volatile.Write(ref box.Known, known);
            }

            stated = known.MaxLifetimeMs;
        }

        return Effective(options, stated) is { } lifetimeMs ? nowMs - lifetimeMs : long.MinValue;
    }

    /// <summary>The lifetime that holds where a room states one, or none; null for no end.</summary>
    internal static long? Effective(RetentionOptions options, long? statedMs)
    {
        if (statedMs is not { } stated)
        {
            return (long?)options.DefaultMaxLifetime?.TotalMilliseconds;
        }

        stated = Math.Max(stated, (long?)options.AllowedMin?.TotalMilliseconds ?? stated);
        return Math.Min(stated, (long?)options.AllowedMax?.TotalMilliseconds ?? stated);
    }

    /// <summary>What an <c>m.room.retention</c> event states, in ms; null for nothing that is a time.</summary>
    internal static long? MaxLifetimeIn(ReadOnlySpan<byte> content) =>
        RawJson.TryGetInt64(RawJson.Find(content, "max_lifetime"u8), out var stated) && stated >= 0 ? stated : null;

    private sealed class Box
    {
        public Stated? Known;
    }

    private sealed record Stated(int Eid, long? MaxLifetimeMs);
}
