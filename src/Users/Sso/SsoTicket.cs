using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// Somebody whom a provider has vouched for, before they have said what is to be done: what the browser keeps, sealed,
/// while it shows a page of this server. A class without text form: it is about a person.
/// </summary>
public sealed class SsoTicket
{
    /// <summary>What it is sealed for.</summary>
    internal const string Purpose = "sso ticket";

    /// <summary>How texts are written: nothing but what JSON demands is escaped, since cookies are small.</summary>
    internal static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal SsoTicket(string provider, string subject, ServerName server, long expiresMs)
    {
        Provider = provider;
        Subject = subject;
        Server = server;
        ExpiresMs = expiresMs;
    }

    /// <summary>Where the login token goes; null where a stage of interactive auth is to be passed.</summary>
    public ClientUrl? Client { get; internal init; }

    /// <summary>The session of interactive auth whose stage is to be passed; null for a login.</summary>
    public string? AuthSession { get; internal init; }

    internal string Provider { get; }

    internal string Subject { get; }

    internal ServerName Server { get; }

    /// <summary>When it has taken too long, in ms since 1970.</summary>
    internal long ExpiresMs { get; }

    /// <summary>What a new account would be called; null where its owner chooses.</summary>
    internal string? Localpart { get; init; }

    internal string? DisplayName { get; init; }

    /// <summary>Verified by the provider.</summary>
    internal string? Email { get; init; }

    /// <summary>Without the display name, where there is no room for it.</summary>
    internal SsoTicket Shortened() => new(Provider, Subject, Server, ExpiresMs)
    {
        Client = Client,
        AuthSession = AuthSession,
        Localpart = Localpart,
        Email = Email,
    };

    /// <summary>The text to seal.</summary>
    internal byte[] ToBytes()
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter writer = new(bytes, WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("p"u8, Provider);
            writer.WriteString("u"u8, Subject);
            writer.WriteString("s"u8, Server.Value);
            writer.WriteNumber("e"u8, ExpiresMs);
            Write(writer, "c", Client?.Text);
            Write(writer, "a", AuthSession);
            Write(writer, "l", Localpart);
            Write(writer, "d", DisplayName);
            Write(writer, "m", Email);
            writer.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads a text that was sealed; null for one of another version of this program.</summary>
    internal static SsoTicket? TryRead(byte[] text)
    {
        using var document = TokenJson.TryParse(text);
        if (document is null)
        {
            return null;
        }

        var root = document.RootElement;
        return TokenJson.Text(root, "p") is { } provider
            && TokenJson.Text(root, "u") is { } subject
            && ServerName.TryParse(TokenJson.Text(root, "s"), out var server)
            && root.TryGetProperty("e", out var expires)
            && expires.TryGetInt64(out var expiresMs)
            && TryTarget(root, out var client, out var session)
                ? new SsoTicket(provider, subject, server, expiresMs)
                {
                    Client = client,
                    AuthSession = session,
                    Localpart = TokenJson.Text(root, "l"),
                    DisplayName = TokenJson.Text(root, "d"),
                    Email = TokenJson.Text(root, "m"),
                }
                : null;
    }

    /// <summary>Reads what a login is for: exactly one of an app and a session of interactive auth.</summary>
    internal static bool TryTarget(JsonElement root, out ClientUrl? client, out string? session)
    {
        session = TokenJson.Text(root, "a");
        return ClientUrl.TryParse(TokenJson.Text(root, "c"), out client) != session is not null;
    }

    private static void Write(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
