using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>A room that an alias leads to.</summary>
/// <param name="Room">The room's number.</param>
/// <param name="RoomId">The room's id.</param>
/// <param name="Creator">Who made the alias.</param>
public readonly record struct AliasTarget(RoomNid Room, string RoomId, UserNid Creator);

/// <summary>
/// The aliases of our server names: makes, finds, lists and removes them. Two requests for one alias meet at the unique
/// key of its row, so that one of them wins, also between processes. Any thread.
/// </summary>
/// <remarks>Source: client-server API v1.19, "Room aliases".</remarks>
public sealed class RoomAliases
{
    private const string CanonicalAliasType = "m.room.canonical_alias";

    private readonly RoomEngine _engine;
    private readonly RoomReads _reads;
    private readonly TimeProvider _time;

    /// <summary>Serves the aliases of an engine's rooms.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="reads">Says who may see a room.</param>
    /// <param name="time">The clock of the aliases' creation.</param>
    public RoomAliases(RoomEngine engine, RoomReads reads, TimeProvider time)
    {
        _engine = engine;
        _reads = reads;
        _time = time;
    }

    /// <summary>Finds the room that an alias of one of our server names leads to; null when there is none.</summary>
    /// <param name="alias">The alias.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async ValueTask<AliasTarget?> FindAsync(RoomAlias alias, CancellationToken cancellationToken)
    {
        var row = await _engine.Database.Directory.AliasAsync(alias.Value, cancellationToken).ConfigureAwait(false);
        if (row is not { } found)
        {
            return null;
        }

        var roomId = await _engine.Database.Names.RoomIdAsync(found.Room, cancellationToken).ConfigureAwait(false);
        return new AliasTarget(found.Room, roomId, found.Creator);
    }

    /// <summary>Resolves an alias for a client.</summary>
    /// <param name="alias">The alias as the client gave it.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">
    /// 400 M_INVALID_PARAM: it is no alias. 404 M_NOT_FOUND: it leads nowhere.
    /// Source: client-server API v1.19, GET /directory/room/{roomAlias}.
    /// </exception>
    public async ValueTask<AliasTarget> ResolveAsync(string alias, CancellationToken cancellationToken)
        => await FindAsync(Parse(alias), cancellationToken).ConfigureAwait(false)
            ?? throw NotFound(alias);

    /// <summary>Makes an alias for a room.</summary>
    /// <param name="alias">The alias as the client gave it; of one of our server names.</param>
    /// <param name="room">The room.</param>
    /// <param name="viewer">Who makes it; has to be joined.</param>
    /// <param name="cancellationToken">Stops the wait; the alias may be made all the same.</param>
    /// <exception cref="MatrixException">
    /// 400 M_INVALID_PARAM: it is no alias, or of another server. 403 M_FORBIDDEN: the user is not in the room.
    /// 409 M_UNKNOWN: it exists. 503. Source: client-server API v1.19, PUT /directory/room/{roomAlias}.
    /// </exception>
    public async ValueTask CreateAsync(
        string alias, Room room, RoomViewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(room);
        var parsed = Parse(alias);
        if (!_engine.Servers.IsLocal(parsed.ServerName))
        {
            throw MatrixError.InvalidParam("The alias belongs to another server: make it there.").ToException();
        }

        var view = await _reads.OpenAsync(room, viewer, cancellationToken).ConfigureAwait(false);
        view.RequireJoined();
        DataAppend append = new(OwnerKey.Of(room.Nid));
        append.Add(new RoomAliasRow(
            parsed.Value, room.Nid, viewer.User, _time.GetUtcNow().ToUnixTimeMilliseconds()));
        var result = await _engine.Database.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        if (!result.IsCommitted)
        {
            throw result.Failure.Kind == CommitFailureKind.Conflict
                ? new MatrixError("M_UNKNOWN", 409, $"Room alias {parsed.Value} already exists.").ToException()
                : CommitRefusal.Of(result.Failure);
        }
    }

    /// <summary>
    /// Removes an alias: for its creator, for who may change the canonical alias of its room, and for administrators.
    /// </summary>
    /// <param name="alias">The alias as the client gave it.</param>
    /// <param name="viewer">Who removes it.</param>
    /// <param name="isAdmin">Whether the user is an administrator of this server.</param>
    /// <param name="cancellationToken">Stops the wait; the alias may be removed all the same.</param>
    /// <exception cref="MatrixException">
    /// 400 M_INVALID_PARAM: it is no alias. 403 M_FORBIDDEN. 404 M_NOT_FOUND: it leads nowhere. 503.
    /// Source: client-server API v1.19, DELETE /directory/room/{roomAlias}.
    /// </exception>
    public async ValueTask DeleteAsync(
        string alias, RoomViewer viewer, bool isAdmin, CancellationToken cancellationToken)
    {
        var target = await ResolveAsync(alias, cancellationToken).ConfigureAwait(false);
        if (target.Creator != viewer.User && !isAdmin)
        {
            var room = await _engine.FindAsync(target.Room, cancellationToken).ConfigureAwait(false);
            if (room is null || !MaySendCanonicalAlias(room.Snapshot, viewer.UserId))
            {
                throw MatrixError
                    .Forbidden("An alias is removed by who made it, or by who may set the room's main alias.")
                    .ToException();
            }
        }

        DataAppend append = new(OwnerKey.Of(target.Room));
        append.Add(new RoomAliasDeleteRow(alias));
        var result = await _engine.Database.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        if (!result.IsCommitted)
        {
            throw result.Failure.Kind == CommitFailureKind.Conflict
                ? NotFound(alias)
                : CommitRefusal.Of(result.Failure);
        }
    }

    /// <summary>Lists the aliases of a room that this server keeps.</summary>
    /// <param name="room">The room.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <exception cref="MatrixException">
    /// 403 M_FORBIDDEN: the user is not in the room, and it is not world-readable.
    /// Source: client-server API v1.19, GET /rooms/{roomId}/aliases.
    /// </exception>
    public async ValueTask<IReadOnlyList<string>> ListAsync(
        Room room, RoomViewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(room);
        var view = await _reads.OpenAsync(room, viewer, cancellationToken).ConfigureAwait(false);
        if (!view.IsWorldReadable)
        {
            view.RequireJoined();
        }

        var rows = await _engine.Database.Directory.AliasesAsync(room.Nid, cancellationToken).ConfigureAwait(false);
        var aliases = new string[rows.Count];
        for (var at = 0; at < aliases.Length; at++)
        {
            aliases[at] = rows[at].Alias;
        }

        return aliases;
    }

    /// <summary>Whether a user is joined and has the power to send the room's canonical alias.</summary>
    internal static bool MaySendCanonicalAlias(RoomSnapshot snapshot, UserId userId)
    {
        var events = snapshot.Columns.Events;
        var user = events.FindUser(userId.Value);
        if (snapshot.MembershipOf(userId).Membership != Membership.Join)
        {
            return false;
        }

        var power = RoomPower.At(events, snapshot.Map);
        return power.LevelOf(user) >= power.RequiredFor(events.FindType(CanonicalAliasType), isState: true);
    }

    internal static RoomAlias Parse(string alias)
        => RoomAlias.TryParse(alias, out var parsed)
            ? parsed
            : throw MatrixError.InvalidParam("Room alias invalid: it has the form #name:server.").ToException();

    private static MatrixException NotFound(string alias)
        => MatrixError.NotFound($"Room alias {alias} not found.").ToException();
}
