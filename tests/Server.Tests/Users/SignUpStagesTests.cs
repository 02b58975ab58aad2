using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Outbound;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What this server may ask of whoever registers: a captcha, policies, a token, in this order.</summary>
public sealed class SignUpStagesTests
{
    private static readonly PolicyDocument Terms = new(
        "terms_of_service",
        "1.2",
        [
            new PolicyTranslation("en", "Terms of Service", "https://example.org/en.html"),
            new PolicyTranslation("fr", "Conditions d'utilisation", "https://example.org/fr.html"),
        ]);

    private static readonly PolicyDocument Privacy = new(
        "privacy", "7", [new PolicyTranslation("en", "Privacy", "https://example.org/privacy.html")]);

    private static readonly CaptchaOptions Captcha = new() { SiteKey = "site", Secret = "s3cret&" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, false, false, "m.login.dummy")]
    [InlineData(false, false, false, "m.login.registration_token")]
    [InlineData(true, true, false, "m.login.recaptcha")]
    [InlineData(true, false, true, "m.login.terms")]
    [InlineData(true, true, true, "m.login.recaptcha m.login.terms")]
    [InlineData(false, true, true, "m.login.registration_token m.login.recaptcha m.login.terms")]
    public void Registration_asks_for_what_is_configured(bool isOpen, bool captcha, bool terms, string stages)
    {
        AuthFlows flows = new(
            new UserOptions
            {
                OpenRegistration = isOpen,
                Captcha = captcha ? Captcha : null,
                Policies = terms ? [Terms] : [],
            },
            null!,
            [],
            null);

        Assert.Equal([stages.Split(' ')], flows.ForRegistration);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task An_account_is_made_once_the_captcha_is_solved_and_the_policies_are_agreed_to(StoreKind store)
    {
        FakeVerifier verifier = new();
        await using var host = await StartAsync(store, verifier);
        const string Body = """{"username":"alice","password":"pw","auth":AUTH}""";

        var opened = await TryAsync(Body.Replace("AUTH", "null", StringComparison.Ordinal));
        var id = opened.Challenge!.Session;
        var wrong = await StepAsync("""{"type":"m.login.recaptcha","response":"no","session":"S"}""");
        var early = await StepAsync("""{"type":"m.login.terms","session":"S"}""");
        var solved = await StepAsync("""{"type":"m.login.recaptcha","response":"yes","session":"S"}""");
        var done = await StepAsync("""{"type":"m.login.terms","session":"S"}""");

        Assert.Equal("M_UNAUTHORIZED", wrong.Challenge?.Error?.Code);
        Assert.Equal("M_FORBIDDEN", early.Challenge?.Error?.Code);
        Assert.Equal(["m.login.recaptcha"], solved.Challenge?.Completed);
        Assert.Equal("@alice:localhost", done.Registered?.UserId.Value);
        Assert.Equal(["no", "yes"], verifier.Seen);
        var user = await host.Database.Names.FindUserAsync("@alice:localhost", Cancel);
        var accepted = await host.Database.Users.TermsAsync(user, Cancel);
        Assert.Equal(
            [("privacy", "7"), ("terms_of_service", "1.2")],
            accepted.Select(row => (row.Policy, row.Version)).Order());

        Task<RegisterResult> StepAsync(string auth) => TryAsync(Body.Replace(
            "AUTH", auth.Replace("\"S\"", $"\"{id}\"", StringComparison.Ordinal), StringComparison.Ordinal));

        Task<RegisterResult> TryAsync(string body)
            => host.Users.Registration.RegisterAsync(UserHost.Registering(body, "alice", "pw"), Cancel);
    }

    [Fact]
    public async Task The_challenge_says_what_clients_show()
    {
        await using var host = await StartAsync(StoreKind.Sqlite, new FakeVerifier());

        var result = await host.Users.Registration.RegisterAsync(
            UserHost.Registering("""{"username":"alice"}""", "alice", null), Cancel);

        using MemoryStream text = new();
        using (Utf8JsonWriter writer = new(text))
        {
            result.Challenge!.WriteTo(writer);
        }

        using var json = JsonDocument.Parse(text.ToArray());
        var parameters = json.RootElement.GetProperty("params");
        Assert.Equal("site", parameters.GetProperty("m.login.recaptcha").GetProperty("public_key").GetString());
        var terms = parameters.GetProperty("m.login.terms").GetProperty("policies").GetProperty("terms_of_service");
        Assert.Equal("1.2", terms.GetProperty("version").GetString());
        Assert.Equal("Conditions d'utilisation", terms.GetProperty("fr").GetProperty("name").GetString());
        Assert.Equal("https://example.org/en.html", terms.GetProperty("en").GetProperty("url").GetString());
    }

    [Fact]
    public async Task What_a_user_agreed_to_can_be_erased()
    {
        await using var host = await StartAsync(StoreKind.Sqlite, new FakeVerifier());
        var user = await host.Database.Names.UserAsync("@alice:localhost", Cancel);
        AuthSession session = new(default, [], new AuthPolicy([], null), null, host.Time.GetUtcNow())
        {
            AgreedToPolicies = true,
        };
        UserAppend agree = new(user);
        new AcceptedTerms([Terms], host.Time).Add(agree, user, session);
        (await host.Database.CommitAsync(agree, Cancel)).OrThrow();

        UserAppend erase = new(user);
        AcceptedTerms.AddErase(erase, user);
        (await host.Database.CommitAsync(erase, Cancel)).OrThrow();

        Assert.Empty(await host.Database.Users.TermsAsync(user, Cancel));
    }

    [Theory]
    [InlineData("""{"success":true,"challenge_ts":"2026-01-01T00:00:00Z"}""", true)]
    [InlineData("""{"success":false,"error-codes":["invalid-input-response"]}""", false)]
    [InlineData("""{"success":"true"}""", false)]
    public async Task The_service_of_the_captcha_decides(string answer, bool expected)
    {
        await using LoopbackSite site = new(_ => new(200, answer));
        using var outbound = Outbound();
        var verifier = Verifier(site, outbound);

        var solved = await verifier.VerifyAsync("re&sponse", Cancel);

        Assert.Equal(expected, solved);
        var asked = Assert.Single(site.Seen);
        Assert.Equal("secret=s3cret%26&response=re%26sponse", asked.Body);
        Assert.Equal(("POST", "/verify"), (asked.Method, asked.Path));
    }

    [Theory]
    [InlineData(200, "not json")]
    [InlineData(200, "[]")]
    [InlineData(200, "{}")]
    [InlineData(500, """{"success":true}""")]
    public async Task Nobody_passes_while_the_service_cannot_tell(int status, string answer)
    {
        await using LoopbackSite site = new(_ => new(status, answer));
        using var outbound = Outbound();
        var verifier = Verifier(site, outbound);

        var refused = await Assert.ThrowsAsync<MatrixException>(() => verifier.VerifyAsync("r", Cancel).AsTask());

        Assert.Equal(503, refused.Error.HttpStatus);
    }

    [Fact]
    public async Task An_answer_that_no_service_gave_is_not_asked_about()
    {
        FakeVerifier verifier = new();
        RecaptchaStage stage = new(Captcha, verifier);
        using var missing = JsonDocument.Parse("{}");
        using var endless = JsonDocument.Parse($$"""{"response":"{{new string('x', 20_000)}}"}""");
        AuthSession session = new(default, [], new AuthPolicy([], null), null, default);

        var first = await stage.TryAsync(session, session.Policy, missing.RootElement, Cancel);
        var second = await stage.TryAsync(session, session.Policy, endless.RootElement, Cancel);

        Assert.Equal("M_MISSING_PARAM", first?.Code);
        Assert.Equal("M_UNAUTHORIZED", second?.Code);
        Assert.Empty(verifier.Seen);
    }

    private static Task<UserHost> StartAsync(StoreKind store, ICaptchaVerifier verifier) => UserHost.StartAsync(
        store,
        UserHost.Cheap with { Captcha = Captcha, Policies = [Terms, Privacy] },
        ports: new UserPorts { Captcha = verifier });

    private static OutboundClient Outbound()
        => new(new OutboundOptions(), TimeProvider.System, NullLogger<OutboundClient>.Instance);

    private static RecaptchaVerifier Verifier(LoopbackSite site, OutboundClient outbound) => new(
        outbound,
        new CaptchaOptions
        {
            SiteKey = "site",
            Secret = "s3cret&",
            VerifyUrl = OutboundUrl.Parse(site.Url("/verify")),
        },
        NullLogger.Instance);

    private sealed class FakeVerifier : ICaptchaVerifier
    {
        public List<string> Seen { get; } = [];

        public ValueTask<bool> VerifyAsync(string response, CancellationToken cancellationToken)
        {
            Seen.Add(response);
            return ValueTask.FromResult(response == "yes");
        }
    }
}
