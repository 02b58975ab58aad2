using System.Globalization;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Homeserver;

/// <summary>Carries out the commands about accounts: in the server that runs, or over a database without one.</summary>
internal sealed class OperatorCommands(UserEngine users)
{
    public const string Create = "account/create";
    public const string ResetPassword = "account/reset-password";
    public const string Deactivate = "account/deactivate";
    public const string MakeAdmin = "account/make-admin";
    public const string Show = "account/show";
    public const string List = "account/list";
    public const string CreateToken = "registration-token/create";
    public const string ListTokens = "registration-token/list";
    public const string DeleteToken = "registration-token/delete";

    // Accounts of one answer. Chosen: some 50 KB.
    private const int PageSize = 500;

    /// <summary>All commands.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        [Create, ResetPassword, Deactivate, MakeAdmin, Show, List, CreateToken, ListTokens, DeleteToken];

    /// <summary>Carries a command out, which is then committed and holds for sessions that exist.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">It was refused, and nothing was changed.</exception>
    public Task<OperatorAnswer> RunAsync(OperatorCommand command, CancellationToken cancellationToken)
        => command.Path switch
        {
            Create => CreateAsync(command, cancellationToken),
            ResetPassword => ResetPasswordAsync(command, cancellationToken),
            Deactivate => DeactivateAsync(command, cancellationToken),
            MakeAdmin => MakeAdminAsync(command, cancellationToken),
            Show => ShowAsync(command, cancellationToken),
            List => ListAsync(command, cancellationToken),
            CreateToken => CreateTokenAsync(command, cancellationToken),
            ListTokens => ListTokensAsync(cancellationToken),
            DeleteToken => DeleteTokenAsync(command, cancellationToken),
            _ => throw MatrixError.Unrecognized($"There is no command {command.Path}.").ToException(),
        };

    /// <summary>What is told of a failure to read or to commit, which changed nothing.</summary>
    /// <param name="failure">A <see cref="StoreUnavailableException"/> or <see cref="CommitFailedException"/>.</param>
    public static string NotStored(Exception failure)
        => failure is CommitFailedException { Failure.Kind: CommitFailureKind.NotHere or CommitFailureKind.StaleOwner }
            ? "Another node of this server takes changes of this; give the command there."
            : "The database cannot be reached at the moment, and nothing was changed; try again.";

    private async Task<OperatorAnswer> CreateAsync(OperatorCommand command, CancellationToken cancellationToken)
    {
        var made = await users.Administration.CreateAsync(
            new NewAccount { Name = NameOf(command), Password = PasswordOf(command), IsAdmin = command.IsAdmin },
            cancellationToken);
        return Say(command.IsAdmin
            ? $"The account {made.UserId} was made, with the rights of an administrator."
            : $"The account {made.UserId} was made.");
    }

    private async Task<OperatorAnswer> ResetPasswordAsync(OperatorCommand command, CancellationToken cancellationToken)
    {
        var userId = await users.Administration.UserOfAsync(NameOf(command), cancellationToken);
        await users.PasswordChange.SetAsync(
            userId, PasswordOf(command), logoutDevices: !command.KeepsSessions, sparing: null, cancellationToken);
        return Say(command.KeepsSessions
            ? $"{userId} has a new password, and stays logged in."
            : $"{userId} has a new password, and was logged out everywhere.");
    }

    private async Task<OperatorAnswer> DeactivateAsync(OperatorCommand command, CancellationToken cancellationToken)
    {
        var userId = await users.Administration.UserOfAsync(NameOf(command), cancellationToken);
        var isUnbound = await users.Deactivation.DeactivateAsync(userId, command.Erases, cancellationToken);
        List<string> lines = [$"The account {userId} has ended; its rooms are left in the background."];
        if (!isUnbound)
        {
            lines.Add("An identity server has not taken its addresses back.");
        }

        return new OperatorAnswer(lines);
    }

