using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The databases of all released schema versions, made by the programs of their time, with today's.</summary>
public sealed class UpgradeTests
{
    /// <summary>All fixtures.</summary>
    public static TheoryData<int, StoreKind> Fixtures
    {
        get
        {
            TheoryData<int, StoreKind> all = [];
            foreach (var version in Enumerable.Range(1, 7))
            {
                all.Add(version, StoreKind.Sqlite);
                all.Add(version, StoreKind.Postgres);
            }

            return all;
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task A_database_of_an_earlier_schema_answers_as_it_did(int version, StoreKind store)
    {
        await using var fixture = await UpgradeFixture.RestoreAsync(version, store);
        await using var host = await fixture.StartAsync();

        StringBuilder missing = new();
        foreach (var ask in fixture.Asks)
        {
            if (await MissingAsync(fixture, host, ask) is { } found)
            {
                missing.Append(ask["path"]).Append(": ").Append(found).Append('\n');
            }
        }

        Assert.True(missing.Length == 0, missing.ToString());
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task Sessions_and_sync_tokens_of_an_earlier_schema_go_on(int version, StoreKind store)
    {
        await using var fixture = await UpgradeFixture.RestoreAsync(version, store);
        await using var host = await fixture.StartAsync();
        var (alice, bob) = (fixture.Session(host, "alice"), fixture.Session(host, "bob"));
        var talk = fixture.Room("talk");
        var tablet = host.Client();
        await tablet.LoginAsync(alice.UserId, Cancel, "PHONE", fixture.Of("alice", "password"));

        var said = await alice.SayAsync(talk, "after the upgrade");
        await tablet.SendToDeviceAsync(bob, "after the upgrade");
        var news = await bob.SyncAsync(fixture.Of("bob", "next_batch"), 0, Cancel);

        var timeline = news["rooms"]!["join"]![talk]!["timeline"]!["events"]!.AsArray();
        Assert.Equal([said], timeline.Select(item => item!["event_id"]!.GetValue<string>()));
        Assert.Single(news["rooms"]!["join"]!.AsObject());
        Assert.Contains(
            "after the upgrade",
            news["to_device"]!["events"]!.AsArray()[^1]!["content"]!.ToJsonString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task One_time_keys_of_an_earlier_schema_are_given_out_once(int version, StoreKind store)
    {
        await using var fixture = await UpgradeFixture.RestoreAsync(version, store);
        await using var host = await fixture.StartAsync();
        var bob = fixture.Session(host, "bob");
        JsonObject wanted = new()
        {
            ["one_time_keys"] = new JsonObject
            {
                [fixture.Of("alice", "user_id")] = new JsonObject
                {
                    [fixture.Of("alice", "device_id")] = "signed_curve25519",
                },
            },
        };

        List<string> given = [];
        for (var at = 0; at < 4; at++)
        {
            var answer = await bob.PostAsync("/_matrix/client/v3/keys/claim", wanted, Cancel);
            var keys = answer["one_time_keys"]![fixture.Of("alice", "user_id")]![fixture.Of("alice", "device_id")]!;
            given.Add(keys.AsObject().Single().Key);
        }

        Assert.Equal(
            ["AAAA0", "AAAA1", "AAAA2", "FALLBACK"], given.Select(key => key["signed_curve25519:".Length..]).Order());
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task A_database_of_an_earlier_schema_is_sound_once_it_is_upgraded(int version, StoreKind store)
    {
        await using var fixture = await UpgradeFixture.RestoreAsync(version, store);
        await using (var host = await fixture.StartAsync())
        {
            await host.SchemaCompletion.WaitAsync(Cancel);
            await fixture.Session(host, "alice").SayAsync(fixture.Room("closed"), "after the upgrade");
        }

        var (exitCode, output) = await fixture.CheckAsync();

        Assert.True(exitCode == 0, output);
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task What_an_earlier_program_redacted_is_erased_in_time(int version, StoreKind store)
    {
        await using var fixture = await UpgradeFixture.RestoreAsync(version, store);
        LaterTime later = new(TimeSpan.FromDays(365));
        await using (var first = await fixture.StartAsync(later))
        {
            await first.SchemaCompletion.WaitAsync(Cancel);
        }

        // The queue is worked through at a start.
        await using var host = await fixture.StartAsync(later);
        var room = await host.Database.Names.FindRoomAsync(fixture.Room("talk"), Cancel);

        await Eventually.Async(
            async _ => !(await JsonOfAsync(host.Database, room)).Contains("to be redacted", StringComparison.Ordinal),
            () => "the redacted message is still on the disk");
        Assert.Contains("first: the fixture begins", await JsonOfAsync(host.Database, room), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_schema_before_the_newest_has_a_fixture()
    {
        await using var host = await EngineHost.StartAsync();
        var newest = (int)await host.NumberAsync("select max(version) from schema_versions");

        Assert.Equal(newest - 1, Fixtures.Max(row => row.Data.Item1));
        Assert.Equal(
            Enumerable.Range(1, newest - 1).Select(version => $"v{version}-sqlite.sql"),
            Directory.GetFiles(RepositoryRoot.PathOf("tests/Server.Tests/Upgrades/Fixtures"), "*-sqlite.sql")
                .Select(Path.GetFileName)
                .Order());
    }

    private static async Task<string> JsonOfAsync(Database database, RoomNid room)
    {
        var rows = await database.Events.JsonAsync(room, [.. Enumerable.Range(1, 100)], Cancel);
        return string.Concat(rows.Select(row => Encoding.UTF8.GetString(row.Json.Span)));
    }

    private static async Task<string?> MissingAsync(UpgradeFixture fixture, HttpHost host, JsonObject ask)
    {
        var client = fixture.Session(host, ask["as"]!.GetValue<string>());
        var body = ask["body"];
        using HttpRequestMessage request = new(
            body is null ? HttpMethod.Get : HttpMethod.Post, ask["path"]!.GetValue<string>());
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        }

        using var message = await client.SendAsync(request, Cancel);
        var answer = await ApiAnswer.ReadAsync(message);
        if (ask["status"] is { } status)
        {
            return (answer.Status, answer.Errcode) == (status.GetValue<int>(), ask["errcode"]?.GetValue<string>() ?? "")
                ? null
                : answer.Outcome;
        }

        if (answer.Status != (int)HttpStatusCode.OK)
        {
            return answer.Outcome;
        }

        return RecordedAnswer.Missing(ask["answer"], answer.Json);
    }

    /// <summary>A clock that goes with the system's, ahead of it.</summary>
    private sealed class LaterTime(TimeSpan ahead) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
    }
}
