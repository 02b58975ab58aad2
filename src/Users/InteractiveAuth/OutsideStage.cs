using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// A stage of interactive auth as a page in a browser passes it, while the client waits. Found anew by each request of
/// the page. Any thread. Source: client-server API, "Fallback".
/// </summary>
public sealed class OutsideStage
{
    private readonly InteractiveAuth _auth;
    private readonly AuthSession _session;

    internal OutsideStage(InteractiveAuth auth, AuthSession session, string type)
    {
        _auth = auth;
        _session = session;
        Type = type;
    }

    /// <summary>The authentication type.</summary>
    public string Type { get; }

    /// <summary>Who is logged in where the client asks; null for nobody.</summary>
    public Session? Caller => _session.Policy.Caller;

    /// <summary>Whether it is passed.</summary>
    public bool IsPassed => _session.Completed.Contains(Type);

    /// <summary>Whether it is the next one to pass.</summary>
    public bool IsNext => _session.IsNext(_session.Policy.Flows, Type);

    /// <summary>
    /// What the stages are for: method and path without prefix, such as <c>DELETE /devices/ABC</c>, cut off at
    /// 100 characters.
    /// </summary>
    public string Operation => _session.Operation;

    /// <summary>Passes it, for a proof that the server has from elsewhere.</summary>
    /// <param name="cancellationToken">Stops the wait for other requests of the session.</param>
    /// <returns>False when another stage comes before it.</returns>
    internal ValueTask<bool> CompleteAsync(CancellationToken cancellationToken)
        => _session.CompleteOutsideAsync(Type, cancellationToken);

    /// <summary>Tries to pass it, as a request of the client would with this member in <c>auth</c>.</summary>
    /// <param name="member">The member, such as <c>token</c>.</param>
    /// <param name="value">What the user gave.</param>
    /// <param name="cancellationToken">Stops the wait for other requests of the session.</param>
    /// <returns>Null when it is passed; else why not.</returns>
    /// <exception cref="MatrixException">The attempt is malformed, or cannot be judged at the moment.</exception>
    public async ValueTask<MatrixError?> TryAsync(string member, string value, CancellationToken cancellationToken)
    {
        using MemoryStream text = new();
        using (Utf8JsonWriter writer = new(text))
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, Type);
            writer.WriteString(member, value);
            writer.WriteEndObject();
        }

        using var auth = JsonDocument.Parse(text.ToArray());
        return await _auth.TryOutsideAsync(_session, auth.RootElement, cancellationToken).ConfigureAwait(false);
    }
}
