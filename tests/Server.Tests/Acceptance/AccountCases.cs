namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Cases of discovery, registration, login and the account. Source: client-server API v1.19, "Server Discovery",
/// "Client Authentication".
/// </summary>
internal static class AccountCases
{
    private const string GetToken = "POST /_matrix/client/v1/login/get_token";

    private const string Known = """{"type":"m.id.user","user":"BOB"}""";

    private const string Login = $$"""{"type":"m.login.password","identifier":{{Known}},"password":"correct horse"}""";

    private const string Phone =
        """{"country":"GB","phone_number":"07700900001","client_secret":"secret","send_attempt":1}""";

    /// <summary>On a server that offers everything.</summary>
    public static IReadOnlyList<SpecCase> Full { get; } =
    [
        .. Discovery,
        .. Registration,
        .. Sessions,
        .. Addresses,
    ];

    /// <summary>On a server whose registration is closed, and that says as little as it may.</summary>
    public static IReadOnlyList<SpecCase> Bare { get; } =
    [
        new("GET /.well-known/matrix/client", "404 M_NOT_FOUND") { As = "nobody" },
        new("GET /.well-known/matrix/support", "404 M_NOT_FOUND") { As = "nobody" },
        new("POST register", "403 M_FORBIDDEN", """{"username":"late"}""") { As = "nobody" },
        new("GET /_matrix/client/v1/register/m.login.registration_token/validity?token=x", "403 M_FORBIDDEN")
        {
            As = "nobody",
        },
        new(GetToken, "400 M_UNKNOWN", "{}"),
        new("GET profile/ALICE", "403 M_FORBIDDEN"),
        new("GET profile/ALICE/displayname", "403 M_FORBIDDEN"),
    ];

    private static IReadOnlyList<SpecCase> Discovery =>
    [
        new("GET /_matrix/client/versions", "200") { As = "nobody" },
        new("GET /.well-known/matrix/client", "200") { As = "nobody" },
        new("GET /.well-known/matrix/support", "200") { As = "nobody" },
        new("GET capabilities", "200"),
        new("GET /_matrix/client/v1/auth_metadata", "404 M_UNRECOGNIZED") { As = "nobody" },
    ];

    private static IReadOnlyList<SpecCase> Registration =>
    [
        new("GET register/available?username=free", "200") { As = "nobody" },
        new("GET register/available?username=alice1", "400 M_USER_IN_USE") { As = "nobody" },
        new("GET register/available?username=a%20b", "400 M_INVALID_USERNAME") { As = "nobody" },
        new("GET register/available?username=kept_new", "400 M_EXCLUSIVE") { As = "nobody" },
        new("GET register/available", "400 M_MISSING_PARAM") { As = "nobody" },
        new("GET /_matrix/client/v1/register/m.login.registration_token/validity?token=x", "200") { As = "nobody" },
        new("GET /_matrix/client/v1/register/m.login.registration_token/validity", "400 M_MISSING_PARAM")
        {
            As = "nobody",
        },
        new("POST register", "400 M_USER_IN_USE", """{"username":"alice1"}""") { As = "nobody" },
        new("POST register", "400 M_INVALID_USERNAME", """{"username":"a b"}""") { As = "nobody" },
        new("POST register", "400 M_EXCLUSIVE", """{"username":"kept_new"}""") { As = "nobody" },
        new("POST register?kind=robot", "400 M_INVALID_PARAM", "{}") { As = "nobody" },
        new("POST register", "401", """{"username":"carol","password":"correct horse","device_id":"CAROLS"}""")
        {
            As = "nobody",
            Keep = "UIA=session",
        },
        new(
            "POST register",
            "403 M_FORBIDDEN",
            """{"username":"dora","auth":{"type":"m.login.dummy","session":"UIA"}}""")
        {
            As = "nobody",
        },
        new("POST register", "200", """{"auth":{"type":"m.login.dummy","session":"UIA"}}""")
        {
            As = "nobody",
            Keep = "CAROLTOKEN=access_token",
        },
    ];