    private async Task<OperatorAnswer> MakeAdminAsync(OperatorCommand command, CancellationToken cancellationToken)
    {
        var (userId, isChanged) = await users.Administration.SetAdminAsync(
            NameOf(command), command.IsAdmin, cancellationToken);
        return Say((isChanged, command.IsAdmin) switch
        {
            (true, true) => $"{userId} has the rights of an administrator now.",
            (true, false) => $"{userId} has no longer the rights of an administrator.",
            (false, true) => $"{userId} had the rights of an administrator already.",
            (false, false) => $"{userId} had no rights of an administrator.",
        });
    }

    private async Task<OperatorAnswer> ShowAsync(OperatorCommand command, CancellationToken cancellationToken)
    {
        var account = await users.Administration.ShowAsync(NameOf(command), cancellationToken);
        return new OperatorAnswer(
        [
            account.UserId,
            $"  state          {StateOf(account.State)}",
            $"  kind           {KindOf(account.Kind)}",
            $"  administrator  {(account.IsAdmin ? "yes" : "no")}",
            $"  password       {(account.HasPassword ? "set" : "none")}",
            string.Create(CultureInfo.InvariantCulture, $"  devices        {account.Devices}"),
            $"  created        {TimeOf(account.CreatedMs)}",
        ]);
    }

    private async Task<OperatorAnswer> ListAsync(OperatorCommand command, CancellationToken cancellationToken)
    {
        var page = await users.Administration.ListAsync(new UserNid(command.After), PageSize, cancellationToken);
        return new OperatorAnswer(
            [.. page.Select(account => string.Join(
                '\t',
                account.UserId,
                StateOf(account.State),
                KindOf(account.Kind),
                account.IsAdmin ? "administrator" : "-",
                TimeOf(account.CreatedMs)))],
            page.Count == PageSize ? page[^1].User.Value : null);
    }

    private async Task<OperatorAnswer> CreateTokenAsync(OperatorCommand command, CancellationToken cancellationToken)
    {
        if (command is { Uses: < 1 } or { LifeMs: < 1 })
        {
            throw MatrixError.InvalidParam("A registration token works at least once, and for a while.").ToException();
        }

        var token = await users.Registration.Tokens.CreateAsync(
            command.Uses,
            command.LifeMs is { } life ? TimeSpan.FromMilliseconds(life) : null,
            cancellationToken);
        return Say(token.Token);
    }

    private async Task<OperatorAnswer> ListTokensAsync(CancellationToken cancellationToken)
    {
        var tokens = users.Registration.Tokens;
        var all = await tokens.ListAsync(cancellationToken);
        return new OperatorAnswer([.. all.Select(token => string.Join(
            '\t',
            token.Token,
            tokens.IsUsable(token) ? "works" : "ended",
            string.Create(
                CultureInfo.InvariantCulture, $"used {token.Completed} of {token.UsesAllowed?.ToString(
                    CultureInfo.InvariantCulture) ?? "any"}"),
            token.ExpiresTs is { } ends ? $"until {TimeOf(ends)}" : "for ever",
            token.MakesAdmin ? "makes an administrator" : "-"))]);
    }

    private async Task<OperatorAnswer> DeleteTokenAsync(OperatorCommand command, CancellationToken cancellationToken)
    {
        var token = command.Token ?? throw MatrixError.MissingParam("Name the token.").ToException();
        return await users.Registration.Tokens.DeleteAsync(token, cancellationToken)
            ? Say("The registration token was removed.")
            : throw MatrixError.NotFound("There is no such registration token.").ToException();
    }

    private static OperatorAnswer Say(string line) => new([line]);

    private static string NameOf(OperatorCommand command)
        => command.Name ?? throw MatrixError.MissingParam("Name the account.").ToException();

    private static string PasswordOf(OperatorCommand command)
        => command.Password ?? throw MatrixError.MissingParam("This needs a password.").ToException();

    private static string StateOf(AccountState state) => state switch
    {
        AccountState.Active => "active",
        AccountState.Deactivated => "deactivated",
        AccountState.Locked => "locked",
        _ => "suspended",
    };

    private static string KindOf(AccountKind kind) => kind switch
    {
        AccountKind.User => "user",
        AccountKind.Guest => "guest",
        AccountKind.Server => "server",
        _ => "appservice",
    };

    private static string TimeOf(long ms)
        => DateTimeOffset.FromUnixTimeMilliseconds(ms).ToString("u", CultureInfo.InvariantCulture);
}
