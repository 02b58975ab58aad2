namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Cases of administrators, of reports, and of how accounts change and end. Source: client-server API v1.19, "Server
/// Administration", "Reporting Content", "Account management".
/// </summary>
internal static class ModerationCases
{
    /// <summary>On a server that offers everything.</summary>
    public static IReadOnlyList<SpecCase> Full { get; } =
    [
        .. Switch("lock", "locked"),
        .. Switch("suspend", "suspended"),
        new("GET admin/whois/BOB", "200"),
        new("GET admin/whois/BOB", "200") { As = "admin" },
        new("GET admin/whois/ALICE", "403 M_FORBIDDEN"),
        new("POST users/ALICE/report", "200", """{"reason":"spam"}"""),
        new("POST users/@none:localhost/report", "404 M_NOT_FOUND", """{"reason":"spam"}"""),
        new("POST account/password", "401", """{"new_password":"another horse","logout_devices":false}""")
        {
            As = "dan",
            Keep = "UIA=session",
        },
        new("POST account/password", "200", Proof("correct horse")) { As = "dan" },
        new("POST account/deactivate", "401", "{}") { As = "dan", Keep = "UIA=session" },
        new("POST account/deactivate", "200", Proof("another horse")) { As = "dan" },
    ];

    private static IReadOnlyList<SpecCase> Switch(string path, string member)
    {
        var user = $"/_matrix/client/v1/admin/{path}";
        var on = $$"""{"{{member}}":true}""";
        var off = $$"""{"{{member}}":false}""";
        return
        [
            new($"GET {user}/DAN", "200") { As = "admin" },
            new($"GET {user}/DAN", "403 M_FORBIDDEN"),
            new($"GET {user}/@x:far.example", "400 M_INVALID_PARAM") { As = "admin" },
            new($"GET {user}/@none:localhost", "404 M_NOT_FOUND") { As = "admin" },
            new($"PUT {user}/DAN", "200", on) { As = "admin" },
            new($"PUT {user}/DAN", "200", off) { As = "admin" },
            new($"PUT {user}/DAN", "403 M_FORBIDDEN", on),
            new($"PUT {user}/ADMIN", "403 M_FORBIDDEN", on) { As = "admin" },
            new($"PUT {user}/@x:far.example", "400 M_INVALID_PARAM", on) { As = "admin" },
            new($"PUT {user}/@none:localhost", "404 M_NOT_FOUND", on) { As = "admin" },
        ];
    }

    private static string Proof(string password)
        => $$$"""
        {"auth":{"session":"UIA","type":"m.login.password","identifier":{"type":"m.id.user","user":"DAN"},
        "password":"{{{password}}}"}}
        """;
}
