using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>The pages by which stages of interactive auth are passed in a browser.</summary>
internal sealed class FallbackPages(UserOptions options)
{
    /// <summary>The stage that tries a password.</summary>
    public const string Password = "m.login.password";

    /// <summary>The stage that is passed at a provider, and has a page of its own.</summary>
    public const string Sso = "m.login.sso";

    private const string Captcha = "m.login.recaptcha";
    private const string Terms = "m.login.terms";
    private const string Token = "m.login.registration_token";
    private const string Dummy = "m.login.dummy";

    // Where the script of Google's captcha takes its parts from, wherever it came from itself.
    private const string CaptchaParts = "https://www.gstatic.com";

    // The words of the specification, by which the client that opened the page learns that it may go on.
    private const string TellClient =
        """
        if (window.onAuthDone) {
            window.onAuthDone();
        } else if (window.opener && window.opener.postMessage) {
            window.opener.postMessage("authDone", "*");
        }
        """;

    // The captcha's script calls the function when it is solved: one click less.
    private const string SendWhenSolved =
        """
        window.captchaSolved = function () { document.getElementById("captcha").submit(); };
        """;

    /// <summary>
    /// The member of <c>auth</c> that a page gives the value of; null for a stage without a page.
    /// </summary>
    public string? MemberOf(string type) => type switch
    {
        Captcha when options.Captcha is not null => "response",
        Terms => "agreed",
        Token => "token",
        Password => "password",
        Dummy => "agreed",
        _ => null,
    };

    /// <summary>The field of the page's form that has the value.</summary>
    public static ReadOnlySpan<byte> FieldOf(string type) => type switch
    {
        Captcha => "g-recaptcha-response"u8,
        Token => "token"u8,
        Password => "password"u8,
        _ => "agreed"u8,
    };

    /// <summary>The page of a stage that is to be passed.</summary>
    /// <param name="stage">The stage; one with a page.</param>
    /// <param name="hidden">The fields of the form that nobody sees.</param>
    /// <param name="error">What was wrong with the last attempt; null for none.</param>
    public Page Of(OutsideStage stage, Html hidden, string? error)
    {
        Page page = stage.Type switch
        {
            Captcha => CaptchaPage(options.Captcha!, hidden, error),
            Terms => TermsPage(options.Policies, hidden, error),
            Token => TokenPage(hidden, error),
            Password => PasswordPage(stage.Caller?.UserId.Value, hidden, error),
            _ => DummyPage(hidden, error),
        };
        return error is null ? page : page with { Status = 400 };
    }

    /// <summary>The page of a stage that is passed.</summary>
    public static Page Done() => new(
        "This step is done", Html.Of($"""<p role="status">You can close this window and go on in your app.</p>"""))
    {
        Script = TellClient,
    };

    private static Page CaptchaPage(CaptchaOptions captcha, Html hidden, string? error) => new(
        "Show that you are human",
        Html.Of($"""
            {Pages.Alert(error)}
            <noscript><p class="error">This step needs JavaScript. Turn it on for this server and load the page
            again.</p></noscript>
            <form method="post" id="captcha">
            {hidden}
            <div class="g-recaptcha" data-sitekey="{captcha.SiteKey}" data-callback="captchaSolved"></div>
            <p></p>
            <button type="submit">Continue</button>
            </form>
            """))
    {
        Script = SendWhenSolved,
        Foreign = new ForeignScript(captcha.ScriptText, captcha.ScriptOrigin, [CaptchaParts]),
    };

    private static Page TermsPage(IReadOnlyList<PolicyDocument> policies, Html hidden, string? error) => new(
        "Agree to the terms of this server",
        Html.Of($"""
            {Pages.Alert(error)}
            <p>Read these documents, which open in a window of their own:</p>
            <form method="post">
            {hidden}
            {Html.Concat(policies.Select(PolicyChoice))}
            <button type="submit">Agree and continue</button>
            </form>
            """));

    /// <summary>The box to tick that agrees to a policy.</summary>
    public static Html PolicyChoice(PolicyDocument policy, int index)
    {
        PolicyTranslation shown = policy.Translations[0];
        return Html.Of($"""
            <div class="choice"><input type="checkbox" id="policy{index}" name="agreed" value="true" required>
            <label for="policy{index}">I agree to <a href="{shown.Url}" target="_blank" rel="noopener noreferrer"
            hreflang="{shown.Language}"><span lang="{shown.Language}">{shown.Name}</span></a></label></div>

            """);
    }

    private static Page TokenPage(Html hidden, string? error) => new(
        "Enter your registration token",
        Html.Of($"""
            {Pages.Alert(error)}
            <p>Whoever runs this server gives tokens to those who may register.</p>
            <form method="post">
            {hidden}
            <label for="token">Registration token</label>
            <input id="token" name="token" required maxlength="64" autocomplete="off" autocapitalize="none"
            spellcheck="false" autofocus {Invalid(error)}>
            <button type="submit">Continue</button>
            </form>
            """));

    private static Page PasswordPage(string? user, Html hidden, string? error) => new(
        "Confirm that it is you",
        Html.Of($"""
            {Pages.Alert(error)}
            <p>Your app asks for something that only you may do{Named(user)}.</p>
            <form method="post">
            {hidden}
            <input type="hidden" name="user" autocomplete="username" value="{user}">
            <label for="password">Password</label>
            <input id="password" name="password" type="password" required autocomplete="current-password" autofocus
            {Invalid(error)}>
            <button type="submit">Continue</button>
            </form>
            """));

    private static Page DummyPage(Html hidden, string? error) => new(
        "Continue",
        Html.Of($"""
            {Pages.Alert(error)}
            <form method="post">
            {hidden}
            <input type="hidden" name="agreed" value="true">
            <button type="submit" autofocus>Continue</button>
            </form>
            """));

    private static Html Named(string? user) => user is null ? default : Html.Of($", as <strong>{user}</strong>");

    private static Html Invalid(string? error) =>
        error is null ? default : Html.Of($"""aria-invalid="true" aria-describedby="error" """);
}
