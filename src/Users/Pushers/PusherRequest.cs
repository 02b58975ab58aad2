using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// The body of <c>POST /pushers/set</c>, checked: what it says is sent to another server later. Source: client-server
/// API, "Push Notifications".
/// </summary>
internal sealed class PusherRequest
{
    /// <summary>The one kind that there is.</summary>
    public const string Http = "http";

    // Source: POST /pushers/set, app_id and pushkey.
    private const int AppIdCharsMax = 64;
    private const int PushkeyBytesMax = 512;

    // Names, a tag of rules and a language. Chosen: as for other names that people see.
    private const int TextBytesMax = 255;

    // Source: POST /pushers/set, PusherData.
    private const string NotifyPath = "/_matrix/push/v1/notify";

    private PusherRequest(string appId, string pushkey)
    {
        AppId = appId;
        Pushkey = pushkey;
    }

    public string AppId { get; }

    public string Pushkey { get; }

    /// <summary>How it is pushed to; null to remove the pusher.</summary>
    public string? Kind { get; private init; }

    public string AppDisplayName { get; private init; } = string.Empty;

    public string DeviceDisplayName { get; private init; } = string.Empty;

    public string? ProfileTag { get; private init; }

    public string Lang { get; private init; } = string.Empty;

    /// <summary>What the kind needs: a JSON object in UTF-8.</summary>
    public byte[] Data { get; private init; } = [];

    /// <summary>Whether pushers of other users to the same address stay.</summary>
    public bool Append { get; private init; }

    /// <summary>Whether it is pushed to. Source: MSC3881.</summary>
    public bool IsEnabled { get; private init; } = true;

    /// <summary>Reads and checks a body.</summary>
    /// <exception cref="MatrixException">
    /// M_NOT_JSON, M_BAD_JSON, M_MISSING_PARAM, M_INVALID_PARAM, M_TOO_LARGE.
    /// </exception>
    public static PusherRequest Parse(ReadOnlyMemory<byte> body, UserOptions options)
    {
        using var document = JsonBody.ParseObject(body);
        var root = document.RootElement;
        var appId = JsonFields.RequiredString(root, "app_id");
        var pushkey = JsonFields.RequiredString(root, "pushkey");
        Require(appId.Length is > 0 and <= AppIdCharsMax, $"'app_id' has 1 to {AppIdCharsMax} characters.");
        Require(
            pushkey.Length > 0 && Encoding.UTF8.GetByteCount(pushkey) <= PushkeyBytesMax,
            $"'pushkey' has 1 to {PushkeyBytesMax} bytes.");
        if (!root.TryGetProperty("kind", out var kind))
        {
            throw MatrixError.MissingParam("'kind' is required; null removes the pusher.").ToException();
        }

        if (kind.ValueKind == JsonValueKind.Null)
        {
            return new PusherRequest(appId, pushkey);
        }

        // Whoever asks for e-mail learns that none is sent, instead of waiting for it.
        Require(JsonBody.OptionalString(root, "kind") == Http, $"This server has pushers of kind '{Http}' alone.");
        var data = JsonBody.RequiredObject(root, "data");
        CheckUrl(JsonFields.RequiredString(data, "url"));
        JsonBody.OptionalString(data, "format");
        return new PusherRequest(appId, pushkey)
        {
            Kind = Http,
            AppDisplayName = Short(JsonFields.RequiredString(root, "app_display_name"), "app_display_name"),
            DeviceDisplayName = Short(JsonFields.RequiredString(root, "device_display_name"), "device_display_name"),
            ProfileTag = JsonBody.OptionalString(root, "profile_tag") is { } tag ? Short(tag, "profile_tag") : null,
            Lang = Short(JsonFields.RequiredString(root, "lang"), "lang"),
            Data = JsonFields.Stored(data, "data", options.PusherDataBytesMax),
            Append = JsonFields.OptionalBoolean(root, "append") ?? false,
            IsEnabled = JsonFields.OptionalBoolean(root, "org.matrix.msc3881.enabled") ?? true,
        };
    }

    // Deployed gateways of home networks are reached without TLS. Where a URL may lead is judged when it is called,
    // since a name can lead elsewhere by then.
    private static void CheckUrl(string text)
        => Require(
            Uri.TryCreate(text, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            && url is { UserInfo.Length: 0, AbsolutePath: NotifyPath, Query.Length: 0, Fragment.Length: 0 },
            $"'data.url' must be an https URL with the path {NotifyPath}.");

    private static string Short(string text, string name)
    {
        Require(Encoding.UTF8.GetByteCount(text) <= TextBytesMax, $"'{name}' has at most {TextBytesMax} bytes.");
        return text;
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw MatrixError.InvalidParam(message).ToException();
        }
    }
}
