namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Cases of devices, keys and backups. Source: client-server API v1.19, "Device Management", "End-to-End Encryption".
/// </summary>
internal static class DeviceCases
{
    private const string Proof =
        """
        "auth":{"session":"UIA","type":"m.login.password","identifier":{"type":"m.id.user","user":"BOB"},
        "password":"correct horse"}
        """;

    private const string Backup =
        """{"algorithm":"m.megolm_backup.v1.curve25519-aes-sha2","auth_data":{"public_key":"k"}}""";

    private const string Key =
        """{"first_message_index":1,"forwarded_count":0,"is_verified":true,"session_data":{"ciphertext":"x"}}""";

    private const string KeysOfRoom = $$$"""{"sessions":{"session":{{{Key}}}}}""";

    private const string KeysOfAll = $$$"""{"rooms":{"!r:x":{{{KeysOfRoom}}}}}""";

    /// <summary>On a server that offers everything.</summary>
    public static IReadOnlyList<SpecCase> Full { get; } = [.. Devices, .. Keys, .. Backups];

    private static IReadOnlyList<SpecCase> Devices =>
    [
        new("GET devices", "200"),
        new("GET devices/BDEVICE", "200"),
        new("GET devices/NONE", "404 M_NOT_FOUND"),
        new("PUT devices/BDEVICE", "200", """{"display_name":"phone"}"""),
        new("PUT devices/NONE", "404 M_NOT_FOUND", """{"display_name":"phone"}"""),
        new("PUT devices/BRIDGED?user_id=JOE", "201", """{"display_name":"bridged"}""")
        {
            As = "nobody",
            Token = "BRIDGETOKEN",
        },
        new("POST login", "200", """
            {"type":"m.login.password","user":"BOB","password":"correct horse","device_id":"FIRST"}
            """)
        {
            As = "nobody",
        },
        new("DELETE devices/FIRST", "401", "{}") { Keep = "UIA=session" },
        new("DELETE devices/FIRST", "200", "{" + Proof + "}"),
        new("POST login", "200", """
            {"type":"m.login.password","user":"BOB","password":"correct horse","device_id":"SECOND"}
            """)
        {
            As = "nobody",
        },
        new("POST delete_devices", "400 M_MISSING_PARAM", "{}"),
        new("POST delete_devices", "401", """{"devices":["SECOND"]}""") { Keep = "UIA=session" },
        new("POST delete_devices", "200", """{"devices":["SECOND"],""" + Proof + "}"),
    ];

    private static IReadOnlyList<SpecCase> Keys =>
    [
        new("POST keys/upload", "200", "DEVICEKEYS"),
        new("POST keys/upload", "400 M_INVALID_PARAM", """{"device_keys":{"user_id":"ALICE"}}"""),
        new("POST keys/query", "200", """{"device_keys":{"BOB":[],"@none:localhost":[]}}"""),
        new("POST keys/query", "400 M_BAD_JSON", """{"device_keys":[]}"""),
        new("POST keys/claim", "200", """{"one_time_keys":{"BOB":{"BDEVICE":"signed_curve25519"}}}"""),
        new("POST keys/claim", "400 M_BAD_JSON", """{"one_time_keys":{"BOB":7}}"""),
        new("GET sync", "200") { Keep = "SINCE=next_batch" },
        new("GET keys/changes?from=SINCE&to=SINCE", "200"),
        new("GET keys/changes?from=SINCE", "400 M_MISSING_PARAM"),
        new("GET keys/changes?from=x&to=SINCE", "400 M_INVALID_PARAM"),
        new("POST keys/device_signing/upload", "400 M_MISSING_PARAM", "SELFSIGNINGKEY"),
        new("POST keys/device_signing/upload", "400 M_INVALID_SIGNATURE", "FORGEDKEYS"),
        new("POST keys/device_signing/upload", "200", "SIGNINGKEYS"),
        new("POST keys/signatures/upload", "200", "SIGNATURES"),
        new("POST keys/signatures/upload", "400 M_BAD_JSON", """{"BOB":7}"""),
        new("POST login", "200", """
            {"type":"m.login.password","user":"EVE","password":"correct horse","device_id":"HERMASTER"}
            """)
        {
            As = "nobody",
        },
        new("POST keys/device_signing/upload", "403 M_FORBIDDEN", "HERKEYS") { As = "eve" },
        new("PUT sendToDevice/org.example.note/t1", "200", """{"messages":{"BOB":{"*":{"body":"x"}}}}"""),
        new("PUT sendToDevice/org.example.note/t2", "400 M_MISSING_PARAM", "{}"),
    ];

