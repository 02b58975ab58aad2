using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>What a client is told when its change could not be stored.</summary>
internal static class CommitRefusal
{
    public static MatrixException Of(CommitFailure failure) => failure.Kind switch
    {
        CommitFailureKind.TooLarge =>
            MatrixError.TooLarge("This is too much for one change.").ToException(),
        CommitFailureKind.Conflict or CommitFailureKind.BadRow =>
            new MatrixError("M_UNKNOWN", 500, "The server could not store this; nothing was changed.").ToException(),
        CommitFailureKind.NotHere or CommitFailureKind.StaleOwner => MatrixError
            .Unavailable("Another node of this server takes changes of this; nothing was changed. Try there.")
            .ToException(),
        _ => MatrixError.Unavailable("The server cannot store this at the moment; nothing was changed. Try again.")
            .ToException(),
    };
}
