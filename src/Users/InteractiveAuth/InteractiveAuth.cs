using System.Security.Cryptography;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// User-interactive authentication: takes a request through the stages of a flow.
/// Source: client-server API, "User-Interactive Authentication API".
/// </summary>
internal sealed class InteractiveAuth
{
    private readonly AuthSessions _sessions;
    private readonly RequestBinding _binding = new();
    private readonly int _failuresMax;
    private readonly Dictionary<string, AuthStage> _stages;

    public InteractiveAuth(UserOptions options, AuthSessions sessions, IEnumerable<AuthStage> stages)
    {
        _sessions = sessions;
        _failuresMax = options.InteractiveAuthFailuresMax;
        _stages = stages.ToDictionary(stage => stage.Type, StringComparer.Ordinal);
    }

    /// <summary>Judges one request.</summary>
    /// <exception cref="MatrixException">
    /// M_NOT_JSON, M_BAD_JSON; M_FORBIDDEN when the request is not the one that opened the session.
    /// </exception>
    public async ValueTask<AuthProgress> AdvanceAsync(
        AuthRequest request, AuthPolicy policy, CancellationToken cancellationToken)
    {
        using var document = JsonBody.ParseObject(request.Body);
        var body = document.RootElement;
        var auth = JsonBody.OptionalObject(body, "auth");
        var binding = _binding.Digest(request.Operation, policy.Caller, body);
        if (auth is null)
        {
            return new(Challenge(_sessions.Open(binding), policy, null));
        }

        AuthSession? session;
        if (JsonBody.OptionalString(auth.Value, "session") is { } id)
        {
            if (!_sessions.TryFind(id, out session))
            {
                var unknown = MatrixError.Forbidden(
                    "The session is unknown or has expired; start again with this one.");
                return new(Challenge(_sessions.Open(binding), policy, unknown));
            }
        }
        else
        {
            session = _sessions.Open(binding);
        }

        if (!CryptographicOperations.FixedTimeEquals(session.Binding, binding))
        {
            throw MatrixError.Forbidden(
                "The request differs from the one that opened this session; repeat it with the same parameters, or "
                + "open another session.").ToException();
        }

        return await AttemptAsync(session, policy, auth.Value, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<AuthProgress> AttemptAsync(
        AuthSession session, AuthPolicy policy, JsonElement auth, CancellationToken cancellationToken)
    {
        await session.Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        AuthGrant? grant = new(_sessions, session);
        try
        {
            var error = await TryStageAsync(session, policy, auth, cancellationToken).ConfigureAwait(false);
            if (error is not null && ++session.Failures >= _failuresMax)
            {
                _sessions.Remove(session);
            }

            if (!policy.Flows.Any(flow => IsDone(flow, session.Completed)))
            {
                return new(Challenge(session, policy, error));
            }

            var done = new AuthProgress(grant);
            grant = null;
            return done;
        }
        finally
        {
            grant?.Dispose();
        }
    }

    private async ValueTask<MatrixError?> TryStageAsync(
        AuthSession session, AuthPolicy policy, JsonElement auth, CancellationToken cancellationToken)
    {
        // Without a type the client asks what is left; a stage that is passed is not tried again.
        var type = JsonBody.OptionalString(auth, "type");
        if (type is null || session.Completed.Contains(type))
        {
            return null;
        }

        if (!policy.Flows.Any(flow => IsNext(flow, session.Completed, type))
            || !_stages.TryGetValue(type, out var stage))
        {
            return MatrixError.Forbidden($"'{type}' is not the next stage of any flow.");
        }

        var error = await stage.TryAsync(session, policy, auth, cancellationToken).ConfigureAwait(false);
        if (error is null)
        {
            session.Completed.Add(type);
        }

        return error;
    }

    private static bool IsNext(string[] flow, List<string> completed, string type)
        => completed.Count < flow.Length
            && flow[completed.Count] == type
            && flow.AsSpan(0, completed.Count).SequenceEqual(completed.ToArray());

    private static bool IsDone(string[] flow, List<string> completed)
        => completed.Count >= flow.Length && flow.AsSpan().SequenceEqual(completed.ToArray());

    private static InteractiveAuthChallenge Challenge(AuthSession session, AuthPolicy policy, MatrixError? error)
        => new(session.Id, policy.Flows, [.. session.Completed], error);
}
