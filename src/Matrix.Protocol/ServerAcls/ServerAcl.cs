using System.Collections.Frozen;
using System.Text;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// A compiled <c>m.room.server_acl</c>: which servers may take part in a room. Immutable; any number of readers.
/// </summary>
/// <remarks>
/// Source: client-server API v1.19, "Server Access Control Lists (ACLs) for rooms". A list holds plain names mostly, so
/// these are one hash lookup together; each glob costs time linear in the name, whatever the glob is made of.
/// </remarks>
public sealed class ServerAcl
{
    private readonly bool _allowsIpLiterals;
    private readonly NameList _deny;
    private readonly NameList _allow;

    private ServerAcl(bool allowsIpLiterals, NameList deny, NameList allow)
    {
        _allowsIpLiterals = allowsIpLiterals;
        _deny = deny;
        _allow = allow;
    }

    /// <summary>
    /// Compiles the content of an event. Nothing in it is refused: what has the wrong type counts as missing, in lists
    /// as well, so that a malformed event cannot open a room further than its well-formed parts say.
    /// </summary>
    /// <param name="content">The content, validated JSON.</param>
    public static ServerAcl Parse(ReadOnlySpan<byte> content) => new(
        !RawJson.IsFalse(RawJson.Find(content, "allow_ip_literals"u8)),
        NameList.Of(RawJson.Find(content, "deny"u8)),
        NameList.Of(RawJson.Find(content, "allow"u8)));

    /// <summary>Whether a server may take part. Its port does not count.</summary>
    /// <param name="server">A parsed name.</param>
    public bool Allows(ServerName server)
    {
        // 1. (No event: nobody asks.)
        ReadOnlySpan<char> host = server.Host;

        // 2. If the server name is an IP address literal, and allow_ip_literals is present and false, deny.
        if (!_allowsIpLiterals && IsIpLiteral(host))
        {
            return false;
        }

        // 3. If the server name matches an entry in the deny list, deny.
        // 4. If the server name matches an entry in the allow list, allow.
        // 5. Otherwise, deny.
        return !_deny.Matches(host) && _allow.Matches(host);
    }

    private static bool IsIpLiteral(ReadOnlySpan<char> host) => host[0] == '[' || IsIpv4(host);

    // Four decimal numbers of at most 255, as in the grammar of server names; "1.2.3" is a host name.
    private static bool IsIpv4(ReadOnlySpan<char> host)
    {
        int parts = 0;
        foreach (Range range in host.Split('.'))
        {
            ReadOnlySpan<char> part = host[range];
            if (++parts > 4 || part.Length is 0 or > 3)
            {
                return false;
            }

            int value = 0;
            foreach (char digit in part)
            {
                if (!char.IsAsciiDigit(digit))
                {
                    return false;
                }

                value = (value * 10) + (digit - '0');
            }

            if (value > byte.MaxValue)
            {
                return false;
            }
        }

        return parts == 4;
    }

    private sealed class NameList
    {
        private static readonly NameList Empty = new([], [], matchesAll: false);

        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _names;
        private readonly Glob[] _globs;
        private readonly bool _matchesAll;

        private NameList(HashSet<string> names, List<Glob> globs, bool matchesAll)
        {
            _names = names.ToFrozenSet(StringComparer.OrdinalIgnoreCase)
                .GetAlternateLookup<ReadOnlySpan<char>>();
            _globs = [.. globs];
            _matchesAll = matchesAll;
        }

        public static NameList Of(ReadOnlySpan<byte> list)
        {
            HashSet<string> names = [];
            List<Glob> globs = [];
            bool matchesAll = false;
            foreach (ReadOnlySpan<byte> entry in JsonElements.Of(list))
            {
                if (!RawJson.TryGetString(entry, out string? pattern))
                {
                    continue;
                }

                if (pattern.AsSpan().TrimStart('*').IsEmpty && pattern.Length > 0)
                {
                    matchesAll = true;
                }
                else if (pattern.AsSpan().ContainsAny('*', '?'))
                {
                    globs.Add(Glob.Compile(pattern));
                }
                else
                {
                    names.Add(pattern);
                }
            }

            return names.Count == 0 && globs.Count == 0 && !matchesAll ? Empty : new NameList(names, globs, matchesAll);
        }

        public bool Matches(ReadOnlySpan<char> host)
        {
            if (_matchesAll || _names.Contains(host))
            {
                return true;
            }

            if (_globs.Length == 0)
            {
                return false;
            }

            // Server names are ASCII.
            Span<byte> utf8 = stackalloc byte[EventLimits.IdentifierBytesMax];
            utf8 = utf8[..Encoding.ASCII.GetBytes(host, utf8)];
            foreach (Glob glob in _globs)
            {
                if (glob.IsMatch(utf8))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
