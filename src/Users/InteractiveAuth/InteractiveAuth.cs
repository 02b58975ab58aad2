using System.Security.Cryptography;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// User-interactive authentication: takes a request through the stages of a flow. Any thread.
/// Source: client-server API, "User-Interactive Authentication API".
/// </summary>
public sealed class InteractiveAuth
{
    private readonly AuthSessions _sessions;
    private readonly RequestBinding _binding = new();
    private readonly int _failuresMax;
    private readonly int _rememberedBytesMax;
    private readonly Dictionary<string, AuthStage> _stages;

    internal InteractiveAuth(UserOptions options, AuthSessions sessions, IEnumerable<AuthStage> stages)
    {
        _sessions = sessions;
        _failuresMax = options.InteractiveAuthFailuresMax;
        _rememberedBytesMax = options.InteractiveAuthRememberedBytesMax;
        _stages = stages.ToDictionary(stage => stage.Type, StringComparer.Ordinal);
    }

    /// <summary>
    /// Takes a request in. One with nothing but <c>auth</c> in its body is completed by the parameters of the request
    /// that opened its session, if that was for the same operation by the same caller: clients send no more once a
    /// page has proved what was asked for. Source: client-server API, "Fallback".
    /// </summary>
    /// <param name="operation">
    /// Method and path without prefix and query, parameters decoded, such as <c>DELETE /devices/ABC</c>.
    /// </param>
    /// <param name="caller">The logged-in caller; null where nobody need be.</param>
    /// <param name="body">The JSON body; an empty one counts as an empty object. Not kept after the request.</param>
    /// <returns>The request; its body is what the operation's parameters are read from.</returns>
    /// <exception cref="MatrixException">M_NOT_JSON, M_BAD_JSON.</exception>
    public AuthRequest Receive(string operation, Session? caller, ReadOnlyMemory<byte> body)
    {
        AuthRequest request = new(operation, body);
        using var document = JsonBody.ParseObject(request.Body);
        var members = document.RootElement;
        if (members.GetPropertyCount() != 1
            || JsonBody.OptionalObject(members, "auth") is not { } auth
            || JsonBody.OptionalString(auth, "session") is not { } id
            || !_sessions.TryFind(id, out var session)
            || session.Remembered is not { } remembered)
        {
            return request;
        }

        var parameters = remembered.Open(id);
        using var remembering = JsonDocument.Parse(parameters);
        return IsBound(session, _binding.Digest(id, operation, caller, remembering.RootElement))
            ? new AuthRequest(operation, AuthParameters.With(parameters, auth))
            : request;
    }

    /// <summary>
    /// Finds a stage of a session for a page, which passes it in a browser. Source: client-server API, "Fallback".
    /// </summary>
    /// <param name="sessionId">The session's id, as the browser says it.</param>
    /// <param name="type">The stage's authentication type.</param>
    /// <returns>Null when the session is unknown or has expired, or no flow of it has such a stage.</returns>
    public OutsideStage? FindOutside(string sessionId, string type)
        => _sessions.TryFind(sessionId, out var session)
            && _stages.ContainsKey(type)
            && session.Policy.Flows.Any(flow => flow.Contains(type))
                ? new OutsideStage(this, session, type)
                : null;

    /// <summary>Tries the stage of a page, as a request of the session would.</summary>
    internal async ValueTask<MatrixError?> TryOutsideAsync(
        AuthSession session, JsonElement auth, CancellationToken cancellationToken)
    {
        await session.Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await TryStageAsync(session, session.Policy, auth, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            session.Turn.Release();
        }
    }

    /// <summary>Judges one request.</summary>
    /// <exception cref="MatrixException">
    /// M_NOT_JSON, M_BAD_JSON; M_FORBIDDEN when the request is not the one that opened the session.
    /// </exception>
    internal async ValueTask<AuthProgress> AdvanceAsync(
        AuthRequest request, AuthPolicy policy, CancellationToken cancellationToken)
    {
        using var document = JsonBody.ParseObject(request.Body);
        var body = document.RootElement;
        var auth = JsonBody.OptionalObject(body, "auth");
        if (auth is null)
        {
            return Begin(null);
        }

        if (JsonBody.OptionalString(auth.Value, "session") is not { } id)
        {
            id = AuthSessions.NewId();
            var opened = Open(id, request, policy, body);
            return await AttemptAsync(opened, id, policy, auth.Value, cancellationToken).ConfigureAwait(false);
        }

        if (!_sessions.TryFind(id, out var session))
        {
            return Begin(MatrixError.Forbidden("The session is unknown or has expired; start again with this one."));
        }

        if (!IsBound(session, _binding.Digest(id, request.Operation, policy.Caller, body)))
        {
            throw MatrixError.Forbidden(
                "The request differs from the one that opened this session; repeat it with the same parameters, or "
                + "open another session.").ToException();
        }

        return await AttemptAsync(session, id, policy, auth.Value, cancellationToken).ConfigureAwait(false);

        AuthProgress Begin(MatrixError? error)
        {
            var fresh = AuthSessions.NewId();
            return new(Challenge(Open(fresh, request, policy, body), fresh, policy, error));
        }
    }

    private AuthSession Open(string id, AuthRequest request, AuthPolicy policy, JsonElement body)
    {
        var binding = _binding.Digest(id, request.Operation, policy.Caller, body);
        var remembered = AuthParameters.Seal(id, body, _rememberedBytesMax);
        return _sessions.Open(id, binding, policy, remembered, request.Operation);
    }

    private async ValueTask<AuthProgress> AttemptAsync(
        AuthSession session, string id, AuthPolicy policy, JsonElement auth, CancellationToken cancellationToken)
    {
        await session.Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        AuthGrant? grant = new(_sessions, session);
        try
        {
            var error = await TryStageAsync(session, policy, auth, cancellationToken).ConfigureAwait(false);
            if (!session.IsDone(policy.Flows))
            {
                return new(Challenge(session, id, policy, error));
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

        if (!session.IsNext(policy.Flows, type) || !_stages.TryGetValue(type, out var stage))
        {
            CountFailure(session);
            return MatrixError.Forbidden($"'{type}' is not the next stage of any flow.");
        }

        var error = await stage.TryAsync(session, policy, auth, cancellationToken).ConfigureAwait(false);
        if (error is null)
        {
            session.Complete(type);
        }
        else if (stage.IsGuessable)
        {
            CountFailure(session);
        }

        return error;
    }

    private void CountFailure(AuthSession session)
    {
        if (++session.Failures >= _failuresMax)
        {
            _sessions.Remove(session);
        }
    }

    private static bool IsBound(AuthSession session, byte[] binding)
        => CryptographicOperations.FixedTimeEquals(session.Binding, binding);

    private InteractiveAuthChallenge Challenge(
        AuthSession session, string id, AuthPolicy policy, MatrixError? error)
    {
        // Each stage of a flow once, in the order in which clients meet them.
        List<AuthStage> offered = [];
        foreach (var type in policy.Flows.SelectMany(flow => flow).Distinct(StringComparer.Ordinal))
        {
            if (_stages.TryGetValue(type, out var stage))
            {
                offered.Add(stage);
            }
        }

        return new(id, policy.Flows, [.. session.Completed], error, offered);
    }
}
