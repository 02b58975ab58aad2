namespace Dendrite.Fast.Storage.Tests;

/// <summary>The stores that every storage test runs on.</summary>
public enum StoreKind
{
    Sqlite,
    Postgres,
}
