using System.Net;
using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Outbound;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Addresses that identity servers publish: bound by users' tokens, taken back by this server's word.
/// </summary>
public sealed class IdentityServersTests
{
    private const string Name = "id.example";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_address_is_bound_with_the_users_token_and_taken_back_with_the_servers_signature()
    {
        await using LoopbackSite site = new(request => new(
            200,
            request.Path.EndsWith("/bind", StringComparison.Ordinal)
                ? """{"medium":"email","address":"alice@example.org","mxid":"@alice:localhost"}"""
                : "{}"), Name);
        using var outbound = Client(site);
        await using var host = await StartAsync(outbound);
        var alice = await host.RegisterAsync("alice");
        var idServer = $"{Name}:{site.Port}";

        await host.Users.Threepids.BindAsync(alice, idServer, "token", "sid", "secret", Cancel);
        var bound = Assert.Single(await host.Database.Threepids.BindingsAsync(alice.User, Cancel));
        var isUnbound = await host.Users.Threepids.UnbindAsync(alice, "email", "alice@example.org", null, Cancel);

        Assert.Equal(("email", "alice@example.org", idServer), (bound.Medium, bound.Address, bound.IdServer));
        Assert.True(isUnbound);
        Assert.Empty(await host.Database.Threepids.BindingsAsync(alice.User, Cancel));
        var seen = site.Seen.ToArray();
        Assert.Equal(
            ["/_matrix/identity/v2/3pid/bind", "/_matrix/identity/v2/3pid/unbind"],
            seen.Select(request => request.Path));
        Assert.Equal("Bearer token", seen[0].Authorization);
        Assert.Equal("""{"client_secret":"secret","mxid":"@alice:localhost","sid":"sid"}""", seen[0].Body);
        Assert.Equal(
            """{"mxid":"@alice:localhost","threepid":{"address":"alice@example.org","medium":"email"}}""",
            seen[1].Body);
        Assert.True(IsSigned(host, seen[1], idServer));
    }

    [Theory]
    [InlineData(400, """{"errcode":"M_SESSION_NOT_VALIDATED","error":"not yet"}""", "400 M_SESSION_NOT_VALIDATED")]
    [InlineData(403, """{"errcode":"M_TERMS_NOT_SIGNED","error":"read"}""", "403 M_TERMS_NOT_SIGNED")]
    [InlineData(404, """{"errcode":"M_NO_VALID_SESSION","error":"none"}""", "404 M_NO_VALID_SESSION")]
    [InlineData(500, """{"errcode":"M_UNKNOWN","error":"oops"}""", "502 M_UNKNOWN")]
    [InlineData(403, """{"errcode":"EVIL","error":"x"}""", "502 M_UNKNOWN")]
    [InlineData(403, "<html>", "502 M_UNKNOWN")]
    [InlineData(200, "{}", "502 M_UNKNOWN")]
    [InlineData(302, "{}", "502 M_UNKNOWN")]
    public async Task What_an_identity_server_refuses_is_told_as_it_says(int status, string answer, string expected)
    {
        await using LoopbackSite site = new(_ => new(status, answer), Name);
        using var outbound = Client(site);
        await using var host = await StartAsync(outbound);
        var alice = await host.RegisterAsync("alice");

        var refused = await Assert.ThrowsAsync<MatrixException>(
            () => host.Users.Threepids.BindAsync(alice, $"{Name}:{site.Port}", "token", "sid", "secret", Cancel));

        Assert.Equal(expected, $"{refused.Error.HttpStatus} {refused.Error.Code}");
        Assert.Empty(await host.Database.Threepids.BindingsAsync(alice.User, Cancel));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(501)]
    public async Task An_identity_server_that_takes_nothing_back_is_no_error(int status)
    {
        await using LoopbackSite site = new(_ => new(status, """{"errcode":"M_UNRECOGNIZED","error":"no"}"""), Name);
        using var outbound = Client(site);
        await using var host = await StartAsync(outbound);
        var alice = await host.RegisterAsync("alice");

        Assert.False(await host.Users.Threepids.UnbindAsync(
            alice, "email", "alice@example.org", $"{Name}:{site.Port}", Cancel));
    }

    [Fact]
    public async Task Where_nothing_was_bound_nobody_is_asked()
    {
        await using var host = await StartAsync(null);
        var alice = await host.RegisterAsync("alice");

        Assert.False(await host.Users.Threepids.UnbindAsync(alice, "email", "alice@example.org", null, Cancel));
    }

