using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Api;

/// <summary>
/// The rule of each route, by method and path; a path that begins without slash is below <c>/_matrix/client/</c>. A
/// route without a line here cannot be registered, so that nobody forgets to say who may use it. Guests may use what
/// the specification lists and nothing else, besides what asks for no token. Suspended users may not act upon others.
/// Source: client-server API v1.19, "Guest Access", "Account suspension", "Account locking".
/// </summary>
internal static class RouteRules
{
    private static readonly RouteRule Anybody = new(Access.Public);

    private static readonly RouteRule Page = new(Access.Public) { IsPage = true, NoBody = true };

    // A token that comes along says who asks, which makes nobody worse off than without.
    private static readonly RouteRule Optional = new(Access.Optional) { Guests = true };

    private static readonly RouteRule User = new(Access.User);

    private static readonly RouteRule Guest = User with { Guests = true };

    // What others see or feel of a user.
    private static readonly RouteRule Acting = User with { Suspended = false };

    private static readonly RouteRule GuestActing = Acting with { Guests = true };

    private static readonly RouteRule LogOut = User with { Locked = true, NoBody = true };

    private static readonly RouteRule OwnName = Acting with
    {
        Guests = true,
        GuestsOnly = new PathCondition("keyName", "displayname"),
    };

    // Redactions of the user's own events: whose event it is, the handler finds out.
    private static readonly RouteRule Redact = User with { SuspendedJudged = true };

    private static readonly RouteRule Send = Guest with
    {
        SuspendedOnly = new PathCondition("eventType", "m.room.redaction"),
        SuspendedJudged = true,
    };

