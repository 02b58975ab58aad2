using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// A login by a provider that has begun: what the browser keeps, sealed, while it is there. A class without text form:
/// nonce and verifier are secrets.
/// </summary>
internal sealed class SsoState
{
    /// <summary>What it is sealed for.</summary>
    public const string Purpose = "sso login";

    // 256 bits. Source: OpenID Connect Core 1.0, section 15.5.2, asks for what nobody guesses.
    private const int NonceBytes = 32;

    /// <summary>The provider's id.</summary>
    public required string Provider { get; init; }

    /// <summary>What the ID token has to bring back.</summary>
    public required string Nonce { get; init; }

    /// <summary>What binds the code to this login.</summary>
    public required Pkce Pkce { get; init; }

    /// <summary>The local server that the request came to.</summary>
    public required ServerName Server { get; init; }

    /// <summary>When it has taken too long, in ms since 1970.</summary>
    public required long ExpiresMs { get; init; }

    /// <summary>Where the login token goes; null where a stage of interactive auth is to be passed.</summary>
    public ClientUrl? Client { get; init; }

    /// <summary>The session of interactive auth whose stage is to be passed; null for a login.</summary>
    public string? AuthSession { get; init; }

    /// <summary>A new nonce.</summary>
    public static string NewNonce() => UnpaddedBase64.EncodeUrl(RandomNumberGenerator.GetBytes(NonceBytes));

    /// <summary>
    /// What the provider's answer has to bring back: it belongs to one sealed text, so that an answer is taken from no
    /// other browser than the one that asked. Source: RFC 6749, section 10.12.
    /// </summary>
    /// <param name="sealedText">The sealed text.</param>
    public static string StateOf(string sealedText)
        => UnpaddedBase64.EncodeUrl(SHA256.HashData(Encoding.UTF8.GetBytes(sealedText)));

    /// <summary>Whether an answer belongs to a sealed text.</summary>
    /// <param name="sealedText">The sealed text.</param>
    /// <param name="state">What the answer brought.</param>
    public static bool IsOf(string sealedText, string state) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(StateOf(sealedText)), Encoding.UTF8.GetBytes(state));

    /// <summary>The text to seal.</summary>
    public byte[] ToBytes()
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter writer = new(bytes, SsoTicket.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("p"u8, Provider);
            writer.WriteString("n"u8, Nonce);
            writer.WriteString("v"u8, Pkce.Verifier);
            writer.WriteString("s"u8, Server.Value);
            writer.WriteNumber("e"u8, ExpiresMs);
            if (Client is not null)
            {
                writer.WriteString("c"u8, Client.Text);
            }

            if (AuthSession is not null)
            {
                writer.WriteString("a"u8, AuthSession);
            }

            writer.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads a text that was sealed; null for one of another version of this program.</summary>
    public static SsoState? TryRead(byte[] text)
    {
        using var document = TokenJson.TryParse(text);
        if (document is null)
        {
            return null;
        }

        var root = document.RootElement;
        return TokenJson.Text(root, "p") is { } provider
            && TokenJson.Text(root, "n") is { } nonce
            && TokenJson.Text(root, "v") is { } verifier
            && ServerName.TryParse(TokenJson.Text(root, "s"), out var server)
            && root.TryGetProperty("e", out var expires)
            && expires.TryGetInt64(out var expiresMs)
            && SsoTicket.TryTarget(root, out var client, out var session)
                ? new SsoState
                {
                    Provider = provider,
                    Nonce = nonce,
                    Pkce = new Pkce(verifier),
                    Server = server,
                    ExpiresMs = expiresMs,
                    Client = client,
                    AuthSession = session,
                }
                : null;
    }
}
