using System.Buffers;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Outbound;
using Dendrite.Fast.Rooms;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Users;

/// <summary>
/// Talks to the identity servers that users name: others name the target, so that it goes through the guard, and
/// whatever goes wrong on the way is told in one sentence. Source: identity service API v1.19, "Establishing
/// associations".
/// </summary>
internal sealed class IdentityServers(OutboundClient? outbound, LocalServers servers, ILogger logger)
{
    private const string BindPath = "/_matrix/identity/v2/3pid/bind";
    private const string UnbindPath = "/_matrix/identity/v2/3pid/unbind";

    // Chosen: a person waits for it.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    // Chosen: a hundred times what such servers answer.
    private const int AnswerBytesMax = 64 * 1024;

    // What is passed on of others' words. Chosen: a sentence or two.
    private const int ErrorCharsMax = 500;
    private const int CodeCharsMax = 100;

    /// <summary>Publishes that an address which the identity server has confirmed is the user's.</summary>
    /// <returns>Medium and address as the identity server has them.</returns>
    /// <exception cref="MatrixException">
    /// M_INVALID_PARAM; what the identity server refuses, as it says so; 502 when it gives no answer.
    /// </exception>
    public async Task<(string Medium, string Address)> BindAsync(
        string idServer, string accessToken, string sid, string clientSecret, UserId user, CancellationToken cancel)
    {
        if (accessToken.Length == 0 || accessToken.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw MatrixError.InvalidParam("'id_access_token' is not a token.").ToException();
        }

        var body = Write(writer =>
        {
            writer.WriteString("client_secret"u8, clientSecret);
            writer.WriteString("mxid"u8, user.Value);
            writer.WriteString("sid"u8, sid);
        });
        using var answer = await PostAsync(
            UrlOf(idServer, BindPath), body, new OutboundHeader("authorization", $"Bearer {accessToken}"), cancel)
            .ConfigureAwait(false);
        var medium = TokenJson.Text(answer.Json, "medium");
        var address = TokenJson.Text(answer.Json, "address");
        return answer.Status != 200
            ? throw Refusal(answer).ToException()
            : IsText(medium) && IsText(address)
                ? (medium!, address!)
                : throw Unreached().ToException();
    }

    /// <summary>Takes such a publication back; signed by the user's server.</summary>
    /// <returns>False when the identity server does not do so.</returns>
    /// <exception cref="MatrixException">As for <see cref="BindAsync"/>.</exception>
    public async Task<bool> UnbindAsync(
        string idServer, string medium, string address, UserId user, CancellationToken cancel)
    {
        var url = UrlOf(idServer, UnbindPath);
        var body = Write(writer =>
        {
            writer.WriteString("mxid"u8, user.Value);
            writer.WriteStartObject("threepid"u8);
            writer.WriteString("address"u8, address);
            writer.WriteString("medium"u8, medium);
            writer.WriteEndObject();
        });
        using var answer = await PostAsync(
            url, body, new OutboundHeader("authorization", Sign(idServer, body, user)), cancel).ConfigureAwait(false);

        // Source: client-server API, "POST /account/3pid/unbind", id_server_unbind_result; which statuses mean that
        // the server does not support it is what Synapse takes for that.
        return answer.Status switch
        {
            200 => true,
            400 or 404 or 501 => false,
            _ => throw Refusal(answer).ToException(),
        };
    }

    /// <summary>Refuses what is no name of a server.</summary>
    /// <exception cref="MatrixException">M_INVALID_PARAM.</exception>
    public static void CheckName(string idServer) => UrlOf(idServer, UnbindPath);

    private string Sign(string idServer, byte[] body, UserId user)
    {
        var (origin, key) = servers.ServerOf(user);
        return XMatrixHeader.Sign(
            new XMatrixRequest
            {
                Origin = origin,
                Destination = ServerName.Parse(idServer),
                Method = "POST",
                Target = System.Text.Encoding.ASCII.GetBytes(UnbindPath),
                CanonicalBody = body,
            },
            key);
    }

    private async Task<Answer> PostAsync(
        OutboundUrl url, byte[] body, OutboundHeader authorization, CancellationToken cancellationToken)
    {
        if (outbound is null)
        {
            throw Unreached().ToException();
        }

        OutboundRequest request = new(HttpMethod.Post, url, OutboundPolicy.Foreign)
        {
            Headers = [authorization],
            Body = body,
            BodyBytesMax = AnswerBytesMax,
            Timeout = Limit,
            HttpsOnly = true,

            // Tokens and secrets are for the server that the user chose.
            RedirectsMax = 0,
        };
        try
        {
            var answer = await outbound.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return TokenJson.TryParse(answer.Body) is { } json
                ? new Answer(answer.Status, json)
                : throw Unreached().ToException();
        }
        catch (OutboundException failed)
        {
            Log.IdentityServerFailed(logger, failed.Message);
            throw Unreached().ToException();
        }
    }

    private static OutboundUrl UrlOf(string idServer, string path)
        => ServerName.TryParse(idServer, out var name)
            && OutboundUrl.TryParse($"https://{name.Value}{path}", out var url, out _)
                ? url
                : throw MatrixError.InvalidParam(
                    "'id_server' is not the name of a server, such as identity.example.org.").ToException();

    // A server that names no errcode of the right form refuses nothing that a client could understand.
    private static MatrixError Refusal(Answer answer)
    {
        var code = TokenJson.Text(answer.Json, "errcode");
        var message = TokenJson.Text(answer.Json, "error");
        return answer.Status is >= 400 and < 500
            && code is { Length: <= CodeCharsMax }
            && code.StartsWith("M_", StringComparison.Ordinal)
            && message is not null
                ? new MatrixError(
                    code, answer.Status, message.Length <= ErrorCharsMax ? message : message[..ErrorCharsMax])
                : Unreached();
    }

    private static MatrixError Unreached()
        => new("M_UNKNOWN", 502, "The identity server did not answer as one; check 'id_server', or try again later.");

    // Source: no third-party id is longer than a mail address.
    private static bool IsText(string? text) => text is { Length: > 0 and <= EmailAddress.BytesMax };

    // Members are written in their canonical order; the canonical form is what gets signed.
    private static byte[] Write(Action<Utf8JsonWriter> members)
    {
        ArrayBufferWriter<byte> json = new();
        using (Utf8JsonWriter writer = new(json))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        ArrayBufferWriter<byte> canonical = new();
        return CanonicalJson.Write(json.WrittenSpan, CanonicalJsonMode.Strict, canonical) == JsonStatus.Ok
            ? canonical.WrittenSpan.ToArray()
            : throw MatrixError.InvalidParam("A text has characters that JSON cannot hold.").ToException();
    }

    private sealed class Answer(int status, JsonDocument document) : IDisposable
    {
        public int Status => status;

        public JsonElement Json => document.RootElement;

        public void Dispose() => document.Dispose();
    }
}
