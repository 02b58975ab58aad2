using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>What the parsed content that the rules read of an event takes on the heap. Asked once an event.</summary>
internal static class FactsBytes
{
    // The objects and arrays that are there whatever the content says. Source: their fields.
    private const int LevelsFixed = 480;
    private const int OtherFixed = 200;

    // A name with its level in the content, and its index with its level in the room.
    private const int EntryBytes = 16 + sizeof(int) + sizeof(long);

    // A base64 key with its validity URL, or what a claim of an invite is signed with.
    private const int KeyBytes = 400;

    /// <summary>Bytes of what <see cref="RoomEvents"/> keeps in its side table.</summary>
    public static long Of(object? bound) => bound switch
    {
        PowerLevels levels => LevelsFixed
            + Of(levels.Content.Users) + Of(levels.Content.Events) + Of(levels.Content.Notifications),
        CreateFacts create => OtherFixed + ((long)create.Privileged.Length * EntryBytes),
        null => 0,
        _ => OtherFixed + KeyBytes,
    };

    private static long Of(ReadOnlySpan<PowerLevelEntry> entries)
    {
        long bytes = 0;
        foreach (PowerLevelEntry entry in entries)
        {
            bytes += EntryBytes + HeapBytes.OfText(entry.Key.Length);
        }

        return bytes;
    }
}
