using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// Carries out a request under user-interactive authentication: the one way in which endpoints do so.
/// Source: client-server API v1.19, "User-Interactive Authentication API".
/// </summary>
internal sealed class InteractiveAuthCall(ApiServices services, RateLimits limits)
{
    /// <summary>Runs the operation, and answers what is left to prove where it is not proved yet.</summary>
    /// <param name="call">The request.</param>
    /// <param name="operation">
    /// Method and path without prefix and query, parameters decoded, such as <c>DELETE /devices/ABC</c>.
    /// </param>
    /// <param name="run">
    /// Reads its parameters from the body of the request it is given, which may be more than what was sent, and gives
    /// the challenge, or null when the operation is done.
    /// </param>
    /// <returns>True when it is done and the caller has to answer; false when the challenge is answered.</returns>
    /// <exception cref="MatrixException">
    /// M_NOT_JSON, M_BAD_JSON; M_LIMIT_EXCEEDED: too many passwords are tried; what <paramref name="run"/> throws.
    /// </exception>
    public async ValueTask<bool> RunAsync(
        ClientCall call, string operation, Func<AuthRequest, Task<InteractiveAuthChallenge?>> run)
    {
        AuthRequest request = services.Users.InteractiveAuth.Receive(
            operation, call.OptionalSession, call.Exchange.Body);
        if (request.TriesPassword())
        {
            CountPassword(call, request);
        }

        if (await run(request) is not { } challenge)
        {
            return true;
        }

        InteractiveAuthAnswer.Write(call.Exchange, challenge);
        return false;
    }

    /// <summary>
    /// Counts a request to an endpoint that need not have a token: each opens a session, or looks whether a mail's link
    /// was opened. Passwords that it tries are counted by <see cref="RunAsync"/>.
    /// </summary>
    /// <exception cref="MatrixException">M_NOT_JSON, M_BAD_JSON; M_LIMIT_EXCEEDED.</exception>
    public void CountRequest(ClientCall call)
    {
        AuthRequest request = new(string.Empty, call.Exchange.Body);
        if (request.WaitsForMail())
        {
            limits.TakeConfirmation(call.Exchange);
        }
        else if (!request.TriesPassword())
        {
            limits.TakeAuthentication(call.Exchange, call.OptionalSession);
        }
    }

    // Without a session the request names whose password it is: then it is a login in all but its answer.
    private void CountPassword(ClientCall call, AuthRequest request)
    {
        if (call.OptionalSession is { } caller)
        {
            limits.TakeAuthentication(call.Exchange, caller);
        }
        else
        {
            limits.TakeLogin(call.Exchange);
            if (services.Users.Logins.AccountOf(request.PasswordUser(), services.ServerOf(call)) is { } account)
            {
                limits.TakeLogin(account);
            }
        }
    }
}
