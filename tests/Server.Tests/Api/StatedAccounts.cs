using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Accounts of a kind and in a state that no request leads to, each with a device and a token, made by their rows: like
/// those of a user who registered, but for what is asked.
/// </summary>
internal static class StatedAccounts
{
    private static int _count;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A client that acts for a new account. The host disposes it.</summary>
    /// <param name="host">The server.</param>
    /// <param name="like">Who registered, and lends the form of their rows.</param>
    /// <param name="kind">What the account is.</param>
    /// <param name="state">Its state.</param>
    /// <param name="isAdmin">Whether it is an administrator's.</param>
    /// <param name="isExpired">Whether the token has to be refreshed.</param>
    public static async Task<MatrixClient> MakeAsync(
        this HttpHost host,
        MatrixClient like,
        AccountKind kind,
        AccountState state,
        bool isAdmin = false,
        bool isExpired = false)
    {
        var form = await host.Database.Names.FindUserAsync(like.UserId, Cancel);
        var account = await host.Database.Users.AccountAsync(form, Cancel);
        var device = (await host.Database.Sessions.DevicesAsync(form, Cancel))[0];
        var tokenRow = (await host.Database.Sessions.TokensAsync(form, Cancel))[0];
        var userId = $"@stated{Interlocked.Increment(ref _count)}:localhost";
        var user = await host.Database.Names.UserAsync(userId, Cancel);
        var token = AccessToken.Create();
        DataAppend append = new(OwnerKey.Of(user));
        append.Add(account!.Value with { User = user, Kind = kind, State = state, Admin = isAdmin });
        append.Add(device with { User = user });
        append.Add(tokenRow with
        {
            User = user,
            DeviceId = device.DeviceId,
            TokenHash = TokenHash.Of(System.Text.Encoding.ASCII.GetBytes(token)).ToArray(),
            ExpiresTs = isExpired ? tokenRow.CreatedTs : null,
            RefreshHash = isExpired ? TokenHash.Of(System.Text.Encoding.ASCII.GetBytes(userId)).ToArray() : null,
            RefreshExpiresTs = isExpired ? tokenRow.CreatedTs + (long)TimeSpan.FromDays(1).TotalMilliseconds : null,
        });
        (await host.Database.CommitAsync(append, Cancel)).OrThrow();
        var client = host.Client();
        client.ActAs(userId, device.DeviceId, token);
        return client;
    }

    /// <summary>Puts an account into a state; its sessions are read anew.</summary>
    /// <param name="host">The server.</param>
    /// <param name="user">The user.</param>
    /// <param name="state">The state.</param>
    public static async Task SetStateAsync(this HttpHost host, MatrixClient user, AccountState state)
    {
        var nid = await host.Database.Names.FindUserAsync(user.UserId, Cancel);
        var account = (await host.Database.Users.AccountAsync(nid, Cancel))!.Value;
        DataAppend append = new(OwnerKey.Of(nid));
        append.Add(new AccountChangeRow(nid, account.PasswordHash, account.Admin, state, AccountFlags.None));
        (await host.Database.CommitAsync(append, Cancel)).OrThrow();
        host.Users.Sessions.Forget();
    }
}