    private static IReadOnlyList<SpecCase> Backups =>
    [
        new("GET room_keys/version", "404 M_NOT_FOUND"),
        new("POST room_keys/version", "400 M_MISSING_PARAM", "{}"),
        new("POST room_keys/version", "200", Backup) { Keep = "OLD=version" },
        new("POST room_keys/version", "200", Backup) { Keep = "NOW=version" },
        new("GET room_keys/version", "200"),
        new("GET room_keys/version/NOW", "200"),
        new("GET room_keys/version/99", "404 M_NOT_FOUND"),
        new("PUT room_keys/version/NOW", "200", Backup),
        new("PUT room_keys/version/NOW", "400 M_INVALID_PARAM", """{"algorithm":"other","auth_data":{}}"""),
        new("PUT room_keys/version/NOW", "400 M_INVALID_PARAM", """{"version":"OLD",""" + Backup[1..]),
        new("PUT room_keys/version/99", "404 M_NOT_FOUND", Backup),
        new("PUT room_keys/keys?version=NOW", "200", KeysOfAll),
        new("PUT room_keys/keys?version=OLD", "403 M_WRONG_ROOM_KEYS_VERSION", KeysOfAll),
        new("PUT room_keys/keys?version=1", "404 M_NOT_FOUND", KeysOfAll) { As = "eve" },
        new("PUT room_keys/keys", "400 M_MISSING_PARAM", KeysOfAll),
        new("PUT room_keys/keys/!r:x?version=NOW", "200", KeysOfRoom),
        new("PUT room_keys/keys/!r:x?version=OLD", "403 M_WRONG_ROOM_KEYS_VERSION", KeysOfRoom),
        new("PUT room_keys/keys/!r:x?version=1", "404 M_NOT_FOUND", KeysOfRoom) { As = "eve" },
        new("PUT room_keys/keys/!r:x/session?version=NOW", "200", Key),
        new("PUT room_keys/keys/!r:x/session?version=OLD", "403 M_WRONG_ROOM_KEYS_VERSION", Key),
        new("PUT room_keys/keys/!r:x/session?version=1", "404 M_NOT_FOUND", Key) { As = "eve" },
        new("PUT room_keys/keys/!r:x/session?version=NOW", "400 M_MISSING_PARAM", "{}"),
        new("GET room_keys/keys?version=NOW", "200"),
        new("GET room_keys/keys?version=99", "404 M_NOT_FOUND"),
        new("GET room_keys/keys/!r:x?version=NOW", "200"),
        new("GET room_keys/keys/!r:x?version=99", "404 M_NOT_FOUND"),
        new("GET room_keys/keys/!r:x/session?version=NOW", "200"),
        new("GET room_keys/keys/!r:x/none?version=NOW", "404 M_NOT_FOUND"),
        new("GET room_keys/keys/!r:x/session?version=99", "404 M_NOT_FOUND"),
        new("DELETE room_keys/keys/!r:x/session?version=99", "404 M_NOT_FOUND"),
        new("DELETE room_keys/keys/!r:x/session?version=NOW", "200"),
        new("DELETE room_keys/keys/!r:x?version=99", "404 M_NOT_FOUND"),
        new("DELETE room_keys/keys/!r:x?version=NOW", "200"),
        new("DELETE room_keys/keys?version=99", "404 M_NOT_FOUND"),
        new("DELETE room_keys/keys?version=NOW", "200"),
        new("DELETE room_keys/version/99", "404 M_NOT_FOUND"),
        new("DELETE room_keys/version/NOW", "200"),
        new("DELETE room_keys/version/NOW", "200"),
        new("GET room_keys/version/NOW", "404 M_NOT_FOUND"),
    ];
}
