using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;

namespace Dendrite.Fast.Api;

/// <summary>Finds the room that a request names by id or alias.</summary>
internal sealed class RoomLookup(RoomEngine engine, RoomAliases aliases)
{
    /// <summary>The room with an id.</summary>
    /// <exception cref="MatrixException">
    /// M_FORBIDDEN when there is none, as for a room that the requester is not in: who may not see a room is not told
    /// whether it exists.
    /// </exception>
    public async ValueTask<Room> RequireAsync(RoomId id, CancellationToken cancellationToken) =>
        await engine.FindAsync(id, cancellationToken)
        ?? throw MatrixError.Forbidden($"You are not in the room {id}, or it does not exist.").ToException();

    /// <summary>The room that a text names, be it an id or an alias; for joins, which tell whether there is
    /// one.</summary>
    /// <exception cref="MatrixException">M_INVALID_PARAM or M_NOT_FOUND.</exception>
    public async ValueTask<Room> RequireByIdOrAliasAsync(string text, CancellationToken cancellationToken)
    {
        if (text.StartsWith('#'))
        {
            AliasTarget target = await aliases.ResolveAsync(text, cancellationToken);
            return await engine.FindAsync(target.Room, cancellationToken)
                ?? throw MatrixError.NotFound($"The alias {text} leads to a room that is gone.").ToException();
        }

        return await RequireKnownAsync(ClientCall.ParseRoom(text), cancellationToken);
    }

    private async ValueTask<Room> RequireKnownAsync(RoomId id, CancellationToken cancellationToken) =>
        await engine.FindAsync(id, cancellationToken)
        ?? throw MatrixError.NotFound($"This server does not know the room {id}.").ToException();
}
