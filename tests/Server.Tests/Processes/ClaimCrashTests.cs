using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Many claimants take the one-time keys of one device while the server process is killed again and again: no key is
/// given out twice, and none is lost but those that were on their way to a claimant when the process died.
/// </summary>
public sealed class ClaimCrashTests
{
    private const string Algorithm = "signed_curve25519";
    private const string Path = "/_matrix/client/v3/keys/";

    private const int Claimants = 64;

    /// <summary>Keys of one upload: the body stays below the limit.</summary>
    private const int KeysPerUpload = 500;

    private static readonly int KeyCount = Nightly.Pick(everyRun: 200, nightly: 10_000);

    private static readonly int Kills = Nightly.Pick(everyRun: 1, nightly: 5);

    [Fact]
    public async Task Each_key_is_claimed_at_most_once_over_SIGKILL_on_SQLite()
    {
        await ClaimUntilNoneIsLeftAsync(null, seed: 20261126, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Each_key_is_claimed_at_most_once_over_SIGKILL_on_PostgreSQL()
    {
        await using PostgresTestDatabase database = await PostgresTestDatabase.CreateOrSkipAsync(
            TestContext.Current.CancellationToken);

        await ClaimUntilNoneIsLeftAsync(database.Url, seed: 20261127, TestContext.Current.CancellationToken);
    }

    private static async Task ClaimUntilNoneIsLeftAsync(string? database, int seed, CancellationToken cancellation)
    {
        using TemporaryFolder folder = new();
        ServerProcess server = await ServerProcess.StartAsync(folder.Folder, cancellation, database);
        try
        {
            using MatrixClient alice = new(server.Address);
            using MatrixClient bob = new(server.Address);
            await alice.RegisterAsync("alice", cancellation);
            await bob.RegisterAsync("bob", cancellation);
            await UploadAsync(alice, cancellation);
            Claims claims = new(alice, bob);
            SeededRandom random = new(seed);
            for (int kill = 1; kill <= Kills; kill++)
            {
                int left = KeyCount - claims.Names.Count;
                await claims.ClaimAsync(server, killAfter: random.Next(1, left / 2), cancellation);
                await server.DisposeAsync();
                server = await ServerProcess.StartAsync(folder.Folder, cancellation, database);
            }

            await claims.ClaimAsync(server, killAfter: null, cancellation);

            Assert.Equal(claims.Names.Count, claims.Names.Distinct().Count());
            Assert.InRange(claims.Names.Count, KeyCount - (Kills * Claimants), KeyCount);
            Assert.Subset(Enumerable.Range(0, KeyCount).Select(NameOf).ToHashSet(), claims.Names.ToHashSet());
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static async Task UploadAsync(MatrixClient alice, CancellationToken cancellation)
    {
        await alice.UploadKeysAsync();
        for (int from = 0; from < KeyCount; from += KeysPerUpload)
        {
            JsonObject keys = [];
            for (int i = from; i < Math.Min(KeyCount, from + KeysPerUpload); i++)
            {
                keys[NameOf(i)] = JsonNode.Parse(Keys.Key(NameOf(i)));
            }

            await alice.PostAsync(Path + "upload", new JsonObject { ["one_time_keys"] = keys }, cancellation);
        }
    }

    private static string NameOf(int key) => string.Create(CultureInfo.InvariantCulture, $"{Algorithm}:K{key:D5}");

    /// <summary>What was given out, and how it is asked for.</summary>
    private sealed class Claims(MatrixClient owner, MatrixClient claimant)
    {
        private readonly JsonObject _body = new()
        {
            ["one_time_keys"] = new JsonObject { [owner.UserId] = new JsonObject { [owner.DeviceId] = Algorithm } },
        };

        /// <summary>The names of the keys that claimants were answered with.</summary>
        public ConcurrentBag<string> Names { get; } = [];

        /// <summary>All claimants claim, until no key is left or the process is gone.</summary>
        /// <param name="server">The process.</param>
        /// <param name="killAfter">After how many answers it is killed; null for never.</param>
        /// <param name="cancellation">Stops the claims.</param>
        public async Task ClaimAsync(ServerProcess server, int? killAfter, CancellationToken cancellation)
        {
            int answers = 0;
            await Task.WhenAll(Enumerable.Range(0, Claimants).Select(async _ =>
            {
                using MatrixClient client = new(server.Address);
                client.ActAs(claimant);
                try
                {
                    while (await ClaimOneAsync(client, cancellation))
                    {
                        if (Interlocked.Increment(ref answers) == killAfter)
                        {
                            await server.KillAsync();
                        }
                    }
                }
                catch (Exception gone) when (gone is HttpRequestException or IOException && killAfter is not null)
                {
                    // The process is gone, and with it perhaps the answer to a claim that was committed.
                }
            }));
            Assert.True(
                killAfter is null || answers >= killAfter, $"only {answers} answers before the kill:\n{server.Output}");
        }

        private async Task<bool> ClaimOneAsync(MatrixClient client, CancellationToken cancellation)
        {
            JsonObject answer = await client.PostAsync(Path + "claim", _body.DeepClone(), cancellation);
            if (answer["one_time_keys"]![owner.UserId]?[owner.DeviceId] is not JsonObject keys)
            {
                return false;
            }

            (string name, JsonNode? key) = keys.Single();
            Assert.Equal(Keys.Public(name), key!["key"]!.GetValue<string>());
            Names.Add(name);
            return true;
        }
    }
}
