using System.Buffers;

namespace Dendrite.Fast.Transport.Http2;

/// <summary>
/// Fills a <see cref="RequestHead"/> from the fields of a request as they are decoded. What makes a request malformed
/// is told by <see cref="IsMalformed"/> and ends the stream; what HTTP/1.1 refuses with a status as well is refused
/// with the same one. Source: RFC 9113, sections 8.1 to 8.3.
/// </summary>
/// <param name="head">Filled; its slices count from the start of the memory.</param>
/// <param name="limits">The limits of the server.</param>
/// <param name="memory">Where names and values are decoded to, from its first byte on.</param>
internal struct RequestFieldsBuilder(RequestHead head, HttpServerOptions limits, byte[] memory) : IHeaderFieldHandler
{
    private const byte MethodSeen = 1;
    private const byte SchemeSeen = 2;
    private const byte AuthoritySeen = 4;
    private const byte PathSeen = 8;

    // Names are tokens in lower case. Source: RFC 9113, section 8.2.1; stricter than its least rule, as HTTP/1.1.
    private static readonly SearchValues<byte> NameBytes =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz"u8);

    private byte _pseudoSeen;
    private bool _regularSeen;
    private ByteSlice _authority;
    private ByteSlice _target;
    private int _cookies;

    /// <summary>Whether the request is malformed: the stream ends with PROTOCOL_ERROR. Section 8.1.1.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>Why a well-formed request is refused, or none.</summary>
    public RefusalReason Refusal { get; private set; }

    public bool OnField(ByteSlice name, ByteSlice value, int staticIndex)
    {
        ReadOnlySpan<byte> nameBytes = Span(name);
        ReadOnlySpan<byte> valueBytes = Span(value);
        if (!IsValue(valueBytes))
        {
            IsMalformed = true;
        }
        else if (!nameBytes.IsEmpty && nameBytes[0] == (byte)':')
        {
            OnPseudoField(nameBytes, value);
        }
        else
        {
            OnRegularField(nameBytes, new HeaderLine(name, value), isChecked: staticIndex > 0);
        }

        return !IsMalformed;
    }

    /// <summary>All fields have come: applies the rules that need several of them.</summary>
    /// <param name="written">Bytes of the memory in use.</param>
    /// <returns>Bytes of the memory in use now.</returns>
    public int OnEnd(int written)
    {
        bool isConnect = Span(head.Method).SequenceEqual("CONNECT"u8);
        int required = isConnect ? MethodSeen | AuthoritySeen : MethodSeen | SchemeSeen | PathSeen;
        int excluded = isConnect ? SchemeSeen | PathSeen : 0;
        IsMalformed |= (_pseudoSeen & required) != required || (_pseudoSeen & excluded) != 0;
        if (IsMalformed)
        {
            return written;
        }

        if (isConnect)
        {
            Refuse(RefusalReason.ConnectUnsupported);
            return written;
        }

        SetTarget();
        SetAuthority();
        return _cookies > 1 ? JoinCookies(written) : written;
    }

    /// <summary>Whether a value has no control characters and no white space around it. Section 8.2.1.</summary>
    public static bool IsValue(ReadOnlySpan<byte> value) => HttpCharacters.IsFieldValue(value)
        && (value.IsEmpty || (value[0] is not ((byte)' ' or (byte)'\t') && value[^1] is not ((byte)' ' or (byte)'\t')));

    /// <summary>Whether a name is a token without upper case.</summary>
    public static bool IsName(ReadOnlySpan<byte> name) => !name.IsEmpty && name.IndexOfAnyExcept(NameBytes) < 0;

    private readonly ReadOnlySpan<byte> Span(ByteSlice slice) => memory.AsSpan(slice.Offset, slice.Length);

    private void Refuse(RefusalReason reason)
    {
        if (Refusal == RefusalReason.None)
        {
            Refusal = reason;
        }
    }

    // Source: RFC 9113, section 8.3: each once, before all others, and none that is not known.
    private void OnPseudoField(ReadOnlySpan<byte> name, ByteSlice value)
    {
        byte bit = name.Length switch
        {
            7 when name.SequenceEqual(":method"u8) => MethodSeen,
            7 when name.SequenceEqual(":scheme"u8) => SchemeSeen,
            10 when name.SequenceEqual(":authority"u8) => AuthoritySeen,
            5 when name.SequenceEqual(":path"u8) => PathSeen,
            _ => 0,
        };
        if (bit == 0 || _regularSeen || (_pseudoSeen & bit) != 0)
        {
            IsMalformed = true;
            return;
        }

        _pseudoSeen |= bit;
        switch (bit)
        {
            case MethodSeen:
                SetMethod(value);
                break;
            case SchemeSeen:
                IsMalformed |= !HttpCharacters.IsToken(Span(value));
                break;
            case AuthoritySeen:
                _authority = value;
                break;
            default:
                _target = value;
                break;
        }
    }

