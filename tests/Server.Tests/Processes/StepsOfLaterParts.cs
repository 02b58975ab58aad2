namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// The steps of the matrix-js-sdk script that do not pass, each under what it waits for. A step leaves this list with
/// the endpoints that it needs.
/// </summary>
internal static class StepsOfLaterParts
{
    /// <summary>The names of the steps, as the script prints them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        // Cross-signing, key backup, and a second device that is verified by them.
        "cross-signing bootstrap (alice)",
        "cross-signing bootstrap (bob)",
        "secret storage and key backup set up",
        "second device logs in and restores history from the key backup",
        "SAS verification of alice's second device (to-device)",
        "SAS verification of bob in the room (m.key.verification.* events)",
        "device_lists.changed makes bob send to the new device",

        // Accounts.
        "tags",
        "user directory search",
        "OpenID token is valid at the federation userinfo",
        "change password; other devices logged out",
        "deactivate an account",

        // Relations. Without the refusal of a second equal reaction, redacting one leaves the other.
        "the same reaction twice is M_DUPLICATE_ANNOTATION",
        "redacting a reaction removes it",
        "thread: reply, listing at the other client, bundled aggregation",
        "threads list (GET /rooms/{id}/threads)",
        "relations API, with recurse",
        "threaded read receipt",

        // Rooms and timelines.
        "ignored users: their events vanish",
        "message search",
        "history: /messages pagination, context, timestamp_to_event",
        "GET /notifications",
        "room upgrade: tombstone, predecessor, power levels copied, alias moved",
        "space hierarchy",
        "report an event",
        "TURN servers endpoint answers",

        // Media; the profile step sets an avatar that was uploaded before.
        "media: upload",
        "media: thumbnail",
        "media: config, upload size",
        "media: encrypted attachment, sent and read back",
        "profile change reaches members of shared rooms",

        // Push and application services.
        "pushers: set, list, remove",
        "third-party protocols answers",

        // This step reads a level of 100 from the power levels. In room version 12, which new rooms have, invitees of a
        // trusted private chat become creators, who stand above all levels and must not be listed among them.
        "direct room: is_direct in the invite, m.direct",
    ];
}
