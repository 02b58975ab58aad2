using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class FsckCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task A_sound_database_is_told_so()
    {
        await MakeAsync();

        Assert.Equal(0, await RunAsync());
        Assert.Equal($"0 rooms checked, 0 findings, 0 repaired.{Environment.NewLine}", _output.ToString());
    }

    [Fact]
    public async Task What_is_found_is_told_and_stays_until_it_is_to_be_mended()
    {
        await MakeAsync();
        await ExecuteAsync("insert into room_aliases values ('#a:localhost', 7, 1, 1)");

        Assert.Equal(1, await RunAsync());
        Assert.Contains("room_aliases alias=#a:localhost: ", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await RunAsync("--repair"));
        Assert.Equal(0, await RunAsync());
    }

    [Theory]
    [InlineData("--room", "!nowhere:localhost", "There is no room !nowhere:localhost.")]
    [InlineData("--room", "nowhere", "'nowhere' is not a room id")]
    [InlineData("--database", "mysql://h/n", "'mysql://h/n' is not a database")]
    public async Task What_cannot_be_checked_is_an_error(string option, string value, string expected)
    {
        await MakeAsync();

        Assert.Equal(2, await RunAsync(option, value));
        Assert.Contains(expected, _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_made_where_there_is_no_server()
    {
        Assert.Equal(2, await RunAsync());

        Assert.Contains("There is no data folder", _error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.PathOf("data")));
    }

    [Fact]
    public async Task A_database_that_a_server_holds_is_left_alone()
    {
        await using var database = await MakeAsync(keepsOpen: true);

        Assert.Equal(2, await RunAsync());
        Assert.Contains("is in use by", _error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        _folder.Dispose();
    }

    private Task<int> RunAsync(params string[] arguments) => FsckCommand.RunAsync(
        ["--data", _folder.PathOf("data"), .. arguments], _output, _error, TimeProvider.System);

    private async Task<Database?> MakeAsync(bool keepsOpen = false)
    {
        var options = DataFolder.Prepare(
            new CommandLineValues { DataFolder = _folder.PathOf("data") }, _folder.Folder);
        DataFolder.ReadOrCreateSigningKey(options.SigningKeyFile);
        var database = await Database.OpenAsync(
            Composition.DatabaseOptionsOf(options),
            TimeProvider.System,
            NullLoggerFactory.Instance,
            TestContext.Current.CancellationToken);
        if (keepsOpen)
        {
            return database;
        }

        await database.DisposeAsync();
        return null;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={_folder.PathOf("data/homeserver.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