    private void SetMethod(ByteSlice value)
    {
        ReadOnlySpan<byte> method = Span(value);
        IsMalformed |= !HttpCharacters.IsToken(method);
        if (method.Length > limits.MethodBytesMax)
        {
            Refuse(RefusalReason.MethodTooLong);
        }

        head.Method = value;
        head.Verb = RequestValues.Verb(method);
    }

    private void OnRegularField(ReadOnlySpan<byte> name, HeaderLine line, bool isChecked)
    {
        _regularSeen = true;
        if (!isChecked && !IsName(name))
        {
            IsMalformed = true;
            return;
        }

        if (IsForbidden(name, Span(line.Value)))
        {
            IsMalformed = true;
            return;
        }

        if (!head.TryAddLine(line, limits.HeaderCountMax))
        {
            Refuse(RefusalReason.TooManyHeaders);
            return;
        }

        if (KnownHeaders.TryFind(name, out KnownHeader known))
        {
            OnKnownField(known, Span(line.Value));
        }
    }

    // Fields that are about a connection. Source: RFC 9113, section 8.2.2.
    private static bool IsForbidden(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) => name.Length switch
    {
        2 => name.SequenceEqual("te"u8) && !value.SequenceEqual("trailers"u8),
        7 => name.SequenceEqual("upgrade"u8),
        10 => name.SequenceEqual("connection"u8) || name.SequenceEqual("keep-alive"u8),
        16 => name.SequenceEqual("proxy-connection"u8),
        17 => name.SequenceEqual("transfer-encoding"u8),
        _ => false,
    };

    private void OnKnownField(KnownHeader known, ReadOnlySpan<byte> value)
    {
        _cookies += known == KnownHeader.Cookie ? 1 : 0;
        bool isFirst = head.TrySetKnown(known);
        if (!isFirst && KnownHeaders.IsSingle(known))
        {
            if (known == KnownHeader.ContentLength)
            {
                IsMalformed = true;
            }

            Refuse(RefusalReason.DuplicateHeader);
            return;
        }

        if (known == KnownHeader.ContentLength)
        {
            IsMalformed |= !RequestValues.TryReadLength(value, out long length);
            head.ContentLength = length;
        }
        else if (known == KnownHeader.Expect)
        {
            head.ExpectsContinue = RequestValues.IsContinue(value);
            if (!head.ExpectsContinue)
            {
                Refuse(RefusalReason.UnsupportedExpectation);
            }
        }
    }

    // Source: RFC 9113, section 8.3.1: begins with a slash, or is "*" for OPTIONS.
    private void SetTarget()
    {
        ReadOnlySpan<byte> target = Span(_target);
        if (target.SequenceEqual("*"u8) && head.Verb == HttpVerb.Options)
        {
            head.IsAsterisk = true;
            head.Path = _target;
            return;
        }

        if (target.IsEmpty || target[0] != (byte)'/' || !HttpCharacters.IsTarget(target))
        {
            IsMalformed = true;
            return;
        }

        if (target.Length > limits.RequestLineBytesMax)
        {
            Refuse(RefusalReason.RequestLineTooLong);
        }

        int question = target.IndexOf((byte)'?');
        head.Path = new ByteSlice(_target.Offset, question < 0 ? target.Length : question);
        head.Query = question < 0
            ? default : new ByteSlice(_target.Offset + question + 1, target.Length - question - 1);
    }

    // Source: RFC 9113, section 8.3.1: an authority that Host contradicts is malformed. One of both has to be there.
    private void SetAuthority()
    {
        bool hasHost = head.TryGet(KnownHeader.Host, memory, out ReadOnlySpan<byte> host);
        bool hasAuthority = (_pseudoSeen & AuthoritySeen) != 0;
        if (!hasHost && !hasAuthority)
        {
            Refuse(RefusalReason.MissingHost);
            return;
        }

        ReadOnlySpan<byte> authority = hasAuthority ? Span(_authority) : host;
        if (hasHost && !authority.SequenceEqual(host))
        {
            IsMalformed = true;
            return;
        }

        if (!HttpCharacters.IsHost(authority))
        {
            Refuse(RefusalReason.MalformedHost);
        }

        head.Authority = hasAuthority ? _authority : default;
    }

    // A client may spread its cookies over several fields; whoever reads them sees one. Source: section 8.2.3.
    private readonly int JoinCookies(int written)
    {
        int start = written;
        for (int i = 0; i < head.LineCount; i++)
        {
            HeaderLine line = head.Line(i);
            if (!Span(line.Name).SequenceEqual("cookie"u8))
            {
                continue;
            }

            int needed = line.Value.Length + "; "u8.Length;
            if (needed > memory.Length - written)
            {
                // The memory holds the largest field section twice, so that this is never reached.
                return written;
            }

            if (written > start)
            {
                "; "u8.CopyTo(memory.AsSpan(written));
                written += "; "u8.Length;
            }

            Span(line.Value).CopyTo(memory.AsSpan(written));
            written += line.Value.Length;
        }

        head.ReplaceKnownValue(KnownHeader.Cookie, new ByteSlice(start, written - start));
        return written;
    }
}
