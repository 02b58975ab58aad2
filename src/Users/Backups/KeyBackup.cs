using System.Globalization;
using System.Text.Json;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// What is told of a version of a key backup. Source: client-server API, <c>GET /room_keys/version</c>.
/// </summary>
public readonly struct KeyBackup
{
    private readonly KeyBackupRow _row;

    internal KeyBackup(in KeyBackupRow row) => _row = row;

    /// <summary>The version as clients name it, decimal digits.</summary>
    public string Version => TextOf(_row.Version);

    /// <summary>Writes the JSON object of the answer.</summary>
    /// <param name="writer">The writer.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("algorithm"u8, _row.Algorithm);
        writer.WritePropertyName("auth_data"u8);
        writer.WriteRawValue(_row.AuthData.Span, skipInputValidation: true);
        writer.WriteNumber("count"u8, _row.KeyCount);
        writer.WriteString("etag"u8, TextOf(_row.Etag));
        writer.WriteString("version"u8, Version);
        writer.WriteEndObject();
    }

    internal static string TextOf(long number) => number.ToString(CultureInfo.InvariantCulture);
}
