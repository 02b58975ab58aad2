using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>One compiled condition of a push rule. Immutable.</summary>
/// <remarks>Source: client-server API v1.19, "Push Notifications", Conditions.</remarks>
internal sealed class PushCondition
{
    private enum Kind
    {
        Never,
        Match,
        MatchWords,
        PropertyIs,
        PropertyContains,
        DisplayName,
        MemberCount,
        SenderPermission,
    }

    private enum Comparison
    {
        Equal,
        Less,
        Greater,
        LessOrEqual,
        GreaterOrEqual,
    }

    private Kind _kind;
    private byte[][] _path = [];
    private string _pattern = string.Empty;
    private Glob? _glob;
    private byte[] _value = [];
    private bool _isOwner;
    private string _key = string.Empty;
    private Comparison _comparison;
    private int _count;

    private PushCondition()
    {
    }

    /// <summary>The condition of rules of kind <c>content</c>.</summary>
    public static PushCondition BodyMatches(string pattern) => new()
    {
        _kind = Kind.MatchWords,
        _path = ["content"u8.ToArray(), "body"u8.ToArray()],
        _pattern = pattern,
        _glob = Glob.Compile(pattern),
    };

    /// <summary>Compiles a condition. One that is unknown or malformed never holds.</summary>
    /// <param name="json">The raw condition, validated JSON.</param>
    /// <param name="owner">
    /// The owner of the rules; a pattern or value that is exactly this id stands for the owner, so that the rules
    /// of two users can be the same.
    /// </param>
    public static PushCondition Compile(ReadOnlySpan<byte> json, UserId owner)
    {
        PushCondition condition = new();
        ReadOnlySpan<byte> kind = RawJson.Find(json, "kind"u8);
        string? key = RawJson.GetString(RawJson.Find(json, "key"u8));
        condition._kind =
            RawJson.StringEquals(kind, "event_match"u8) ? condition.CompileMatch(json, key, owner)
            : RawJson.StringEquals(kind, "event_property_is"u8)
                ? condition.CompileValue(Kind.PropertyIs, json, key, owner)
            : RawJson.StringEquals(kind, "event_property_contains"u8)
                ? condition.CompileValue(Kind.PropertyContains, json, key, owner)
            : RawJson.StringEquals(kind, "contains_display_name"u8) ? Kind.DisplayName
            : RawJson.StringEquals(kind, "room_member_count"u8) ? condition.CompileCount(json)
            : RawJson.StringEquals(kind, "sender_notification_permission"u8) && key is not null
                ? Kind.SenderPermission
            : Kind.Never;
        condition._key = key ?? string.Empty;
        return condition;
    }

    /// <summary>
    /// Whether it holds for few events or asks for its owner in a place that the server's own rules do not ask for.
    /// </summary>
    public bool IsPersonal => AsksForDisplayName
        || _kind == Kind.MatchWords
        || (_isOwner && !PathIs("state_key") && !PathIs("content", "m.mentions", "user_ids"));

    /// <summary>Whether it asks for the owner's display name.</summary>
    public bool AsksForDisplayName => _kind == Kind.DisplayName;

    /// <summary>Whether there may be an event in a room for which it holds.</summary>
    public bool CanHoldIn(string roomId) => _kind != Kind.Never
        && (_kind != Kind.Match
            || _isOwner
            || !PathIs("room_id")
            || _pattern.AsSpan().ContainsAny('*', '?')
            || string.Equals(_pattern, roomId, StringComparison.OrdinalIgnoreCase));

    /// <summary>Adds a text that is equal for two conditions that hold alike, for whatever owner.</summary>
    public void AddIdentity(StringBuilder to)
    {
        to.Append((int)_kind).Append(_isOwner ? 'o' : '-').Append((int)_comparison).Append(',').Append(_count);
        AddText(to, _kind == Kind.SenderPermission ? _key : string.Empty);
        AddText(to, _pattern);
        AddText(to, Encoding.UTF8.GetString(_value));
        foreach (byte[] name in _path)
        {
            AddText(to, Encoding.UTF8.GetString(name));
        }

        to.Append(';');
    }

    /// <summary>Whether the condition holds. None that asks for the owner holds for the default one.</summary>
    public bool Holds(in PushSubject subject, UserId owner, string? displayName)
    {
        if (_isOwner && !owner.IsValid)
        {
            return false;
        }

        switch (_kind)
        {
            case Kind.Match:
            case Kind.MatchWords:
                return MatchesText(Find(subject.Event), owner);
            case Kind.PropertyIs:
                return IsValue(Find(subject.Event), owner);
            case Kind.PropertyContains:
                return ContainsValue(Find(subject.Event), owner);
            case Kind.DisplayName:
                return ContainsDisplayName(subject.Event, displayName);
            case Kind.MemberCount:
                return Compare(subject.MemberCount);
            case Kind.SenderPermission:
                return subject.SenderLevel >= subject.PowerLevels.LevelOfNotification(_key);
            default:
                return false;
        }
    }

    private static void AddText(StringBuilder to, string text) => to.Append(text.Length).Append(':').Append(text);

    private bool PathIs(params ReadOnlySpan<string> names)
    {
        if (_path.Length != names.Length)
        {
            return false;
        }

        for (int i = 0; i < names.Length; i++)
        {
            if (!_path[i].AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(names[i])))
            {
                return false;
            }
        }