    private static readonly Dictionary<string, RouteRule> Rules = new(StringComparer.Ordinal)
    {
        // Discovery and capabilities.
        ["GET versions"] = Anybody,
        ["GET /.well-known/matrix/client"] = Anybody,
        ["GET /.well-known/matrix/support"] = Anybody,
        ["GET v3/capabilities"] = Guest,

        // Registration and login.
        ["POST v3/register"] = Anybody,
        ["GET v3/register/available"] = Anybody,
        ["GET v1/register/m.login.registration_token/validity"] = Anybody,
        ["POST v3/register/email/requestToken"] = Anybody,
        ["POST v3/register/msisdn/requestToken"] = Anybody,
        ["GET v3/password_policy"] = Anybody,
        ["GET v3/login"] = Anybody,
        ["POST v3/login"] = Anybody,
        ["POST v1/login/get_token"] = User,
        ["POST v3/refresh"] = Anybody,
        ["POST v3/logout"] = LogOut with { Guests = true },
        ["POST v3/logout/all"] = LogOut,
        ["GET v3/account/whoami"] = Guest,
        ["GET v3/login/sso/redirect"] = Page,
        ["GET v3/login/sso/redirect/{idpId}"] = Page,
        ["GET v3/auth/{authType}/fallback/web"] = Page,
        ["POST v3/auth/{authType}/fallback/web"] = Page,
        ["GET /_matrix/static/client/login/"] = Page,
        ["GET /_synapse/client/oidc/callback"] = Page,
        ["POST /_synapse/client/oidc/callback"] = Page,
        ["GET /_synapse/client/sso/confirm"] = Page,
        ["POST /_synapse/client/sso/confirm"] = Page,
        ["GET /_synapse/client/confirm_email"] = Page,
        ["POST /_synapse/client/confirm_email"] = Page,
        ["GET /_synapse/admin/v1/register"] = Anybody,
        ["POST /_synapse/admin/v1/register"] = Anybody,

        // The account. Without a token a password or an address proves whose it is.
        ["POST v3/account/password"] = new(Access.Optional),
        ["POST v3/account/password/email/requestToken"] = Anybody,
        ["POST v3/account/password/msisdn/requestToken"] = Anybody,
        ["POST v3/account/deactivate"] = new(Access.Optional),
        ["GET v3/account/3pid"] = User,
        ["POST v3/account/3pid"] = User,
        ["POST v3/account/3pid/add"] = User,
        ["POST v3/account/3pid/bind"] = User,
        ["POST v3/account/3pid/unbind"] = User,

        // Suspended users may add ways to reach them and take none away. Source: "Account suspension".
        ["POST v3/account/3pid/delete"] = Acting,
        ["POST v3/account/3pid/email/requestToken"] = new(Access.Optional),
        ["POST v3/account/3pid/msisdn/requestToken"] = new(Access.Optional),
        ["POST v3/user/{userId}/openid/request_token"] = User,
        ["GET /_matrix/federation/v1/openid/userinfo"] = Anybody,

        // Administration.
        ["GET v3/admin/whois/{userId}"] = User,
        ["GET v1/admin/lock/{userId}"] = User,
        ["PUT v1/admin/lock/{userId}"] = User,
        ["GET v1/admin/suspend/{userId}"] = User,
        ["PUT v1/admin/suspend/{userId}"] = User,
        ["POST /_synapse/admin/v1/send_server_notice"] = User,
        ["PUT /_synapse/admin/v1/send_server_notice/{txnId}"] = User,
        ["POST v3/users/{userId}/report"] = User,
        ["POST v3/rooms/{roomId}/report"] = User,
        ["POST v3/rooms/{roomId}/report/{eventId}"] = User,

        // Devices, keys, messages between devices.
        ["GET v3/devices"] = Guest,
        ["GET v3/devices/{deviceId}"] = Guest,
        ["PUT v3/devices/{deviceId}"] = Guest,
        ["DELETE v3/devices/{deviceId}"] = User,
        ["POST v3/delete_devices"] = User,
        ["POST v3/keys/upload"] = Guest,
        ["POST v3/keys/upload/{deviceId}"] = Guest,
        ["POST v3/keys/query"] = Guest,
        ["POST v3/keys/claim"] = Guest,
        ["GET v3/keys/changes"] = User,
        ["POST v3/keys/device_signing/upload"] = User,
        ["POST v3/keys/signatures/upload"] = User,
        ["PUT v3/sendToDevice/{eventType}/{txnId}"] = Guest,
        ["GET unstable/org.matrix.msc3814.v1/dehydrated_device"] = User,
        ["PUT unstable/org.matrix.msc3814.v1/dehydrated_device"] = User,
        ["DELETE unstable/org.matrix.msc3814.v1/dehydrated_device"] = User,
        ["POST unstable/org.matrix.msc3814.v1/dehydrated_device/{deviceId}/events"] = User,

        // Backups of room keys.
        ["GET v3/room_keys/version"] = User,
        ["POST v3/room_keys/version"] = User,
        ["GET v3/room_keys/version/{version}"] = User,
        ["PUT v3/room_keys/version/{version}"] = User,
        ["DELETE v3/room_keys/version/{version}"] = User,
        ["GET v3/room_keys/keys"] = User,
        ["PUT v3/room_keys/keys"] = User,
        ["DELETE v3/room_keys/keys"] = User,
        ["GET v3/room_keys/keys/{roomId}"] = User,
        ["PUT v3/room_keys/keys/{roomId}"] = User,
        ["DELETE v3/room_keys/keys/{roomId}"] = User,
        ["GET v3/room_keys/keys/{roomId}/{sessionId}"] = User,
        ["PUT v3/room_keys/keys/{roomId}/{sessionId}"] = User,
        ["DELETE v3/room_keys/keys/{roomId}/{sessionId}"] = User,

        // What clients keep, and push.
        ["GET v3/user/{userId}/account_data/{type}"] = User,
        ["PUT v3/user/{userId}/account_data/{type}"] = User,
        ["GET v3/user/{userId}/rooms/{roomId}/account_data/{type}"] = User,
        ["PUT v3/user/{userId}/rooms/{roomId}/account_data/{type}"] = User,
        ["GET v3/user/{userId}/rooms/{roomId}/tags"] = User,
        ["PUT v3/user/{userId}/rooms/{roomId}/tags/{tag}"] = User,
        ["DELETE v3/user/{userId}/rooms/{roomId}/tags/{tag}"] = User,
        ["POST v3/user/{userId}/filter"] = User,
        ["GET v3/user/{userId}/filter/{filterId}"] = User,
        ["GET v3/pushrules"] = User,
        ["GET v3/pushrules/"] = User,
        ["GET v3/pushrules/global"] = User,
        ["GET v3/pushrules/global/"] = User,
        ["GET v3/pushrules/global/{kind}/{ruleId}"] = User,
        ["PUT v3/pushrules/global/{kind}/{ruleId}"] = User,
        ["DELETE v3/pushrules/global/{kind}/{ruleId}"] = User,
        ["GET v3/pushrules/global/{kind}/{ruleId}/enabled"] = User,
        ["PUT v3/pushrules/global/{kind}/{ruleId}/enabled"] = User,
        ["GET v3/pushrules/global/{kind}/{ruleId}/actions"] = User,
        ["PUT v3/pushrules/global/{kind}/{ruleId}/actions"] = User,
        ["GET v3/pushers"] = User,
        ["POST v3/pushers/set"] = User,
        ["GET v3/notifications"] = User,
        ["GET v3/thirdparty/protocols"] = User,
        ["GET v3/thirdparty/protocol/{protocol}"] = User,
        ["GET v3/thirdparty/location"] = User,
        ["GET v3/thirdparty/location/{protocol}"] = User,
        ["GET v3/thirdparty/user"] = User,
        ["GET v3/thirdparty/user/{protocol}"] = User,

        // Profiles, users, presence.
        ["GET v3/profile/{userId}"] = Optional,
        ["GET v3/profile/{userId}/{keyName}"] = Optional,
        ["PUT v3/profile/{userId}/{keyName}"] = OwnName,
        ["DELETE v3/profile/{userId}/{keyName}"] = OwnName,
        ["POST v3/user_directory/search"] = User,
        ["GET v1/mutual_rooms"] = User,
        ["GET v3/presence/{userId}/status"] = User,
        ["PUT v3/presence/{userId}/status"] = User,

        // Rooms: making and finding them.
        ["POST v3/createRoom"] = Acting,
        ["GET v3/directory/room/{roomAlias}"] = Optional,
        ["PUT v3/directory/room/{roomAlias}"] = Acting,
        ["DELETE v3/directory/room/{roomAlias}"] = Acting,
        ["GET v3/directory/list/room/{roomId}"] = Optional,
        ["PUT v3/directory/list/room/{roomId}"] = Acting,
        ["GET v3/publicRooms"] = Optional,
        ["POST v3/publicRooms"] = User,
        ["GET v3/rooms/{roomId}/aliases"] = User,
        ["GET v3/joined_rooms"] = User,

        // Rooms: members.
        ["POST v3/join/{roomIdOrAlias}"] = GuestActing,
        ["POST v3/knock/{roomIdOrAlias}"] = Acting,
        ["POST v3/rooms/{roomId}/join"] = GuestActing,
        ["POST v3/rooms/{roomId}/leave"] = Guest,
        ["POST v3/rooms/{roomId}/forget"] = User with { NoBody = true },
        ["POST v3/rooms/{roomId}/invite"] = Acting,
        ["POST v3/rooms/{roomId}/kick"] = Acting,
        ["POST v3/rooms/{roomId}/ban"] = Acting,
        ["POST v3/rooms/{roomId}/unban"] = Acting,

        // Rooms: what is said.
        ["PUT v3/rooms/{roomId}/send/{eventType}/{txnId}"] = Send,
        ["PUT v3/rooms/{roomId}/redact/{eventId}/{txnId}"] = Redact,
        ["PUT v3/rooms/{roomId}/state/{eventType}"] = GuestActing,
        ["PUT v3/rooms/{roomId}/state/{eventType}/"] = GuestActing,
        ["PUT v3/rooms/{roomId}/state/{eventType}/{stateKey}"] = GuestActing,
        ["PUT v3/rooms/{roomId}/typing/{userId}"] = Acting,
        ["POST v3/rooms/{roomId}/receipt/{receiptType}/{eventId}"] = User,
        ["POST v3/rooms/{roomId}/read_markers"] = User,

        // Rooms: what is read.
        ["GET v3/sync"] = Guest,
        ["GET v3/rooms/{roomId}/state"] = Guest,
        ["GET v3/rooms/{roomId}/state/{eventType}"] = Guest,
        ["GET v3/rooms/{roomId}/state/{eventType}/"] = Guest,
        ["GET v3/rooms/{roomId}/state/{eventType}/{stateKey}"] = Guest,
        ["GET v3/rooms/{roomId}/members"] = Guest,
        ["GET v3/rooms/{roomId}/joined_members"] = User,
        ["GET v3/rooms/{roomId}/messages"] = Guest,
        ["GET v3/rooms/{roomId}/context/{eventId}"] = Guest,
        ["GET v3/rooms/{roomId}/event/{eventId}"] = Guest,
    };

    /// <summary>All rules, by method and path as above.</summary>
    public static IReadOnlyDictionary<string, RouteRule> All => Rules;

    /// <summary>The rule of a route.</summary>
    /// <param name="verb">Its method.</param>
    /// <param name="template">Its path.</param>
    /// <exception cref="InvalidOperationException">It has none.</exception>
    public static RouteRule Of(HttpVerb verb, string template)
    {
        const string Client = "/_matrix/client/";
        string path = template.StartsWith(Client, StringComparison.Ordinal) ? template[Client.Length..] : template;
        return Rules.TryGetValue($"{verb.ToString().ToUpperInvariant()} {path}", out RouteRule? rule)
            ? rule
            : throw new InvalidOperationException($"{verb} {template} has no line in {nameof(RouteRules)}.");
    }
}
