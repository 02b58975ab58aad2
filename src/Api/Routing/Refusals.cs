using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Api;

/// <summary>Which failures are answers: what a feature refuses, and a database that is away for the moment.</summary>
internal static class Refusals
{
    /// <summary>The answer to a failure; null for a fault of ours, which is logged and answered as such.</summary>
    public static MatrixError? Of(Exception failure) => failure switch
    {
        MatrixException refused => refused.Error,
        StoreUnavailableException => Away,
        CommitFailedException { Failure.Kind: var kind } when IsForNow(kind) => Away,
        _ => null,
    };

    private static MatrixError Away => MatrixError.Unavailable(
        "The server cannot reach its database at the moment; nothing was changed, send the request again later.");

    // All others say something about the request, which the feature that made the commit answers by itself.
    private static bool IsForNow(CommitFailureKind kind) => kind
        is CommitFailureKind.Unavailable or CommitFailureKind.Overloaded or CommitFailureKind.Stopped
        or CommitFailureKind.StaleOwner or CommitFailureKind.NotHere;
}
