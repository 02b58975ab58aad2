using System.Text.Json.Nodes;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class PushersTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_pusher_is_set_told_changed_and_removed(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var alice = await host.RegisterAsync("alice", "PHONE");
        var since = host.Database.Stream.Watermark;

        await SetAsync(host, alice, Body("key", "first"));
        await SetAsync(host, alice, Body("other", "x"));
        await SetAsync(
            host, alice, Body("key", "second", """
                "org.matrix.msc3881.enabled":false,"profile_tag":"tag","append":true,
                """));
        await host.RestartAsync();
        var two = await host.Users.Pushers.GetAsync(alice.User, Cancel);
        await SetAsync(host, alice, """{"app_id":"app","pushkey":"other","kind":null}""");
        await SetAsync(host, alice, """{"app_id":"app","pushkey":"other","kind":null}""");
        var one = await TextAsync(host, alice);

        Assert.Equal(["key", "other"], two.Select(pusher => pusher.Pushkey));
        Assert.Equal("PHONE", two[0].DeviceId);
        Assert.Equal(
            JsonNode.Parse("""
                [{"app_display_name":"second","app_id":"app",
                "data":{"format":"event_id_only","url":"https://push.example/_matrix/push/v1/notify"},
                "device_display_name":"d","kind":"http","lang":"en","profile_tag":"tag","pushkey":"key",
                "org.matrix.msc3881.enabled":false,"org.matrix.msc3881.device_id":"PHONE"}]
                """)!.ToJsonString(),
            one);
        Assert.Equal(4, await RecordsAsync(host, alice, since));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_pusher_takes_the_place_of_other_users_pushers_to_the_address_unless_it_is_appended(
        StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var eve = await host.RegisterAsync("eve");
        await SetAsync(host, alice, Body("key", "a"));
        await SetAsync(host, alice, Body("own", "a"));
        await SetAsync(host, bob, Body("key", "b", "\"append\":true,"));
        var shared = (await KeysAsync(host, alice), await KeysAsync(host, bob));
        var since = host.Database.Stream.Watermark;

        await SetAsync(host, eve, Body("key", "e"));

        Assert.Equal(("key own", "key"), shared);
        Assert.Equal(
            ("own", "", "key"), (await KeysAsync(host, alice), await KeysAsync(host, bob), await KeysAsync(host, eve)));
        Assert.Equal(
            (1, 1, 1),
            (await RecordsAsync(host, alice, since), await RecordsAsync(host, bob, since),
                await RecordsAsync(host, eve, since)));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Pushers_end_with_the_device_that_set_them(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var phone = await host.RegisterAsync("alice", "PHONE");
        var desk = await host.LoginSessionAsync("alice", "DESK");
        await SetAsync(host, phone, Body("phone", "a"));
        await SetAsync(host, desk, Body("desk", "a"));
        await SetAsync(host, desk, Body("moved", "a"));
        await SetAsync(host, phone, Body("moved", "a"));

        await host.Users.Logins.LogoutAsync(phone, Cancel);
        var left = await KeysAsync(host, desk);
        await host.Users.Logins.LogoutAllAsync(desk, Cancel);

        Assert.Equal("desk", left);
        Assert.Equal("", await KeysAsync(host, desk));
    }

    [Fact]
    public async Task An_account_that_ends_keeps_no_pusher()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        await SetAsync(host, alice, Body("key", "a"));

        UserAppend append = new(alice.User);
        Pushers.AddErase(append, alice.User);
        (await host.Database.CommitAsync(append, Cancel)).OrThrow();

        Assert.Equal("", await KeysAsync(host, alice));
    }

    [Theory]
    [InlineData("""{"pushkey":"k","kind":"http"}""", "M_MISSING_PARAM")]
    [InlineData("""{"app_id":"a","kind":null}""", "M_MISSING_PARAM")]
    [InlineData("""{"app_id":"a","pushkey":"k"}""", "M_MISSING_PARAM")]
    [InlineData("""{"app_id":"","pushkey":"k","kind":null}""", "M_INVALID_PARAM")]
    [InlineData("""{"app_id":7,"pushkey":"k","kind":null}""", "M_BAD_JSON")]
    [InlineData("""{"app_id":"a","pushkey":"k","kind":7}""", "M_BAD_JSON")]
    [InlineData("""{"app_id":"a","pushkey":"k","kind":"email"}""", "M_INVALID_PARAM")]
    [InlineData("""{"app_id":"a","pushkey":"k","kind":"http"}""", "M_MISSING_PARAM")]
    [InlineData("URL ftp://push.example/_matrix/push/v1/notify", "M_INVALID_PARAM")]
    [InlineData("URL https://push.example/other", "M_INVALID_PARAM")]
    [InlineData("URL https://push.example/_matrix/push/v1/notify?x", "M_INVALID_PARAM")]
    [InlineData("URL https://user:secret@push.example/_matrix/push/v1/notify", "M_INVALID_PARAM")]
    [InlineData("URL /_matrix/push/v1/notify", "M_INVALID_PARAM")]
    [InlineData("LONG app_id", "M_INVALID_PARAM")]
    [InlineData("LONG pushkey", "M_INVALID_PARAM")]
    [InlineData("LONG lang", "M_INVALID_PARAM")]
    [InlineData("LONG data", "M_TOO_LARGE")]
    [InlineData("WITHOUT app_display_name", "M_MISSING_PARAM")]
    [InlineData("WITHOUT device_display_name", "M_MISSING_PARAM")]
    [InlineData("WITHOUT lang", "M_MISSING_PARAM")]
    [InlineData("WITHOUT data", "M_MISSING_PARAM")]
    public async Task A_pusher_that_is_none_is_refused(string body, string code)
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");

        var refusal = await UserHost.RefusalAsync(() => SetAsync(host, alice, Written(body)));

        Assert.Equal(code, refusal);
        Assert.Equal("", await KeysAsync(host, alice));
    }

    [Fact]
    public async Task A_user_has_so_many_pushers_and_may_change_them()
    {
        await using var host = await UserHost.StartAsync(options: UserHost.Cheap with { PushersPerUserMax = 2 });
        var alice = await host.RegisterAsync("alice");
        await SetAsync(host, alice, Body("a", "x"));
        await SetAsync(host, alice, Body("b", "x"));

        var refusal = await UserHost.RefusalAsync(() => SetAsync(host, alice, Body("c", "x")));
        await SetAsync(host, alice, Body("b", "y"));

        Assert.Equal("M_LIMIT_EXCEEDED", refusal);
        Assert.Equal("a b", await KeysAsync(host, alice));
    }

    private static string Body(string pushkey, string name, string more = "")
        => $$$"""
            {{{{more}}}"app_id":"app","pushkey":"{{{pushkey}}}","kind":"http","app_display_name":"{{{name}}}",
            "device_display_name":"d","lang":"en",
            "data":{"url":"https://push.example/_matrix/push/v1/notify","format":"event_id_only"}}
            """;

    // What a test case stands for.
    private static string Written(string body)
    {
        var (word, rest) = (body.Split(' ')[0], body[(body.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        var whole = JsonNode.Parse(Body("key", "x"))!.AsObject();
        switch (word)
        {
            case "URL":
                whole["data"]!["url"] = rest;
                return whole.ToJsonString();
            case "LONG" when rest == "data":
                whole["data"]!["more"] = new string('x', 20_000);
                return whole.ToJsonString();
            case "LONG":
                whole[rest] = new string('x', 513);
                return whole.ToJsonString();
            case "WITHOUT":
                whole.Remove(rest);
                return whole.ToJsonString();
            default:
                return body;
        }
    }

    private static Task SetAsync(UserHost host, Session session, string body)
        => host.Users.Pushers.SetAsync(session, UserHost.Json(body), Cancel);

    private static async Task<string> KeysAsync(UserHost host, Session session)
        => string.Join(' ', (await host.Users.Pushers.GetAsync(session.User, Cancel)).Select(one => one.Pushkey));

    private static async Task<string> TextAsync(UserHost host, Session session)
    {
        var pushers = await host.Users.Pushers.GetAsync(session.User, Cancel);
        return (await UserHost.AnswerAsync(output =>
        {
            using System.Text.Json.Utf8JsonWriter writer = new(output);
            writer.WriteStartArray();
            foreach (var pusher in pushers)
            {
                Pushers.Write(writer, pusher);
            }

            writer.WriteEndArray();
            return Task.CompletedTask;
        })).GetRawText();
    }

    private static async Task<int> RecordsAsync(UserHost host, Session session, Watermark since)
        => (await host.Database.Log.OfUserAsync(
            session.User, LogKind.Pushers, since, host.Database.Stream.Watermark, 10, Cancel)).Entries.Count;
}
