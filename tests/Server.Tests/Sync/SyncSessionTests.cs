using System.Net;
using System.Text.Json.Nodes;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Sessions that end while their client waits in a sync. Source: client-server API v1.19, "Using access tokens",
/// "Account locking".
/// </summary>
public sealed class SyncSessionTests(HttpHosts hosts) : IClassFixture<HttpHosts>
{
    private const int LongMs = 60_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite, "logout", "M_UNKNOWN_TOKEN")]
    [InlineData(StoreKind.Postgres, "logout", "M_UNKNOWN_TOKEN")]
    [InlineData(StoreKind.Sqlite, "logout of all", "M_UNKNOWN_TOKEN")]
    [InlineData(StoreKind.Sqlite, "login as the device", "M_UNKNOWN_TOKEN")]
    [InlineData(StoreKind.Sqlite, "lock", "M_USER_LOCKED")]
    [InlineData(StoreKind.Postgres, "lock", "M_USER_LOCKED")]
    public async Task A_wait_ends_with_the_session(StoreKind store, string how, string errcode)
    {
        var host = await hosts.GetAsync(store);
        var alice = await host.RegisterAsync("alice");
        var before = await alice.LookAsync();

        var waiting = SyncAsync(alice, before.NextBatch());
        await Eventually.Async(() => host.WaitingSyncs == 1);
        await EndAsync(host, alice, how);
        var (status, answer) = await waiting;

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal(errcode, answer["errcode"]!.GetValue<string>());
        Assert.Equal(how == "lock", answer["soft_logout"]?.GetValue<bool>() ?? false);
        await Eventually.Async(() => host.WaitingSyncs == 0);
    }

    [Fact]
    public async Task The_end_of_another_device_and_a_change_of_the_account_leave_it_waiting()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var other = await host.LoginAsync(alice);
        var room = await alice.CreatePublicRoomAsync();
        var before = await alice.LookAsync();

        var waiting = SyncAsync(alice, before.NextBatch());
        await Eventually.Async(() => host.WaitingSyncs == 1);
        await EndAsync(host, other, "logout");
        await ChangeAsync(host, alice, AccountState.Active);
        await alice.LookAsync();
        var wasDone = waiting.IsCompleted;
        await alice.SayAsync(room, "still here");
        var (status, answer) = await waiting;

        Assert.False(wasDone);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["still here"], answer.Joined(room).Events("timeline").Bodies());
    }

    private static async Task EndAsync(HttpHost host, MatrixClient user, string how)
    {
        switch (how)
        {
            case "logout":
                await user.PostAsync("/_matrix/client/v3/logout", new JsonObject(), Cancel);
                break;
            case "logout of all":
                var other = await host.LoginAsync(user);
                await other.PostAsync("/_matrix/client/v3/logout/all", new JsonObject(), Cancel);
                break;
            case "login as the device":
                await host.LoginAsync(user, user.DeviceId);
                break;
            default:
                await ChangeAsync(host, user, AccountState.Locked);
                break;
        }
    }

    /// <summary>As an administrator's change does: it is in the Log, and sessions are read anew.</summary>
    private static async Task ChangeAsync(HttpHost host, MatrixClient user, AccountState state)
    {
        var nid = await host.Database.Names.FindUserAsync(user.UserId, Cancel);
        var account = (await host.Database.Users.AccountAsync(nid, Cancel))!.Value;
        UserAppend append = new(nid) { Committed = _ => host.Users.Sessions.AccountChanged(nid) };
        append.Add(new AccountChangeRow(nid, account.PasswordHash, account.Admin, state, AccountFlags.None));
        append.Log(LogRecord.Account(nid));
        (await host.Database.CommitAsync(append, Cancel)).OrThrow();
    }

    private static async Task<(HttpStatusCode Status, JsonObject Answer)> SyncAsync(MatrixClient client, string since)
    {
        using HttpRequestMessage request = new(
            HttpMethod.Get,
            $"/_matrix/client/v3/sync?timeout={LongMs}&since={MatrixClient.Escape(since)}{SyncReading.Quiet}");
        using var answer = await client.SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        return (answer.StatusCode, JsonNode.Parse(text)!.AsObject());
    }
}
