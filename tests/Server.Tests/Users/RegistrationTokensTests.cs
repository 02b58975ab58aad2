using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Registration tokens that several nodes use at once: two engines on one database have no lock in common.
/// </summary>
public sealed class RegistrationTokensTests
{
    private const string Token = "shared";

    private static readonly UserOptions Closed = UserHost.Cheap with { OpenRegistration = false };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_token_works_as_often_as_it_may_on_all_nodes_together(StoreKind store)
    {
        const int Allowed = 6;
        await using var host = await UserHost.StartAsync(store, Closed);
        await using var other = await OtherNodeAsync(host);
        await AddTokenAsync(host, Allowed);

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(
            i => TryAsync((i % 2 == 0 ? host.Users : other).Registration, $"user{i}")));

        Assert.Equal(Allowed, results.Count(isRegistered => isRegistered));
        Assert.Equal(Allowed, (await host.Database.Users.RegistrationTokenAsync(Token, Cancel))!.Value.Completed);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_use_that_another_node_has_counted_meanwhile_is_refused_by_the_database(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store, Closed);
        await using var other = await OtherNodeAsync(host);
        await AddTokenAsync(host, 1);
        AuthSessions sessions = new(Closed, host.Time);
        RegistrationTokens tokens = new(host.Database, host.Time, sessions);
        using var use = await tokens.BeginUseAsync(
            Token, sessions.Open(AuthSessions.NewId(), [], new AuthPolicy([], null), null), Cancel);

        var isRegistered = await TryAsync(other.Registration, "first");
        DataAppend append = new(OwnerKey.Server);
        append.Add(use!.Row);
        var result = await host.Database.CommitAsync(append, Cancel);

        Assert.True(isRegistered);
        Assert.Equal(CommitFailureKind.Conflict, result.Failure?.Kind);
        Assert.Equal("registration_tokens", result.Failure?.Table);
    }

    private static async Task<UserEngine> OtherNodeAsync(UserHost host)
        => new(
            host.Rooms,
            await UserFacts.OpenAsync(host.Database, Closed, Cancel),
            Closed,
            host.Time,
            NullLoggerFactory.Instance);

    private static async Task AddTokenAsync(UserHost host, int allowed)
    {
        DataAppend append = new(OwnerKey.Server);
        append.Add(new RegistrationTokenRow(Token, allowed, 0, null, false, 0));
        (await host.Database.CommitAsync(append, Cancel)).OrThrow();
    }

    private static async Task<bool> TryAsync(Registration registration, string name)
    {
        try
        {
            var result = await registration.RegisterAsync(
                UserHost.Registering(
                    $$$"""
                    {"username":"{{{name}}}","auth":{"type":"m.login.registration_token","token":"{{{Token}}}"}}
                    """,
                    name,
                    null),
                Cancel);
            return result.Registered is not null;
        }
        catch (MatrixException refused) when (refused.Error.Code == "M_FORBIDDEN")
        {
            return false;
        }
    }
}
