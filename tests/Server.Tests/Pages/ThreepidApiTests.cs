using System.Net;
using System.Text.Json.Nodes;
using Dendrite.Fast.Api;
using Dendrite.Fast.Testing;
using MimeKit;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Third-party ids over HTTP. Source: client-server API v1.19, "Adding Account Administrative Contact Information".
/// </summary>
public sealed class ThreepidApiTests(PageHost host) : IClassFixture<PageHost>
{
    private const string Client = "/_matrix/client/v3/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_address_is_confirmed_added_listed_and_deleted()
    {
        var alice = await host.RegisterAsync("addresses");
        var sid = (await alice.PostAsync(
            Client + "account/3pid/email/requestToken", Request("Addresses@example.org"), Cancel))["sid"]!
            .GetValue<string>();
        JsonObject add = new() { ["sid"] = sid, ["client_secret"] = "secret" };

        var (early, earlyBody) = await alice.TryAsync(HttpMethod.Post, Client + "account/3pid/add", add, Cancel);
        await OpenLinkAsync("addresses@example.org");
        var (opened, challenge) = await alice.TryAsync(HttpMethod.Post, Client + "account/3pid/add", add, Cancel);
        var (added, _) = await alice.TryAsync(
            HttpMethod.Post,
            Client + "account/3pid/add",
            new JsonObject
            {
                ["auth"] = new JsonObject
                {
                    ["type"] = "m.login.password",
                    ["password"] = "correct horse",
                    ["identifier"] = new JsonObject { ["type"] = "m.id.user", ["user"] = alice.UserId },
                    ["session"] = challenge["session"]!.DeepClone(),
                },
            },
            Cancel);
        var list = await alice.GetAsync(Client + "account/3pid", Cancel);
        var deleted = await alice.PostAsync(
            Client + "account/3pid/delete",
            new JsonObject { ["medium"] = "email", ["address"] = "ADDRESSES@example.org" },
            Cancel);
        var rest = await alice.GetAsync(Client + "account/3pid", Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, early);
        Assert.Equal("M_THREEPID_AUTH_FAILED", earlyBody["errcode"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Unauthorized, opened);
        Assert.Equal(HttpStatusCode.OK, added);
        Assert.Equal("addresses@example.org", list["threepids"]![0]!["address"]!.GetValue<string>());
        Assert.Equal("no-support", deleted["id_server_unbind_result"]!.GetValue<string>());
        Assert.Empty(rest["threepids"]!.AsArray());
    }

    [Fact]
    public async Task A_registration_with_an_address_comes_through_while_the_client_asks_again_and_again()
    {
        var client = host.Host.Client();
        var session = await host.BeginAsync(client, "mailed");
        await host.GoOnAsync(client, session, "m.login.recaptcha", "response", "solved");
        await host.GoOnAsync(client, session, "m.login.terms");
        var sid = (await client.PostAsync(
            Client + "register/email/requestToken", Request("mailed@example.org"), Cancel))["sid"]!.GetValue<string>();
        JsonObject body = new()
        {
            ["auth"] = new JsonObject
            {
                ["type"] = "m.login.email.identity",
                ["session"] = session,
                ["threepid_creds"] = new JsonObject { ["sid"] = sid, ["client_secret"] = "secret" },
            },
        };

        for (var i = 0; i < 12; i++)
        {
            var (waiting, _) = await client.TryAsync(HttpMethod.Post, Client + "register", body, Cancel);
            Assert.Equal(HttpStatusCode.Unauthorized, waiting);
        }

        await OpenLinkAsync("mailed@example.org");
        var (status, registered) = await client.TryAsync(HttpMethod.Post, Client + "register", body, Cancel);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("@mailed:localhost", registered["user_id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("register/email/requestToken")]
    [InlineData("account/password/email/requestToken")]
    [InlineData("account/3pid/email/requestToken")]
    public async Task A_request_for_a_mail_says_what_it_lacks(string path)
    {
        var alice = await host.RegisterAsync($"lacks{path.Length}");

        foreach (var (member, value, code) in (IEnumerable<(string, JsonNode?, string)>)
        [
            ("email", null, "M_MISSING_PARAM"),
            ("client_secret", null, "M_MISSING_PARAM"),
            ("send_attempt", null, "M_MISSING_PARAM"),
            ("send_attempt", "1", "M_BAD_JSON"),
            ("email", "nobody", "M_INVALID_PARAM"),
            ("email", "a@example.org\r\nBcc: eve@evil.example", "M_INVALID_PARAM"),
            ("client_secret", "a b", "M_INVALID_PARAM"),
        ])
        {
            var body = Request("lacks@example.org");
            body[member] = value;
            var (status, answer) = await alice.TryAsync(HttpMethod.Post, Client + path, body, Cancel);
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.Equal(code, answer["errcode"]!.GetValue<string>());
        }
    }

    [Theory]
    [InlineData("register/msisdn/requestToken")]
    [InlineData("account/password/msisdn/requestToken")]
    [InlineData("account/3pid/msisdn/requestToken")]
    public async Task Phone_numbers_are_not_confirmed(string path)
    {
        var (status, answer) = await host.Host.Client().TryAsync(
            HttpMethod.Post,
            Client + path,
            new JsonObject
            {
                ["country"] = "GB",
                ["phone_number"] = "07700900001",
                ["client_secret"] = "secret",
                ["send_attempt"] = 1,
            },
            Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("M_THREEPID_MEDIUM_NOT_SUPPORTED", answer["errcode"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_deprecated_way_adds_nothing_without_a_proof_of_the_account()
    {
        var alice = await host.RegisterAsync("deprecated");

        var (status, answer) = await alice.TryAsync(
            HttpMethod.Post,
            Client + "account/3pid",
            new JsonObject
            {
                ["three_pid_creds"] = new JsonObject { ["sid"] = "sid", ["client_secret"] = "secret" },
            },
            Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal("M_THREEPID_AUTH_FAILED", answer["errcode"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("account/3pid/bind")]
    [InlineData("account/3pid")]
    public async Task An_identity_server_in_this_network_is_told_as_one_that_does_not_answer(string path)
    {
        var alice = await host.RegisterAsync($"bind{path.Length}");
        JsonObject credentials = new()
        {
            ["sid"] = "sid",
            ["client_secret"] = "secret",
            ["id_server"] = $"127.0.0.1:{host.Captcha.Port}",
            ["id_access_token"] = "token",
        };

        var (status, answer) = await alice.TryAsync(
            HttpMethod.Post,
            Client + path,
            path.EndsWith("bind", StringComparison.Ordinal)
                ? credentials
                : new JsonObject { ["three_pid_creds"] = credentials },
            Cancel);

        Assert.Equal(HttpStatusCode.BadGateway, status);
        Assert.Equal("M_UNKNOWN", answer["errcode"]!.GetValue<string>());
    }

    [Fact]
    public async Task Unbinding_what_was_never_bound_is_not_supported()
    {
        var alice = await host.RegisterAsync("unbind");

        var answer = await alice.PostAsync(
            Client + "account/3pid/unbind",
            new JsonObject { ["medium"] = "email", ["address"] = "unbind@example.org" },
            Cancel);

        Assert.Equal("no-support", answer["id_server_unbind_result"]!.GetValue<string>());
    }

    [Fact]
    public async Task Clients_learn_whether_addresses_can_be_added()
    {
        var alice = await host.RegisterAsync("capable");
        await using var without = await HttpHost.StartAsync();
        var bob = await without.RegisterAsync("bob");

        Assert.True(await EnabledAsync(alice));
        Assert.False(await EnabledAsync(bob));

        static async Task<bool> EnabledAsync(MatrixClient client)
            => (await client.GetAsync(Client + "capabilities", Cancel))["capabilities"]!["m.3pid_changes"]!["enabled"]!
                .GetValue<bool>();
    }

    [Fact]
    public async Task A_mailbox_is_not_filled_and_polls_do_not_use_up_registrations()
    {
        await using SmtpSink sink = new();
        await using var limited = await HttpHost.StartAsync(change: options => options with
        {
            RateLimits = new RateLimitOptions
            {
                Mail = new RateLimit(0.0001, 2),
                Registration = new RateLimit(0.0001, 2),
                Confirmations = new RateLimit(0.0001, 5),
            },
            ClientBaseUrl = new Uri("https://matrix.example/"),
            Users = options.Users with { Email = new Dendrite.Fast.Users.EmailOptions() },
            Mail = new Dendrite.Fast.Delivery.MailOptions
            {
                Host = "127.0.0.1",
                Port = sink.Port,
                Security = Dendrite.Fast.Delivery.MailSecurity.None,
                From = "noreply@example.org",
            },
        });
        var client = limited.Client();

        List<HttpStatusCode> mails = [];
        List<HttpStatusCode> polls = [];
        for (var i = 0; i < 3; i++)
        {
            mails.Add((await client.TryAsync(
                HttpMethod.Post, Client + "register/email/requestToken", Request("a@example.org", i), Cancel)).Status);
        }

        var session = await host.BeginAsync(client, "polls");
        for (var i = 0; i < 6; i++)
        {
            polls.Add((await host.GoOnAsync(client, session, "m.login.email.identity")).Status);
        }

        var (still, _) = await client.TryAsync(
            HttpMethod.Get, Client + "register/available?username=x", null, Cancel);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], mails);
        Assert.Equal(
            [.. Enumerable.Repeat(HttpStatusCode.Unauthorized, 5), HttpStatusCode.TooManyRequests], polls);
        Assert.Equal(HttpStatusCode.OK, still);
    }

    private static JsonObject Request(string address, int attempt = 1) => new()
    {
        ["email"] = address,
        ["client_secret"] = "secret",
        ["send_attempt"] = attempt,
    };

    /// <summary>Confirms by the link of the mail that an address was sent.</summary>
    private async Task OpenLinkAsync(string address)
    {
        string? link = null;
        await Eventually.Async(() => (link = host.Sink.Mails.Select(LinkFor).LastOrDefault(found => found is not null))
            is not null);
        var query = System.Web.HttpUtility.ParseQueryString(new Uri(link!).Query);
        using HttpRequestMessage request = new(HttpMethod.Post, "/_synapse/client/confirm_email")
        {
            Content = new FormUrlEncodedContent(
                [KeyValuePair.Create("sid", query["sid"]!), KeyValuePair.Create("token", query["token"]!)]),
        };
        using var answer = await host.Host.Client().SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        string? LinkFor(string mail)
        {
            using MemoryStream stream = new(System.Text.Encoding.Latin1.GetBytes(mail));
            var message = MimeMessage.Load(stream, Cancel);
            return message.To.Mailboxes.Single().Address == address
                ? message.TextBody!.Split('\n', StringSplitOptions.TrimEntries)
                    .FirstOrDefault(line => line.StartsWith("https://", StringComparison.Ordinal))
                : null;
        }
    }
}
