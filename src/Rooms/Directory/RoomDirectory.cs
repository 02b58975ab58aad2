using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The published room directory of each of our server names: what is listed, who lists it, and pages of it. A room that
/// is not published is never in an answer, and neither is one that a stranger could do nothing with. Any thread.
/// </summary>
/// <remarks>Source: client-server API v1.19, "Published room directory".</remarks>
public sealed partial class RoomDirectory
{
    private readonly RoomEngine _engine;
    private readonly TimeProvider _time;

    /// <summary>Serves the directory of an engine's rooms.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="time">The clock of the listings.</param>
    public RoomDirectory(RoomEngine engine, TimeProvider time)
    {
        _engine = engine;
        _time = time;
    }

    /// <summary>Whether a room is published by any of our server names.</summary>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public ValueTask<bool> IsPublishedAsync(Room room, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(room);
        return _engine.Database.Directory.IsPublishedAsync(room.Nid, cancellationToken);
    }

    /// <summary>
    /// Lists a room in the directory of the user's server name, or takes it off: for who may set the room's canonical
    /// alias, and for administrators.
    /// </summary>
    /// <param name="room">The room.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="isAdmin">Whether the user is an administrator of this server.</param>
    /// <param name="isPublished">Whether the room is to be listed.</param>
    /// <param name="cancellationToken">Stops the wait; the change may be made all the same.</param>
    /// <exception cref="MatrixException">
    /// 403 M_FORBIDDEN. 503. Source: client-server API v1.19, PUT /directory/list/room/{roomId}.
    /// </exception>
    public async ValueTask SetPublishedAsync(
        Room room, RoomViewer viewer, bool isAdmin, bool isPublished, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(room);
        if (!isAdmin && !RoomAliases.MaySendCanonicalAlias(room.Snapshot, viewer.UserId))
        {
            throw MatrixError
                .Forbidden("A room is listed by who is in it and may set its main alias.")
                .ToException();
        }

        var server = await _engine.Database.Names.ServerAsync(viewer.UserId.ServerName.Value, cancellationToken)
            .ConfigureAwait(false);
        DataAppend append = new(OwnerKey.Of(room.Nid));
        if (isPublished)
        {
            append.Add(new PublishedRoomRow(
                server, room.Nid, viewer.User, _time.GetUtcNow().ToUnixTimeMilliseconds()));
        }
        else
        {
            append.Add(new PublishedRoomDeleteRow(server, room.Nid));
        }

        var result = await _engine.Database.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        if (!result.IsCommitted)
        {
            throw CommitRefusal.Of(result.Failure);
        }
    }

    /// <summary>Gets a page of the directory of one of our server names.</summary>
    /// <param name="server">The server name.</param>
    /// <param name="request">Which page.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <exception cref="MatrixException">
    /// 400 M_INVALID_PARAM: the token is none of this server's. 404 M_NOT_FOUND: the name is not ours.
    /// Source: client-server API v1.19, GET and POST /publicRooms.
    /// </exception>
    public async ValueTask<PublicRoomsPage> GetPageAsync(
        ServerName server, PublicRoomsRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!_engine.Servers.IsLocal(server))
        {
            throw MatrixError.NotFound("This server keeps no directory of that name.").ToException();
        }

        DirectoryToken since = default;
        if (request.Since is { } text && !DirectoryToken.TryParse(text, out since))
        {
            throw MatrixError
                .InvalidParam("The parameter since is not a token of this server: use one that it returned.")
                .ToException();
        }

        var rooms = await ListAsync(server, request, cancellationToken).ConfigureAwait(false);
        rooms.Sort(static (left, right) =>
            DirectoryToken.Compare(left.JoinedMembers, left.Room, right.JoinedMembers, right.Room));
        return Cut(rooms, request.Since is null ? null : since, Math.Clamp(request.Limit, 1,
            PublicRoomsRequest.LimitMax));
    }

    /// <summary>The page that a place and a limit mean, of sorted rooms.</summary>
    internal static PublicRoomsPage Cut(List<PublicRoom> rooms, DirectoryToken? since, int limit)
    {
        var first = 0;
        var end = rooms.Count;
        if (since is { Forwards: true } after)
        {
            first = rooms.FindIndex(after.Wants);
            first = first < 0 ? rooms.Count : first;
        }
        else if (since is { } before)
        {
            end = rooms.FindLastIndex(room => before.Wants(room)) + 1;
            first = Math.Max(0, end - limit);
        }

        end = Math.Min(end, first + limit);
        var page = rooms.GetRange(first, end - first);
        return new PublicRoomsPage(
            page,
            end < rooms.Count && page.Count > 0 ? TokenAt(rooms[end - 1], forwards: true) : null,
            first > 0 && page.Count > 0 ? TokenAt(rooms[first], forwards: false) : null,
            rooms.Count);
    }

    private static string TokenAt(PublicRoom room, bool forwards)
        => new DirectoryToken(forwards, room.JoinedMembers, room.Room).ToString();
}
