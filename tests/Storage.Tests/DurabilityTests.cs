using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

public sealed class DurabilityTests
{
    [Theory]
    [InlineData(Durability.Full, 2L)]
    [InlineData(Durability.Relaxed, 1L)]
    public async Task The_writing_connections_of_sqlite_have_the_mode_that_was_asked_for(
        Durability durability, long synchronous)
    {
        await using TestStore place = await TestStore.CreateAsync(StoreKind.Sqlite);
        DatabaseOptions options = place.Options() with { Durability = durability };
        await using SqliteStore store = SqliteStore.Open(options, place.Folder, TimeProvider.System);

        await using SqliteConnection connection = store.Connect(isWriter: true);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "pragma synchronous";

        Assert.Equal(synchronous, await command.ExecuteScalarAsync(TestStore.Cancel));
    }

    [Theory]
    [InlineData(Durability.Full, "on")]
    [InlineData(Durability.Relaxed, "off")]
    public async Task The_lanes_of_postgres_have_the_mode_that_was_asked_for(Durability durability, string expected)
    {
        await using TestStore place = await TestStore.CreateAsync(StoreKind.Postgres);
        await using PostgresStore store = PostgresStore.Open(
            place.PostgresUrl, durability, hasOthers: false, TimeProvider.System, writer: 1);

        await using NpgsqlDataSource source = PostgresStore.Source(store.LaneAddress());
        await using NpgsqlCommand command = source.CreateCommand("show synchronous_commit");

        Assert.Equal(expected, await command.ExecuteScalarAsync(TestStore.Cancel));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Relaxed_commits_are_there_after_a_restart_of_the_server(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using (Database first = await store.OpenAsync(
            options => options with { Durability = Durability.Relaxed }))
        {
            await first.CommitAsync(CommitLaneTests.Meta("kept"), TestStore.Cancel);
        }

        await using Database second = await store.OpenAsync();

        Assert.Equal(1, await store.CountAsync("server_meta"));
        Assert.Equal(new CommitPosition(1, 2), (await second.CommitAsync(
            CommitLaneTests.Meta("next"), TestStore.Cancel)).OrThrow());
    }
}
