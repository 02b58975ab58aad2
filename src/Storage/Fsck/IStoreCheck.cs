namespace Dendrite.Fast.Storage;

/// <summary>One thing that always holds in a sound database, for whatever tables it is about.</summary>
internal interface IStoreCheck
{
    /// <summary>What it looks at, for the progress.</summary>
    string Name { get; }

    /// <summary>What does not hold, in pages; bounded memory.</summary>
    /// <param name="store">The database.</param>
    /// <param name="cancellationToken">Stops it.</param>
    IAsyncEnumerable<Finding> RunAsync(Store store, CancellationToken cancellationToken);
}
