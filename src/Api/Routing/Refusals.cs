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
        CommitFailedException { Failure.Kind: CommitFailureKind.NotHere or CommitFailureKind.StaleOwner } =>
            Elsewhere,
        CommitFailedException
        {
            Failure.Kind: CommitFailureKind.Unavailable or CommitFailureKind.Overloaded or CommitFailureKind.Stopped,
        } => Away,

        // All other kinds say something about the request, which the feature that made the commit answers by itself.
        _ => null,
    };

    private static MatrixError Elsewhere => MatrixError.Unavailable(
        "Another node of this server takes changes of this; nothing was changed, send the request there.");

    private static MatrixError Away => MatrixError.Unavailable(
        "The server cannot reach its database at the moment; nothing was changed, send the request again later.");
}
