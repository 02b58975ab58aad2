using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The stores that every engine test runs on.</summary>
public enum StoreKind
{
    Sqlite,
    Postgres,
}

/// <summary>Theory data: one row a store, alone or beside other columns.</summary>
public static class Stores
{
    public static TheoryData<StoreKind> All { get; } = [StoreKind.Sqlite, StoreKind.Postgres];
}