    private static IReadOnlyList<SpecCase> Sessions =>
    [
        new("GET login", "200") { As = "nobody" },
        new("POST login", "400 M_MISSING_PARAM", """{"type":"m.login.password"}""") { As = "nobody" },
        new("POST login", "400 M_UNKNOWN", """{"type":"m.login.unheard"}""") { As = "nobody" },
        new("POST login", "400 M_NOT_JSON", "{") { As = "nobody" },
        new(
            "POST login",
            "403 M_FORBIDDEN",
            $$"""{"type":"m.login.password","identifier":{{Known}},"password":"wrong"}""")
        {
            As = "nobody",
        },
        new("POST login", "403 M_FORBIDDEN", """{"type":"m.login.password","user":"none","password":"x"}""")
        {
            As = "nobody",
        },
        new("POST login", "200", $$"""{"refresh_token":true,{{Login[1..]}}""")
        {
            As = "nobody",
            Keep = "REFRESH=refresh_token",
        },
        new("POST refresh", "200", """{"refresh_token":"REFRESH"}""")
        {
            As = "nobody",
            Keep = "NEWTOKEN=access_token",
        },
        new("GET account/whoami", "200") { As = "nobody", Token = "NEWTOKEN" },
        new("POST refresh", "401 M_UNKNOWN_TOKEN", """{"refresh_token":"REFRESH"}""") { As = "nobody" },
        new("GET account/whoami", "401 M_UNKNOWN_TOKEN") { As = "nobody", Token = "UNHEARD" },
        new("GET account/whoami?user_id=BOB", "403 M_FORBIDDEN") { As = "nobody", Token = "BRIDGETOKEN" },
        new("GET account/whoami?user_id=JOE", "200") { As = "nobody", Token = "BRIDGETOKEN" },
        new(GetToken, "401", "{}") { Keep = "UIA=session" },
        new(GetToken, "400 M_BAD_JSON", """{"auth":{"session":"UIA","type":7}}"""),
        new(
            GetToken,
            "200",
            $$$"""
            {"auth":{"session":"UIA","type":"m.login.password","identifier":{{{Known}}},"password":"correct horse"}}
            """)
        {
            Keep = "LOGINTOKEN=login_token",
        },
        new("POST login", "200", """{"type":"m.login.token","token":"LOGINTOKEN"}""") { As = "nobody" },
        new("POST login", "403 M_FORBIDDEN", """{"type":"m.login.token","token":"LOGINTOKEN"}""") { As = "nobody" },
        new("POST logout", "200", "{}") { As = "nobody", Token = "NEWTOKEN" },
        new("POST logout", "401 M_UNKNOWN_TOKEN", "{}") { As = "nobody", Token = "NEWTOKEN" },
        new("POST logout/all", "200", "{}") { As = "nobody", Token = "CAROLTOKEN" },
        new("POST logout/all", "401 M_UNKNOWN_TOKEN", "{}") { As = "nobody", Token = "CAROLTOKEN" },
    ];

    private static IReadOnlyList<SpecCase> Addresses =>
    [
        new("GET account/3pid", "200"),
        new("POST account/3pid/email/requestToken", "200", Mail("bob@example.org")) { Keep = "SID=sid" },
        new("POST account/3pid/email/requestToken", "400 M_INVALID_PARAM", Mail("nobody")),
        new("POST account/3pid/email/requestToken", "400 M_MISSING_PARAM", "{}"),
        new("POST account/3pid/add", "400 M_THREEPID_AUTH_FAILED", """{"sid":"SID","client_secret":"secret"}"""),
        new("POST account/3pid/add", "401", """{"sid":"SID","client_secret":"secret"}""")
        {
            Confirms = "bob@example.org",
            Keep = "UIA=session",
        },
        new(
            "POST account/3pid/add",
            "200",
            $$$"""
            {"sid":"SID","client_secret":"secret",
            "auth":{"session":"UIA","type":"m.login.password","identifier":{{{Known}}},"password":"correct horse"}}
            """),
        new("POST account/3pid", "403 M_THREEPID_AUTH_FAILED",
            """{"three_pid_creds":{"sid":"SID","client_secret":"secret"}}"""),
        new("POST account/3pid/unbind", "200", """{"medium":"email","address":"bob@example.org"}"""),
        new("POST account/3pid/delete", "200", """{"medium":"email","address":"bob@example.org"}"""),
        new("POST register/email/requestToken", "200", Mail("new@example.org")) { As = "nobody" },
        new("POST register/email/requestToken", "400 M_MISSING_PARAM", "{}") { As = "nobody" },
        new("POST account/password/email/requestToken", "200", Mail("any@example.org")) { As = "nobody" },
        new("POST account/password/email/requestToken", "400 M_MISSING_PARAM", "{}") { As = "nobody" },
        new("POST register/msisdn/requestToken", "400 M_THREEPID_MEDIUM_NOT_SUPPORTED", Phone) { As = "nobody" },
        new("POST account/password/msisdn/requestToken", "400 M_THREEPID_MEDIUM_NOT_SUPPORTED", Phone)
        {
            As = "nobody",
        },
        new("POST account/3pid/msisdn/requestToken", "400 M_THREEPID_MEDIUM_NOT_SUPPORTED", Phone),
    ];

    private static string Mail(string address)
        => $$"""{"email":"{{address}}","client_secret":"secret","send_attempt":1}""";
}
