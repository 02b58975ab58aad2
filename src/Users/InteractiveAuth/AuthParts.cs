using Dendrite.Fast.Rooms;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Users;

/// <summary>Interactive auth with the stages that the configuration turns on. Made once by <see cref="UserEngine"/>.
/// </summary>
/// <param name="Auth">The state machine.</param>
/// <param name="Flows">Which stages an operation asks for.</param>
/// <param name="Tokens">Tokens that let people register.</param>
/// <param name="Threepids">Addresses that are being confirmed.</param>
internal sealed record AuthParts(
    InteractiveAuth Auth, AuthFlows Flows, RegistrationTokens Tokens, ThreepidSessions Threepids)
{
    public static AuthParts Of(UserParts parts, LocalServers servers, UserPorts ports, ILogger logger)
    {
        var (database, options, time) = (parts.Database, parts.Options, parts.Time);
        AuthSessions sessions = new(options, time);
        RegistrationTokens tokens = new(database, time, sessions);
        ThreepidSessions threepids = new(database, options, time);
        PasswordStage password = new(parts.Accounts, servers);
        var email = options.Email is null ? null : new EmailStage(database, threepids);
        AuthStage[] proofs = options.Sso is { } sso ? [password, new SsoStage(database, sso)] : [password];
        InteractiveAuth auth = new(
            options,
            sessions,
            [
                new DummyStage(), new RegistrationTokenStage(tokens), .. proofs,
                .. email is null ? [] : new AuthStage[] { email },
                .. SignUpStages(options, ports, logger),
            ]);
        return new AuthParts(auth, new AuthFlows(options, parts.Accounts, proofs, email), tokens, threepids);
    }

    // The stages of registration that the configuration turns on.
    private static IEnumerable<AuthStage> SignUpStages(UserOptions options, UserPorts ports, ILogger logger)
    {
        if (options.Policies.Count > 0)
        {
            yield return new TermsStage(options.Policies);
        }

        if (options.Captcha is { } captcha)
        {
            var verifier = ports.Captcha ?? new RecaptchaVerifier(
                ports.Outbound ?? throw new ArgumentException("A captcha is checked by another machine."),
                captcha,
                logger);
            yield return new RecaptchaStage(captcha, verifier);
        }
    }
}
