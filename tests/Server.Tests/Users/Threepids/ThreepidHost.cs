using System.Text;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>A host that sends mail, and what people do with their addresses there.</summary>
internal sealed class ThreepidHost : IAsyncDisposable
{
    private ThreepidHost(UserHost users, FakeMailer mailer)
    {
        Host = users;
        Mailer = mailer;
    }

    public static UserOptions Options { get; } = UserHost.Cheap with
    {
        ClientBaseUrl = "https://matrix.example/",
        Email = new EmailOptions(),
    };

    public UserHost Host { get; }

    public FakeMailer Mailer { get; }

    public Threepids Threepids => Host.Users.Threepids;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ThreepidHost> StartAsync(
        StoreKind store = StoreKind.Sqlite,
        UserOptions? options = null,
        TimeProvider? time = null,
        CommitFaults? faults = null)
    {
        FakeMailer mailer = new();
        var host = await UserHost.StartAsync(
            store, options ?? Options, time, faults, new UserPorts { Mailer = mailer });
        return new ThreepidHost(host, mailer);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>Asks for a mail.</summary>
    public Task<string> RequestAsync(
        ThreepidPurpose purpose,
        string address,
        string secret = "secret",
        long attempt = 1,
        string? nextLink = null,
        Session? caller = null)
    {
        Assert.True(EmailAddress.TryParse(address, out var parsed));
        return Threepids.RequestTokenAsync(
            new EmailTokenRequest
            {
                Purpose = purpose,
                Address = parsed,
                ClientSecret = secret,
                SendAttempt = attempt,
                NextLink = nextLink,
                Server = UserHost.First,
                Caller = caller,
            },
            Cancel);
    }

    /// <summary>Opens the link of the last mail and confirms.</summary>
    public async Task ConfirmAsync()
    {
        var (sid, token) = Mailer.LastLink();
        var link = await Threepids.FindLinkAsync(sid, token, Cancel);
        Assert.True(await Threepids.ConfirmAsync(link!, Cancel));
    }

    /// <summary>Asks for a mail and opens its link; gives the session's id.</summary>
    public async Task<string> ProveAsync(ThreepidPurpose purpose, string address, string secret = "secret")
    {
        var sid = await RequestAsync(purpose, address, secret);
        await ConfirmAsync();
        return sid;
    }

    /// <summary>Adds an address to an account, by its password, which is the user's name twice.</summary>
    public Task<InteractiveAuthChallenge?> AddAsync(Session session, string sid, string secret = "secret")
    {
        var name = session.UserId.Value.Split(':')[0][1..];
        var body = $$$"""
            {"sid":"{{{sid}}}","client_secret":"{{{secret}}}",
            "auth":{"type":"m.login.password","password":"{{{name}}}{{{name}}}"}}
            """;
        return Threepids.AddAsync(
            session, sid, secret, new AuthRequest("POST /account/3pid/add", Encoding.UTF8.GetBytes(body)), Cancel);
    }

    /// <summary>Gives an account an address, from the mail to the end.</summary>
    public async Task GiveAsync(Session session, string address)
    {
        var secret = $"of-{Guid.NewGuid():N}";
        Assert.Null(await AddAsync(session, await ProveAsync(ThreepidPurpose.Add, address, secret), secret));
    }

    /// <summary>The addresses of an account.</summary>
    public async Task<string[]> AddressesAsync(Session session)
        => [.. (await Threepids.ListAsync(session, Cancel)).Select(threepid => threepid.Address)];
}
