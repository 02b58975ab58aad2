using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Access tokens that end. Source: client-server API, "Refreshing access tokens", "Soft logout".</summary>
public sealed class SessionExpiryTests
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_token_that_ends_works_until_then_and_from_then_on_softly_logs_out(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store, time: _time);
        var token = await TokenOfAsync(host, Life);

        await host.AuthenticateAsync(token);
        _time.Advance(Life - TimeSpan.FromMilliseconds(1));
        var worksBefore = host.IsInMemory(token);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        var worksAfter = host.IsInMemory(token);
        var cached = await Assert.ThrowsAsync<MatrixException>(() => host.AuthenticateAsync(token));
        await host.RestartAsync();
        var loaded = await Assert.ThrowsAsync<MatrixException>(() => host.AuthenticateAsync(token));

        Assert.True(worksBefore);
        Assert.False(worksAfter);
        Assert.All([cached, loaded], refused =>
        {
            Assert.Equal("M_UNKNOWN_TOKEN", refused.Error.Code);
            Assert.Equal(401, refused.Error.HttpStatus);
            Assert.Equal("true", refused.Error.Extra?["soft_logout"]);
        });
    }

    [Fact]
    public async Task An_expired_token_does_not_even_log_out()
    {
        await using var host = await UserHost.StartAsync(time: _time);
        var token = await TokenOfAsync(host, Life);
        await host.AuthenticateAsync(token);
        _time.Advance(Life);

        var refusal = await UserHost.RefusalAsync(
            () => host.Users.Sessions.AuthenticateAsync(Encoding.ASCII.GetBytes(token), allowLocked: true, Cancel)
                .AsTask());

        Assert.Equal("M_UNKNOWN_TOKEN", refusal);
    }

    [Fact]
    public async Task A_token_whose_device_was_logged_out_is_no_soft_logout()
    {
        await using var host = await UserHost.StartAsync(time: _time);
        var token = await TokenOfAsync(host, Life);
        await host.Users.Logins.LogoutAsync(await host.AuthenticateAsync(token), Cancel);
        _time.Advance(Life);

        var refused = await Assert.ThrowsAsync<MatrixException>(() => host.AuthenticateAsync(token));

        Assert.Equal("M_UNKNOWN_TOKEN", refused.Error.Code);
        Assert.Null(refused.Error.Extra);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_known_token_is_answered_without_allocation(bool ends)
    {
        await using var host = await UserHost.StartAsync();
        var text = ends
            ? await TokenOfAsync(host, TimeSpan.FromDays(1))
            : (await host.RegisterRawAsync("alice")).AccessToken!;
        await host.AuthenticateAsync(text);
        var token = Encoding.ASCII.GetBytes(text);
        var found = Hit(host.Users.Sessions, token, 1_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        found &= Hit(host.Users.Sessions, token, 1_000);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(found);
        Assert.Equal(0, allocated);
    }

    private static bool Hit(Sessions sessions, byte[] token, int times)
    {
        var found = true;
        for (var i = 0; i < times; i++)
        {
            found &= sessions.TryAuthenticate(token, out _);
        }

        return found;
    }

    /// <summary>A further token of a new user's device, which ends after a while.</summary>
    private static async Task<string> TokenOfAsync(UserHost host, TimeSpan life)
    {
        var session = await host.RegisterAsync("alice");
        var form = Assert.Single(await host.Database.Sessions.TokensAsync(session.User, Cancel));
        var token = AccessToken.Create();
        DataAppend append = new(OwnerKey.Of(session.User));
        append.Add(form with
        {
            TokenHash = TokenHash.Of(Encoding.ASCII.GetBytes(token)).ToArray(),
            ExpiresTs = (host.Time.GetUtcNow() + life).ToUnixTimeMilliseconds(),
        });
        (await host.Database.CommitAsync(append, Cancel)).OrThrow();
        return token;
    }
}
