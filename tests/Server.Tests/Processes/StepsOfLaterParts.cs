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
        // Relations. Without the refusal of a second equal reaction, redacting one leaves the other.
        "the same reaction twice is M_DUPLICATE_ANNOTATION",
        "redacting a reaction removes it",
        "thread: reply, listing at the other client, bundled aggregation",
        "threads list (GET /rooms/{id}/threads)",
        "relations API, with recurse",
        "threaded read receipt",

        // Rooms and timelines.
        "message search",
        "history: /messages pagination, context, timestamp_to_event",
        "room upgrade: tombstone, predecessor, power levels copied, alias moved",
        "space hierarchy",
        "TURN servers endpoint answers",

        // Media; the profile step sets an avatar that was uploaded before.
        "media: upload",
        "media: thumbnail",
        "media: config, upload size",
        "media: encrypted attachment, sent and read back",
        "profile change reaches members of shared rooms",

        // This step reads a level of 100 from the power levels. In room version 12, which new rooms have, invitees of a
        // trusted private chat become creators, who stand above all levels and must not be listed among them.
        "direct room: is_direct in the invite, m.direct",
    ];
}
