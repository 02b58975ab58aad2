using System.Net;
using System.Text.Json.Nodes;
using Dendrite.Fast.Storage;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Administrators of a server, and how a test asks in their name or another's.</summary>
internal static class Administrators
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A client that acts for a new administrator. The host disposes it.</summary>
    public static async Task<MatrixClient> RegisterAdministratorAsync(this HttpHost host)
    {
        var client = await host.RegisterAsync("admin");
        await host.ChangeAccountAsync(client, account => account with { Admin = true });
        return client;
    }

    /// <summary>Changes the rights or the state of an account; its sessions are read anew.</summary>
    public static async Task ChangeAccountAsync(
        this HttpHost host, MatrixClient client, Func<AccountRow, AccountRow> change)
    {
        var user = await host.Database.Names.FindUserAsync(client.UserId, Cancel);
        var account = change((await host.Database.Users.AccountAsync(user, Cancel))!.Value);
        DataAppend append = new(OwnerKey.Of(user));
        append.Add(new AccountChangeRow(user, account.PasswordHash, account.Admin, account.State, account.Flags));
        (await host.Database.CommitAsync(append, Cancel)).OrThrow();
        host.Users.Sessions.AccountChanged(user);
    }

    /// <summary>Status and errcode of an answer, such as <c>403 M_FORBIDDEN</c>; the status alone for 200.</summary>
    /// <param name="client">Who asks.</param>
    /// <param name="request">
    /// Method and path, such as <c>GET v3/sync</c>, below /_matrix/client/ or with a slash.
    /// </param>
    /// <param name="body">The body; null for none.</param>
    public static async Task<string> OutcomeAsync(this MatrixClient client, string request, JsonNode? body = null)
    {
        var (status, answer) = await client.AskAsync(request, body);
        return answer["errcode"] is { } code ? $"{(int)status} {code.GetValue<string>()}" : $"{(int)status}";
    }

    /// <summary>As <see cref="OutcomeAsync"/>, with the whole answer.</summary>
    public static Task<(HttpStatusCode Status, JsonObject Body)> AskAsync(
        this MatrixClient client, string request, JsonNode? body = null)
    {
        var space = request.IndexOf(' ', StringComparison.Ordinal);
        var path = request[(space + 1)..];
        return client.TryAsync(
            new HttpMethod(request[..space]),
            path.StartsWith('/') ? path : $"/_matrix/client/{path}",
            body,
            Cancel);
    }
}
