namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Cases of what users keep, what they are told and how others see them. Source: client-server API v1.19, "Client
/// Config", "Push Notifications", "User Data", "Presence", "Mutual Rooms", "OpenID".
/// </summary>
internal static class UserDataCases
{
    private const string Rule = """{"pattern":"word","actions":["notify"]}""";

    private const string Pusher =
        """
        {"app_id":"app","pushkey":"key","kind":"http","app_display_name":"App","device_display_name":"Phone",
        "lang":"en","data":{"url":"https://push.example.org/_matrix/push/v1/notify"}}
        """;

    /// <summary>On a server that offers everything.</summary>
    public static IReadOnlyList<SpecCase> Full { get; } =
    [
        .. AccountData,
        .. PushRules,
        .. Push,
        .. Profiles,
        .. Others,
    ];

    private static IReadOnlyList<SpecCase> AccountData =>
    [
        new("GET user/BOB/account_data/org.example.a", "404 M_NOT_FOUND"),
        new("PUT user/BOB/account_data/org.example.a", "200", """{"a":1}"""),
        new("GET user/BOB/account_data/org.example.a", "200"),
        new("GET user/ALICE/account_data/org.example.a", "403 M_FORBIDDEN"),
        new("PUT user/ALICE/account_data/org.example.a", "403 M_FORBIDDEN", "{}"),
        new("PUT user/BOB/account_data/org.example.a", "400 M_BAD_JSON", "[1]"),
        new("PUT user/BOB/account_data/org.example.a", "400 M_NOT_JSON", "{"),
        new("PUT user/BOB/account_data/m.push_rules", "405 M_BAD_JSON", "{}"),
        new("PUT user/BOB/account_data/m.fully_read", "405 M_BAD_JSON", "{}"),
        new("GET user/BOB/rooms/ROOM/account_data/org.example.a", "404 M_NOT_FOUND"),
        new("PUT user/BOB/rooms/ROOM/account_data/org.example.a", "200", """{"a":1}"""),
        new("GET user/BOB/rooms/ROOM/account_data/org.example.a", "200"),
        new("GET user/BOB/rooms/nonsense/account_data/org.example.a", "400 M_INVALID_PARAM"),
        new("GET user/ALICE/rooms/ROOM/account_data/org.example.a", "403 M_FORBIDDEN"),
        new("PUT user/BOB/rooms/nonsense/account_data/org.example.a", "400 M_INVALID_PARAM", "{}"),
        new("PUT user/BOB/rooms/ROOM/account_data/org.example.a", "400 M_BAD_JSON", "[1]"),
        new("PUT user/ALICE/rooms/ROOM/account_data/org.example.a", "403 M_FORBIDDEN", "{}"),
        new("PUT user/BOB/rooms/ROOM/account_data/m.fully_read", "405 M_BAD_JSON", "{}"),
        new("POST user/BOB/filter", "200", """{"room":{"timeline":{"limit":3}}}""") { Keep = "FILTER=filter_id" },
        new("GET user/BOB/filter/FILTER", "200"),
        new("GET user/BOB/filter/99", "404 M_NOT_FOUND"),
        new("POST user/ALICE/filter", "403 M_FORBIDDEN", "{}"),
        new("PUT user/BOB/rooms/ROOM/tags/u.work", "200", """{"order":0.5}"""),
        new("GET user/BOB/rooms/ROOM/tags", "200"),
        new("DELETE user/BOB/rooms/ROOM/tags/u.work", "200"),
    ];

