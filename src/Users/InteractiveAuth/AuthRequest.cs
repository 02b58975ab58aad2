using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// A request to an endpoint under user-interactive authentication, as it came or as its session completes it. The
/// parts that are not <c>auth</c> are bound to the session that the first such request opens, so that what is
/// authenticated is what is done.
/// </summary>
/// <param name="operation">
/// Method and path without prefix and query, parameters decoded, such as <c>DELETE /devices/ABC</c>.
/// </param>
/// <param name="body">The JSON body; an empty one counts as an empty object. Only read during the call.</param>
public sealed class AuthRequest(string operation, ReadOnlyMemory<byte> body)
{
    private static readonly byte[] EmptyObject = [(byte)'{', (byte)'}'];

    /// <summary>What is asked for.</summary>
    public string Operation { get; } = operation;

    /// <summary>Whether the body names a session.</summary>
    internal bool HasSession()
    {
        using var document = JsonBody.ParseObject(Body);
        return JsonBody.OptionalObject(document.RootElement, "auth") is { } auth
            && JsonBody.OptionalString(auth, "session") is not null;
    }

    /// <summary>Whether it tries a password, which whoever holds a token could do without end.</summary>
    /// <exception cref="MatrixException">M_NOT_JSON, M_BAD_JSON.</exception>
    public bool TriesPassword()
    {
        using var document = JsonBody.ParseObject(Body);
        return JsonBody.OptionalObject(document.RootElement, "auth") is { } auth
            && JsonBody.OptionalString(auth, "type") == AuthTypes.Password;
    }

    /// <summary>
    /// Whether it only asks again if the link of a mail was opened, in a session that it names: clients do so every few
    /// seconds.
    /// </summary>
    /// <exception cref="MatrixException">M_NOT_JSON, M_BAD_JSON.</exception>
    public bool WaitsForMail()
    {
        using var document = JsonBody.ParseObject(Body);
        return JsonBody.OptionalObject(document.RootElement, "auth") is { } auth
            && JsonBody.OptionalString(auth, "type") == AuthTypes.Email
            && JsonBody.OptionalString(auth, "session") is not null;
    }

    /// <summary>
    /// The user whose password it tries, as it names them; null when it names nobody, or in another way.
    /// </summary>
    /// <exception cref="MatrixException">M_NOT_JSON, M_BAD_JSON.</exception>
    public string? PasswordUser()
    {
        using var document = JsonBody.ParseObject(Body);
        return JsonBody.OptionalObject(document.RootElement, "auth") is { } auth
            ? PasswordStage.NameIn(auth, otherwise: null)
            : null;
    }

    /// <summary>The JSON body.</summary>
    public ReadOnlyMemory<byte> Body { get; } = body.IsEmpty ? EmptyObject : body;
}
