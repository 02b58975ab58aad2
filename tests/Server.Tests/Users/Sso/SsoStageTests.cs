using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Outbound;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// The stage of interactive auth that a provider proves. Source: client-server API v1.19, "SSO during User-Interactive
/// Authentication".
/// </summary>
public sealed class SsoStageTests : IAsyncLifetime
{
    private const string Operation = "POST /login/get_token";

    private readonly OutboundClient _outbound = new(
        new OutboundOptions(), TimeProvider.System, NullLogger<OutboundClient>.Instance);

    private UserHost? _host;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private UserHost Host => _host!;

    public async ValueTask InitializeAsync() => _host = await UserHost.StartAsync(
        options: UserHost.Cheap with
        {
            ClientBaseUrl = "https://matrix.example/",
            Sso = new SsoOptions
            {
                Providers =
                [
                    new SsoProviderOptions
                    {
                        Id = "provider",
                        Name = "Provider",
                        Issuer = "https://id.example",
                        IssuerUrl = OutboundUrl.Parse("https://id.example"),
                        ClientId = "matrix",
                    },
                ],
            },
        },
        ports: new UserPorts { Outbound = _outbound });

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _outbound.Dispose();
    }

    [Theory]
    [InlineData("provider", "m.login.password m.login.sso")]
    [InlineData("one that was configured once", "m.login.password")]
    public async Task An_account_that_a_provider_knows_has_a_flow_for_it(string provider, string expected)
    {
        var alice = await KnownAsync("alice", provider);

        var challenge = (await AskAsync(alice, "{}")).Challenge!;

        Assert.Equal(expected, string.Join(' ', challenge.Flows.Select(flow => Assert.Single(flow))));
    }

    [Fact]
    public async Task No_request_of_a_client_passes_it_however_often()
    {
        var alice = await KnownAsync("alice", "provider");
        var session = (await AskAsync(alice, "{}")).Challenge!.Session;
        var body = $$$"""{"auth":{"type":"m.login.sso","session":"{{{session}}}","response":"x"}}""";

        for (var i = 0; i < Host.Options.InteractiveAuthFailuresMax + 1; i++)
        {
            var challenge = (await AskAsync(alice, body)).Challenge!;

            Assert.Equal(("M_UNAUTHORIZED", session), (challenge.Error?.Code, challenge.Session));
            Assert.Empty(challenge.Completed);
        }
    }

    [Fact]
    public async Task What_is_passed_in_a_browser_lets_the_session_through_for_what_it_was_opened_for()
    {
        var alice = await KnownAsync("alice", "provider");
        var session = (await AskAsync(alice, "{}")).Challenge!.Session;
        var stage = Host.Users.InteractiveAuth.FindOutside(session, "m.login.sso")!;

        var isPassed = await stage.CompleteAsync(Cancel);
        var result = await AskAsync(alice, $$$"""{"auth":{"session":"{{{session}}}"}}""");

        Assert.Equal((Operation, alice.UserId), (stage.Operation, stage.Caller!.UserId));
        Assert.True(isPassed);
        Assert.NotNull(result.Token);
    }

    [Fact]
    public async Task A_session_that_offers_no_such_flow_has_no_such_page()
    {
        var bob = await Host.RegisterAsync("bob");
        var session = (await AskAsync(bob, "{}")).Challenge!.Session;

        Assert.Null(Host.Users.InteractiveAuth.FindOutside(session, "m.login.sso"));
        Assert.Equal(
            "M_NOT_FOUND",
            await UserHost.RefusalAsync(() => Host.Users.Sso!.BeginProofAsync(
                "provider", session, UserHost.First, Cancel)));
    }

    [Theory]
    [InlineData(1, "in")]
    [InlineData(-1, "M_FORBIDDEN")]
    public async Task What_a_browser_keeps_ends_when_its_time_is_over(int minutes, string expected)
    {
        var expiresMs = TimeProvider.System.GetUtcNow().AddMinutes(minutes).ToUnixTimeMilliseconds();
        SsoTicket ticket = new("provider", "subject", UserHost.First, expiresMs)
        {
            Client = ClientUrl.Parse("https://app.example/"),
        };
        SsoState login = new()
        {
            Provider = "provider",
            Nonce = "nonce",
            Pkce = Pkce.Create(),
            Server = UserHost.First,
            ExpiresMs = expiresMs,
            Client = ticket.Client,
        };
        SsoSeal seal = new(Host.Database);
        var page = await seal.SealAsync(SsoTicket.Purpose, ticket.ToBytes(), Cancel);
        var cookie = await seal.SealAsync(SsoState.Purpose, login.ToBytes(), Cancel);
        SsoReturn back = new()
        {
            Cookie = cookie,
            State = SsoState.StateOf(cookie),
            Code = null,
            Issuer = null,
            Error = "access_denied",
        };

        var opened = await UserHost.OutcomeAsync(() => Host.Users.Sso!.OpenAsync(page, Cancel));
        var denied = await Assert.ThrowsAsync<MatrixException>(() => Host.Users.Sso!.ReturnAsync(back, Cancel));

        Assert.Equal(expected, opened);
        Assert.Contains(
            minutes > 0 ? "was not allowed" : "took too long", denied.Error.Message, StringComparison.Ordinal);
    }

    private Task<LoginTokenResult> AskAsync(Session session, string body)
        => Host.Users.LoginTokens.IssueAsync(session, new AuthRequest(Operation, UserHost.Json(body)), Cancel);

    private async Task<Session> KnownAsync(string name, string provider)
    {
        var session = await Host.RegisterAsync(name);
        DataAppend append = new(OwnerKey.Of(session.User));
        append.Add(new ExternalIdRow(provider, name, session.User, 0));
        (await Host.Database.CommitAsync(append, Cancel)).OrThrow();
        return session;
    }
}
