using System.Globalization;
using System.Text.Json;

using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>
/// Reads the content of an m.room.power_levels event. Where the room version prints no rule about the form of a level
/// (before 10), an unreadable one breaks the nearest rule too: a level that nobody can read must not govern.
/// </summary>
/// <remarks>Source: room version 1, "Deprecated event content schemas"; room version 10, rules 9.1 to 9.3.</remarks>
internal struct PowerLevelsReader(PowerLevelForm form)
{
    private AuthRule _brokenRule;

    /// <summary>Reads from behind the object's opening brace.</summary>
    public PowerLevelsContent Read(ref Utf8JsonReader reader)
    {
        LevelSet levels = default;
        KeyValuePair<string, long>[] users = [];
        KeyValuePair<string, long>[] events = [];
        KeyValuePair<string, long>[] notifications = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("users"u8))
            {
                reader.Read();
                users = ReadMap(ref reader, AuthRule.UsersMalformed);
            }
            else if (reader.ValueTextEquals("events"u8))
            {
                reader.Read();
                events = ReadMap(ref reader, AuthRule.EventsNotIntegers);
            }
            else if (reader.ValueTextEquals("notifications"u8))
            {
                reader.Read();
                notifications = ReadMap(ref reader, AuthRule.EventsNotIntegers);
            }
            else if (TryLevelName(ref reader, out LevelName name))
            {
                reader.Read();
                if (TryLevel(ref reader, out long level))
                {
                    levels.Set(name, level);
                }
                else
                {
                    Break(AuthRule.LevelsNotIntegers);
                }
            }
            else
            {
                reader.Read();
            }

            reader.Skip();
        }

        return new PowerLevelsContent
        {
            Levels = levels,
            Users = users,
            Events = events,
            Notifications = notifications,
            BrokenRule = _brokenRule,
        };
    }

    private KeyValuePair<string, long>[] ReadMap(ref Utf8JsonReader reader, AuthRule rule)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Break(rule);
            return [];
        }

        var entries = new SortedDictionary<string, long>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = reader.GetString()!;
            reader.Read();
            bool valid = TryLevel(ref reader, out long level)
                && (rule != AuthRule.UsersMalformed || UserId.TryParse(key, out _));
            if (valid)
            {
                entries[key] = level;
            }
            else
            {
                Break(rule);
                reader.Skip();
            }
        }

        return [.. entries];
    }

    // The first rule in the specification's order is the one to name.
    private void Break(AuthRule rule) =>
        _brokenRule = _brokenRule == AuthRule.None || rule < _brokenRule ? rule : _brokenRule;

    private static bool TryLevelName(ref Utf8JsonReader reader, out LevelName name)
    {
        name = reader.ValueTextEquals("users_default"u8) ? LevelName.UsersDefault
            : reader.ValueTextEquals("events_default"u8) ? LevelName.EventsDefault
            : reader.ValueTextEquals("state_default"u8) ? LevelName.StateDefault
            : reader.ValueTextEquals("ban"u8) ? LevelName.Ban
            : reader.ValueTextEquals("redact"u8) ? LevelName.Redact
            : reader.ValueTextEquals("kick"u8) ? LevelName.Kick
            : reader.ValueTextEquals("invite"u8) ? LevelName.Invite
            : (LevelName)LevelSet.Count;
        return (int)name < LevelSet.Count;
    }

    private readonly bool TryLevel(ref Utf8JsonReader reader, out long level)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return TryNumber(ref reader, out level);
        }

        level = 0;
        return form != PowerLevelForm.IntegerOnly
            && reader.TokenType == JsonTokenType.String
            && TryText(reader.GetString().AsSpan(), out level);
    }

    private readonly bool TryNumber(ref Utf8JsonReader reader, out long level)
    {
        if (reader.TryGetInt64(out level))
        {
            return true;
        }

        // A float is truncated towards zero; what no 64-bit integer holds is nobody's level.
        level = 0;
        if (form != PowerLevelForm.IntegerStringOrFloat
            || !reader.TryGetDouble(out double number)
            || !(Math.Abs(number) < long.MaxValue))
        {
            return false;
        }

        level = (long)number;
        return true;
    }

    // Optional white space, an optional sign, decimal digits.
    private static bool TryText(ReadOnlySpan<char> text, out long level) => long.TryParse(
        text.Trim(),
        NumberStyles.AllowLeadingSign,
        CultureInfo.InvariantCulture,
        out level);
}
