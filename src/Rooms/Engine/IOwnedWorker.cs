using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>Does a job on the node where its owner lives, for as long as it lives there.</summary>
public interface IOwnedWorker : IAsyncDisposable
{
    /// <summary>Where the job lived when the worker was made; each commit checks that it still does.</summary>
    PlacedOwner Placed { get; }

    /// <summary>Finds its places and begins.</summary>
    /// <param name="cancellationToken">Stops the start.</param>
    Task StartAsync(CancellationToken cancellationToken);
}
