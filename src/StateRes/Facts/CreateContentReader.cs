using System.Text.Json;

using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>Reads the content of an m.room.create event.</summary>
internal static class CreateContentReader
{
    /// <summary>Reads from behind the object's opening brace.</summary>
    public static CreateContent Read(ref Utf8JsonReader reader)
    {
        string? creator = null;
        bool hasCreator = false;
        bool federates = true;
        bool versionUnrecognised = false;
        string[]? additional = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("creator"u8))
            {
                reader.Read();
                hasCreator = true;
                creator = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }
            else if (reader.ValueTextEquals("m.federate"u8))
            {
                reader.Read();
                federates = reader.TokenType != JsonTokenType.False;
            }
            else if (reader.ValueTextEquals("room_version"u8))
            {
                reader.Read();
                versionUnrecognised = reader.TokenType != JsonTokenType.String
                    || !RoomVersionRules.TryGet(reader.GetString(), out _);
            }
            else if (reader.ValueTextEquals("additional_creators"u8))
            {
                reader.Read();
                additional = ReadUserIds(ref reader);
            }
            else
            {
                reader.Read();
            }

            reader.Skip();
        }

        return new CreateContent
        {
            Creator = creator,
            HasCreator = hasCreator,
            Federates = federates,
            VersionUnrecognised = versionUnrecognised,
            AdditionalCreators = additional ?? [],
            AdditionalCreatorsMalformed = additional is null,
        };
    }

    // Null when the value is not an array of valid user ids.
    private static string[]? ReadUserIds(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return null;
        }

        var users = new List<string>();
        bool valid = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String && UserId.TryParse(reader.GetString(), out UserId user))
            {
                users.Add(user.Value);
            }
            else
            {
                valid = false;
                reader.Skip();
            }
        }

        return valid ? [.. users] : null;
    }
}
