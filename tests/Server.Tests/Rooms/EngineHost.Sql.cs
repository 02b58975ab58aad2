using System.Data.Common;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What a person with a console does to the database, and what fsck says to it.</summary>
internal sealed partial class EngineHost
{
    /// <summary>Runs a statement beside the program.</summary>
    /// <returns>Rows that it changed; -1 where the store does not say.</returns>
    public async Task<int> ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteNonQueryAsync(Cancel);
    }

    /// <summary>The one number that a query gives.</summary>
    public async Task<long> NumberAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(
            await command.ExecuteScalarAsync(Cancel), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Checks the database, and gives what was found.</summary>
    public async Task<List<Finding>> FsckAsync(FsckOptions? options = null)
    {
        var found = new List<Finding>();
        var report = await new Fsck(
            Engine, options ?? new FsckOptions { Signatures = true }, static _ => { }, found.Add).RunAsync(Cancel);
        Assert.Equal(found.Count, report.Findings);
        return found;
    }

    private async Task<DbConnection> ConnectAsync()
    {
        if (_postgres is not null)
        {
            return await _postgres.OpenAsync(Cancel);
        }

        var connection = new SqliteConnection($"Data Source={_folder.PathOf("homeserver.db")};Pooling=False");
        await connection.OpenAsync(Cancel);
        return connection;
    }
}
