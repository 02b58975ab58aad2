using System.Buffers.Text;

namespace Dendrite.Fast.Matrix.Protocol;

public sealed partial class PowerLevelsContent
{
    private static FactStatus Parse(
        PowerLevelForm form,
        ReadOnlySpan<byte> content,
        out PowerLevelsContent levels)
    {
        levels = WithoutEvent;
        if (!RawJson.IsObject(content))
        {
            return FactStatus.NotAnObject;
        }

        long?[] single = new long?[KeyCount];
        PowerLevelEntry[] users = [];
        PowerLevelEntry[] events = [];
        PowerLevelEntry[] notifications = [];
        foreach (JsonMember member in JsonMembers.Of(content))
        {
            FactStatus status = FactStatus.Ok;
            if (TryGetKey(member, out PowerLevelKey key))
            {
                status = ParseLevel(form, member.Value, out long level);
                single[(int)key] = level;
            }
            else if (member.NameIs("users"u8))
            {
                status = ParseEntries(form, member.Value, areUsers: true, out users);
            }
            else if (member.NameIs("events"u8))
            {
                status = ParseEntries(form, member.Value, areUsers: false, out events);
            }
            else if (member.NameIs("notifications"u8))
            {
                status = ParseEntries(form, member.Value, areUsers: false, out notifications);
            }

            if (status != FactStatus.Ok)
            {
                return status;
            }
        }

        levels = new PowerLevelsContent(single, users, events, notifications);
        return FactStatus.Ok;
    }

    private static bool TryGetKey(in JsonMember member, out PowerLevelKey key)
    {
        // Source: client-server API v1.19, m.room.power_levels; the order of PowerLevelKey.
        key = member.NameIs("users_default"u8) ? PowerLevelKey.UsersDefault
            : member.NameIs("events_default"u8) ? PowerLevelKey.EventsDefault
            : member.NameIs("state_default"u8) ? PowerLevelKey.StateDefault
            : member.NameIs("ban"u8) ? PowerLevelKey.Ban
            : member.NameIs("redact"u8) ? PowerLevelKey.Redact
            : member.NameIs("kick"u8) ? PowerLevelKey.Kick
            : member.NameIs("invite"u8) ? PowerLevelKey.Invite
            : (PowerLevelKey)KeyCount;
        return key < (PowerLevelKey)KeyCount;
    }

    private static FactStatus ParseEntries(
        PowerLevelForm form,
        ReadOnlySpan<byte> value,
        bool areUsers,
        out PowerLevelEntry[] entries)
    {
        entries = [];
        if (!RawJson.IsObject(value))
        {
            return FactStatus.LevelsNotAnObject;
        }

        List<PowerLevelEntry> list = [];
        bool isSorted = true;
        foreach (JsonMember member in JsonMembers.Of(value))
        {
            FactStatus status = ParseLevel(form, member.Value, out long level);
            string key = member.GetName();
            if (status == FactStatus.Ok && areUsers && !UserId.TryParse(key, out _))
            {
                status = FactStatus.InvalidUserId;
            }

            if (status != FactStatus.Ok)
            {
                return status;
            }

            isSorted &= list.Count == 0 || string.CompareOrdinal(list[^1].Key, key) < 0;
            list.Add(new PowerLevelEntry(key, level));
        }

        entries = isSorted ? list.ToArray() : SortAndKeepLast(list);
        return FactStatus.Ok;
    }

    /// <summary>
    /// Sorts by key. Canonical JSON sorts by code point, this by UTF-16 unit. Of duplicate keys, which only lenient
    /// JSON can have, the last one counts.
    /// </summary>
    private static PowerLevelEntry[] SortAndKeepLast(List<PowerLevelEntry> list)
    {
        SortedDictionary<string, long> sorted = new(StringComparer.Ordinal);
        foreach (PowerLevelEntry entry in list)
        {
            sorted[entry.Key] = entry.Level;
        }

        PowerLevelEntry[] entries = new PowerLevelEntry[sorted.Count];
        int count = 0;
        foreach (KeyValuePair<string, long> pair in sorted)
        {
            entries[count++] = new PowerLevelEntry(pair.Key, pair.Value);
        }

        return entries;
    }

    private static FactStatus ParseLevel(PowerLevelForm form, ReadOnlySpan<byte> value, out long level)
    {
        level = 0;
        bool isLevel = RawJson.KindOf(value) switch
        {
            JsonKind.Number => TryParseNumber(form, value, out level),
            JsonKind.String => form != PowerLevelForm.IntegerOnly && TryParseText(value, out level),
            _ => false,
        };
        return isLevel ? FactStatus.Ok : FactStatus.LevelNotAnInteger;
    }

    private static bool TryParseNumber(PowerLevelForm form, ReadOnlySpan<byte> value, out long level)
    {
        if (RawJson.TryGetInt64(value, out level))
        {
            return true;
        }

        // A float is truncated; what no double can hold is refused. Integers beyond 64 bits, which only lenient JSON
        // can have, are held at the ends of the range, where they compare as they would unbounded.
        if (form != PowerLevelForm.IntegerStringOrFloat
            || !Utf8Parser.TryParse(value, out double number, out int read)
            || read != value.Length
            || !double.IsFinite(number))
        {
            return false;
        }

        level = number >= long.MaxValue ? long.MaxValue : number <= long.MinValue ? long.MinValue : (long)number;
        return true;
    }

    /// <summary>
    /// Reads a string of one base 10 integer with optional sign, leading zeroes and white space around.
    /// Source: room version 1, "power levels accept values as strings".
    /// </summary>
    private static bool TryParseText(ReadOnlySpan<byte> value, out long level)
    {
        level = 0;
        ReadOnlySpan<char> text = RawJson.GetString(value).AsSpan().Trim();
        bool isNegative = text.StartsWith('-');
        if (isNegative || text.StartsWith('+'))
        {
            text = text[1..];
        }

        if (text.IsEmpty || text.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        if (!long.TryParse(text, System.Globalization.NumberStyles.None, null, out level))
        {
            level = long.MaxValue;
        }

        level = isNegative ? -level : level;
        return true;
    }
}
