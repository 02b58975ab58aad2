using System.Text.Json;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Which keys a version of a backup has, for a client that compares: another text once they changed, and how many.
/// </summary>
/// <param name="Etag">Differs whenever the keys do.</param>
/// <param name="KeyCount">How many keys there are.</param>
public readonly record struct BackupState(string Etag, int KeyCount)
{
    internal static BackupState Of(in KeyBackupRow row) => new(KeyBackup.TextOf(row.Etag), row.KeyCount);

    /// <summary>Writes the JSON object with which writes and deletions of keys are answered.</summary>
    /// <param name="writer">The writer.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("etag"u8, Etag);
        writer.WriteNumber("count"u8, KeyCount);
        writer.WriteEndObject();
    }
}