    private static IReadOnlyList<SpecCase> PushRules =>
    [
        new("GET pushrules/", "200"),
        new("GET pushrules/global/", "200"),
        new("PUT pushrules/global/content/word", "200", Rule),
        new("PUT pushrules/global/content/other?after=none", "400 M_UNKNOWN", Rule),
        new("PUT pushrules/global/content/other", "400 M_MISSING_PARAM", """{"actions":[]}"""),
        new("PUT pushrules/global/content/.m.rule.own", "400 M_INVALID_PARAM", Rule),
        new("GET pushrules/global/content/word", "200"),
        new("GET pushrules/global/content/none", "404 M_NOT_FOUND"),
        new("GET pushrules/global/content/word/enabled", "200"),
        new("GET pushrules/global/content/none/enabled", "404 M_NOT_FOUND"),
        new("PUT pushrules/global/content/word/enabled", "200", """{"enabled":false}"""),
        new("PUT pushrules/global/content/none/enabled", "404 M_NOT_FOUND", """{"enabled":false}"""),
        new("PUT pushrules/global/content/word/enabled", "400 M_BAD_JSON", """{"enabled":7}"""),
        new("GET pushrules/global/content/word/actions", "200"),
        new("GET pushrules/global/content/none/actions", "404 M_NOT_FOUND"),
        new("PUT pushrules/global/content/word/actions", "200", """{"actions":[]}"""),
        new("PUT pushrules/global/content/none/actions", "404 M_NOT_FOUND", """{"actions":[]}"""),
        new("DELETE pushrules/global/content/word", "200"),
        new("DELETE pushrules/global/content/word", "404 M_NOT_FOUND"),
    ];

    private static IReadOnlyList<SpecCase> Push =>
    [
        new("POST pushers/set", "200", Pusher),
        new("POST pushers/set", "400 M_MISSING_PARAM", """{"app_id":"app"}"""),
        new("GET pushers", "200"),
        new("GET notifications", "200"),
        new("GET notifications?limit=x", "400 M_INVALID_PARAM"),
    ];

    private static IReadOnlyList<SpecCase> Profiles =>
    [
        new("PUT profile/BOB/displayname", "200", """{"displayname":"Bob"}"""),
        new("GET profile/BOB", "200") { As = "nobody" },
        new("GET profile/@none:localhost", "404 M_NOT_FOUND") { As = "nobody" },
        new("GET profile/BOB/displayname", "200") { As = "nobody" },
        new("GET profile/BOB/none", "404 M_NOT_FOUND") { As = "nobody" },
        new("PUT profile/BOB/displayname", "400 M_BAD_JSON", "[1]"),
        new("PUT profile/BOB/displayname", "400 M_MISSING_PARAM", "{}"),
        new("PUT profile/BOB/LONGNAME", "400 M_KEY_TOO_LARGE", """{"LONGNAME":1}"""),
        new("PUT profile/BOB/org.example.large", "400 M_PROFILE_TOO_LARGE", """{"org.example.large":"LARGETEXT"}"""),
        new("PUT profile/ALICE/displayname", "403 M_FORBIDDEN", """{"displayname":"x"}"""),
        new("DELETE profile/BOB/displayname", "200"),
        new("DELETE profile/BOB/LONGNAME", "400 M_KEY_TOO_LARGE"),
        new("DELETE profile/ALICE/displayname", "403 M_FORBIDDEN"),
        new("PUT presence/BOB/status", "200", """{"presence":"online","status_msg":"here"}"""),
        new("PUT presence/BOB/status", "400 M_INVALID_PARAM", """{"presence":"elsewhere"}"""),
        new("PUT presence/ALICE/status", "403 M_FORBIDDEN", """{"presence":"online"}"""),
        new("GET presence/ALICE/status", "200"),
        new("GET presence/EVE/status", "403 M_FORBIDDEN"),
        new("GET presence/@none:localhost/status", "403 M_FORBIDDEN"),
    ];

    private static IReadOnlyList<SpecCase> Others =>
    [
        new("POST user_directory/search", "200", """{"search_term":"alice"}"""),
        new("POST user_directory/search", "400 M_MISSING_PARAM", "{}"),
        new("GET /_matrix/client/v1/mutual_rooms?user_id=ALICE", "200"),
        new("GET /_matrix/client/v1/mutual_rooms?user_id=BOB", "400 M_INVALID_PARAM"),
        new("POST user/BOB/openid/request_token", "200", "{}"),
        new("POST user/ALICE/openid/request_token", "403 M_FORBIDDEN", "{}"),
        new("GET thirdparty/protocols", "200"),
        new("GET thirdparty/protocol/irc", "404 M_NOT_FOUND"),
        new("GET thirdparty/location/irc", "404 M_NOT_FOUND"),
        new("GET thirdparty/user/irc", "404 M_NOT_FOUND"),
        new("GET thirdparty/location?alias=%23a%3Ab", "200"),
        new("GET thirdparty/user?userid=%40a%3Ab", "200"),
    ];
}
