using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>The pages of single sign-on.</summary>
internal static class SsoPages
{
    /// <summary>Asks by which provider somebody wants to log in.</summary>
    /// <param name="choices">Name of each provider, and the link that leads to it.</param>
    public static Page Choose(IEnumerable<(string Name, string Link)> choices) => new(
        "Log in",
        Html.Of($"""
            <p>Choose what you log in with:</p>
            {Html.Concat(choices.Select(static choice => Choice(choice.Name, choice.Link)))}
            """));

    /// <summary>
    /// Asks somebody whether an app may have their account. Source: client-server API v1.19, "Client login via SSO",
    /// "Security considerations".
    /// </summary>
    /// <param name="client">The app.</param>
    /// <param name="account">The account.</param>
    /// <param name="policies">What whoever is new here has to agree to.</param>
    /// <param name="hidden">The fields of the form that nobody sees.</param>
    /// <param name="name">The name that was tried last; null for none.</param>
    /// <param name="error">What was wrong with the last attempt; null for none.</param>
    public static Page Confirm(
        ClientUrl client,
        SsoAccount account,
        IReadOnlyList<PolicyDocument> policies,
        Html hidden,
        string? name,
        string? error)
    {
        bool isNew = account.Kind == SsoAccountKind.New;
        return new Page(
            isNew ? "Create your account" : "Continue to your account",
            Html.Of($"""
                {Pages.Alert(error)}
                <p>{Place(client)} will be logged in to {AccountOf(account)}.</p>
                <form method="post">
                {hidden}
                {(account.UserId is null ? NameField(name, error) : default)}
                {(isNew ? Html.Concat(policies.Select(FallbackPages.PolicyChoice)) : default)}
                <button type="submit">Continue</button>
                </form>
                <p>If you do not know it, or did not just try to log in, close this page.</p>
                """))
        {
            // Where the browser is sent on to after the form.
            FormTargets = [client.Source],
            Status = error is null ? 200 : 400,
        };
    }

    /// <summary>
    /// Asks the owner of an account whether an operation may go on. Source: client-server API v1.19, "SSO during
    /// User-Interactive Authentication", "Security considerations".
    /// </summary>
    /// <param name="stage">The stage that is passed by it.</param>
    /// <param name="hidden">The fields of the form that nobody sees.</param>
    public static Page Allow(OutsideStage stage, Html hidden) => new(
        "Confirm that it is you",
        Html.Of($"""
            <p>An app that is logged in to your account <strong>{stage.Caller!.UserId.Value}</strong> wants to
            {OperationText.Of(stage.Operation)}.</p>
            <form method="post">
            {hidden}
            <button type="submit">Allow it</button>
            </form>
            <p>If you did not expect this, close this page: somebody else may be using your account.</p>
            """));

    private static Html Choice(string name, string link) => Html.Of($"""
        <a class="button" href="{link}">{name}</a>

        """);

    private static Html Place(ClientUrl client) => client.IsApp
        ? Html.Of($"An app on this device (<strong>{client.Shown}</strong>)")
        : Html.Of($"<strong>{client.Shown}</strong>");

    private static Html AccountOf(SsoAccount account) => account switch
    {
        { UserId: null } => Html.Of($"a new account on this server, whose name you choose here"),
        { Kind: SsoAccountKind.New } =>
            Html.Of($"your new account <strong>{account.UserId.Value.Value}</strong> on this server"),
        { Kind: SsoAccountKind.Linked } => Html.Of(
            $"the account <strong>{account.UserId.Value.Value}</strong>, which you get into by this login from now on"),
        _ => Html.Of($"your account <strong>{account.UserId.Value.Value}</strong>"),
    };

    private static Html NameField(string? name, string? error) => Html.Of($"""
        <label for="username">User name</label>
        <input id="username" name="username" value="{name}" required maxlength="255" autocomplete="username"
        autocapitalize="none" spellcheck="false" autofocus {Invalid(error)}>
        """);

    private static Html Invalid(string? error) =>
        error is null ? default : Html.Of($"""aria-invalid="true" aria-describedby="error" """);
}