        return true;
    }

    private Kind CompileMatch(ReadOnlySpan<byte> json, string? key, UserId owner)
    {
        string? pattern = RawJson.GetString(RawJson.Find(json, "pattern"u8));
        if (key is null || pattern is null)
        {
            return Kind.Never;
        }

        _path = SplitPath(key);
        _isOwner = pattern == owner.Value;
        _pattern = _isOwner ? string.Empty : pattern;
        _glob = _isOwner ? null : Glob.Compile(pattern);
        return key == "content.body" ? Kind.MatchWords : Kind.Match;
    }

    private Kind CompileValue(Kind kind, ReadOnlySpan<byte> json, string? key, UserId owner)
    {
        ReadOnlySpan<byte> value = RawJson.Find(json, "value"u8);
        if (key is null || !IsScalar(value))
        {
            return Kind.Never;
        }

        _path = SplitPath(key);
        _isOwner = RawJson.GetString(value) == owner.Value;
        _value = _isOwner ? [] : Scalar(value);
        return kind;
    }

    private Kind CompileCount(ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<char> text = RawJson.GetString(RawJson.Find(json, "is"u8));
        (_comparison, int length) = text switch
        {
            ['=', '=', ..] => (Comparison.Equal, 2),
            ['<', '=', ..] => (Comparison.LessOrEqual, 2),
            ['>', '=', ..] => (Comparison.GreaterOrEqual, 2),
            ['<', ..] => (Comparison.Less, 1),
            ['>', ..] => (Comparison.Greater, 1),
            _ => (Comparison.Equal, 0),
        };
        return int.TryParse(text[length..], NumberStyles.None, CultureInfo.InvariantCulture, out _count)
            ? Kind.MemberCount
            : Kind.Never;
    }

    private bool Compare(int memberCount) => _comparison switch
    {
        Comparison.Less => memberCount < _count,
        Comparison.Greater => memberCount > _count,
        Comparison.LessOrEqual => memberCount <= _count,
        Comparison.GreaterOrEqual => memberCount >= _count,
        _ => memberCount == _count,
    };

    private bool MatchesText(ReadOnlySpan<byte> value, UserId owner)
    {
        if (!RawJson.IsString(value))
        {
            return false;
        }

        // The owner's own id as a pattern has no wildcards worth the name: it matches itself, in any case.
        if (_glob is null && _kind == Kind.Match)
        {
            return string.Equals(RawJson.GetString(value), owner.Value, StringComparison.OrdinalIgnoreCase);
        }

        Glob glob = _glob ?? Glob.CompileLiteral(owner.Value);
        byte[]? rented = value.Contains((byte)'\\') ? ArrayPool<byte>.Shared.Rent(value.Length) : null;
        RawJson.TryGetUtf8(value, rented, out ReadOnlySpan<byte> text);
        bool matches = _kind == Kind.MatchWords ? glob.IsMatchOfWords(text) : glob.IsMatch(text);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return matches;
    }

    private static bool ContainsDisplayName(ReadOnlySpan<byte> json, string? displayName)
    {
        if (string.IsNullOrEmpty(displayName))
        {
            return false;
        }

        PushCondition condition = new() { _kind = Kind.MatchWords, _glob = Glob.CompileLiteral(displayName) };
        return condition.MatchesText(RawJson.Find(RawJson.Find(json, "content"u8), "body"u8), default);
    }

    private bool ContainsValue(ReadOnlySpan<byte> array, UserId owner)
    {
        foreach (ReadOnlySpan<byte> element in JsonElements.Of(array))
        {
            if (IsValue(element, owner))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsValue(ReadOnlySpan<byte> value, UserId owner)
    {
        if (_isOwner)
        {
            Span<byte> id = stackalloc byte[EventLimits.IdentifierBytesMax];
            return RawJson.StringEquals(value, id[..Encoding.UTF8.GetBytes(owner.Value, id)]);
        }

        if (RawJson.IsString(value))
        {
            return _value.Length > 0 && _value[0] == (byte)'"' && RawJson.StringEquals(value, _value.AsSpan(1));
        }

        return value.SequenceEqual(_value);
    }

    private ReadOnlySpan<byte> Find(ReadOnlySpan<byte> json)
    {
        foreach (byte[] name in _path)
        {
            json = RawJson.Find(json, name);
        }

        return json;
    }

    private static bool IsScalar(ReadOnlySpan<byte> value) => RawJson.KindOf(value) switch
    {
        JsonKind.String or JsonKind.Boolean or JsonKind.Null => true,
        JsonKind.Number => RawJson.TryGetInt64(value, out _),
        _ => false,
    };

    /// <summary>A scalar to compare with: a quote and the text for strings, else the bytes as written.</summary>
    private static byte[] Scalar(ReadOnlySpan<byte> value) => RawJson.TryGetString(value, out string? text)
        ? Encoding.UTF8.GetBytes("\"" + text)
        : value.ToArray();

    /// <summary>
    /// Splits a path at dots; a backslash takes a dot or backslash after it literally and stays itself before others.
    /// Source: appendices v1.19, "Dot-separated property paths".
    /// </summary>
    private static byte[][] SplitPath(string path)
    {
        List<byte[]> names = [];
        StringBuilder name = new();
        for (int i = 0; i < path.Length; i++)
        {
            if (path[i] == '\\' && i + 1 < path.Length && path[i + 1] is '.' or '\\')
            {
                name.Append(path[++i]);
            }
            else if (path[i] == '.')
            {
                names.Add(Encoding.UTF8.GetBytes(name.ToString()));
                name.Clear();
            }
            else
            {
                name.Append(path[i]);
            }
        }

        names.Add(Encoding.UTF8.GetBytes(name.ToString()));
        return [.. names];
    }
}
