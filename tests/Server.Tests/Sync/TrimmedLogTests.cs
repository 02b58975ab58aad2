using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// The random lives of <see cref="SyncModelTests"/> on a server that is restarted, with a Log that is trimmed as far as
/// it can be: tokens of any age are answered all the same, from the tables.
/// </summary>
public sealed class TrimmedLogTests
{
    private const int Steps = 40;

    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(1, Nightly.Pick(4, 60))];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Tokens_from_below_the_trim_miss_nothing(int seed)
    {
        SeededRandom random = new(seed);
        using TemporaryFolder folder = new();
        await using var postgres = seed % 2 == 0 ? null : await PostgresTestDatabase.CreateOrSkipAsync(Cancel);
        var host = await StartAsync(folder, postgres);
        try
        {
            var (models, rooms) = await SyncModelTests.BeginAsync(host);
            Dictionary<(string User, string Room), string> memberships = [];
            for (var step = 0; step < Steps; step++)
            {
                await SyncModelTests.ActAsync(random, models, rooms, $"{step}", memberships);
                if (random.Next(0, 6) == 0)
                {
                    await models[random.Next(0, models.Length)].SyncAsync(random.Next(1, 6));
                }

                if (step % 10 == 9)
                {
                    await host.DisposeAsync();
                    await TrimAsync(folder, postgres);
                    host = await StartAsync(folder, postgres);
                    Array.ForEach(models, model => model.MoveTo(host.Client()));
                }
            }

            foreach (var model in models)
            {
                while (await model.SyncAsync(random.Next(1, 6)))
                {
                }

                await model.CompareAsync();
            }
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    private static Task<HttpHost> StartAsync(TemporaryFolder folder, PostgresTestDatabase? postgres)
        => HttpHost.StartAsync(
            change: options => postgres is null
                ? options
                : options with { Database = new DatabaseAddress(new Uri(postgres.Url), null) },
            folder: folder);

    /// <summary>Removes all that every follower has passed, as after a long time.</summary>
    private static async Task TrimAsync(TemporaryFolder folder, PostgresTestDatabase? postgres)
    {
        FakeTimeProvider time = new();
        await using var database = await Database.OpenAsync(
            new DatabaseOptions
            {
                Folder = postgres is null ? folder.Folder : null,
                PostgresUrl = postgres?.Url,
                FileName = DataFolder.DatabaseName,
            },
            time,
            NullLoggerFactory.Instance,
            Cancel);
        var end = database.Stream.Watermark;
        foreach (var follower in await database.Log.FollowersAsync(Cancel))
        {
            DataAppend append = new(OwnerKey.Server);
            append.Add(new FollowerRow(follower.Name, end.ToString()));
            (await database.CommitAsync(append, Cancel)).OrThrow();
        }

        await using LogTrimmer trimmer = new(database, LogTrimmer.RetentionDefault, time, NullLogger.Instance);
        await trimmer.RunOnceAsync(Cancel);
        time.Advance(LogTrimmer.RetentionDefault);
        Assert.True((await trimmer.RunOnceAsync(Cancel)).Covers(end));
    }
}