    [Fact]
    public async Task An_identity_server_that_does_not_answer_keeps_no_address_in_the_account()
    {
        await using LoopbackSite site = new(_ => new(500, "{}"), Name);
        using var outbound = Client(site);
        await using var host = await StartAsync(outbound);
        var alice = await host.RegisterAsync("alice");
        UserAppend append = new(alice.User);
        append.Add(new ThreepidRow("email", "alice@example.org", alice.User, 1, 2));
        append.Add(new ThreepidBindingRow(alice.User, "email", "alice@example.org", $"{Name}:{site.Port}"));
        (await host.Database.CommitAsync(append, Cancel)).OrThrow();

        var isUnbound = await host.Users.Threepids.DeleteAsync(alice, "email", "alice@example.org", null, Cancel);
        var all = await host.Users.Threepids.UnbindAllAsync(alice.User, alice.UserId, null, Cancel);

        Assert.False(isUnbound || all);
        Assert.Empty(await host.Users.Threepids.ListAsync(alice, Cancel));
        Assert.Single(await host.Database.Threepids.BindingsAsync(alice.User, Cancel));
    }

    [Theory]
    [InlineData(Name)]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("169.254.169.254")]
    [InlineData("localhost")]
    public async Task A_name_that_leads_into_this_network_gets_no_request(string idServer)
    {
        await using LoopbackSite site = new(_ => new(200, "{}"), Name);
        using OutboundClient outbound = new(
            new OutboundOptions { Resolver = new Fixed(), TrustedRoots = [site.Root!], TrustsSystemRoots = false },
            TimeProvider.System,
            NullLogger<OutboundClient>.Instance);
        await using var host = await StartAsync(outbound);
        var alice = await host.RegisterAsync("alice");

        var refused = await Assert.ThrowsAsync<MatrixException>(
            () => host.Users.Threepids.BindAsync(
                alice, $"{idServer}:{site.Port}", "token", "sid", "secret", Cancel));

        Assert.Equal("502 M_UNKNOWN", $"{refused.Error.HttpStatus} {refused.Error.Code}");
        Assert.Empty(site.Seen);
    }

    [Fact]
    public async Task What_cannot_be_asked_is_refused_at_once()
    {
        await using var host = await StartAsync(null);
        var alice = await host.RegisterAsync("alice");

        foreach (var (idServer, token, sid, secret) in (IEnumerable<(string, string, string, string)>)
        [
            ("id.example/path", "token", "sid", "secret"),
            ("id.example?x=", "token", "sid", "secret"),
            ("id.example#", "token", "sid", "secret"),
            ("user@id.example", "token", "sid", "secret"),
            ("https://id.example", "token", "sid", "secret"),
            ("", "token", "sid", "secret"),
            ("id.example", "to ken", "sid", "secret"),
            ("id.example", "token\r\nX: y", "sid", "secret"),
            ("id.example", "", "sid", "secret"),
            ("id.example", "token", "s/d", "secret"),
            ("id.example", "token", "sid", "sec ret"),
        ])
        {
            Assert.Equal(
                "M_INVALID_PARAM",
                await UserHost.RefusalAsync(
                    () => host.Users.Threepids.BindAsync(alice, idServer, token, sid, secret, Cancel)));
        }
    }

    private static bool IsSigned(UserHost host, LoopbackSite.Request request, string idServer)
    {
        Assert.True(XMatrixHeader.TryParse(Encoding.ASCII.GetBytes(request.Authorization), out var header));
        XMatrixRequest signed = new()
        {
            Origin = UserHost.First,
            Destination = ServerName.Parse(idServer),
            Method = "POST",
            Target = Encoding.ASCII.GetBytes(request.Path),
            CanonicalBody = Encoding.UTF8.GetBytes(request.Body),
        };
        return header.Verify(signed, host.Rooms.Servers.KeyOf(UserHost.First).VerifyKey) == SignatureStatus.Valid;
    }

    private static Task<UserHost> StartAsync(OutboundClient? outbound)
        => UserHost.StartAsync(ports: new UserPorts { Outbound = outbound });

    private static OutboundClient Client(LoopbackSite site) => new(
        new OutboundOptions
        {
            AllowedRanges = [IPNetwork.Parse("127.0.0.1/32")],
            Resolver = new Fixed(),
            TrustedRoots = [site.Root!],
            TrustsSystemRoots = false,
        },
        TimeProvider.System,
        NullLogger<OutboundClient>.Instance);

    /// <summary>Every name is this machine.</summary>
    private sealed class Fixed : IHostResolver
    {
        public Task<IReadOnlyList<IPAddress>> ResolveAsync(string name, CancellationToken cancellationToken)
            => Task.FromResult<IReadOnlyList<IPAddress>>([IPAddress.Loopback]);
    }
}
