using System.Runtime.InteropServices;

namespace Dendrite.Fast.Transport.Http1;

/// <summary>What <see cref="ChunkedDecoder.Decode"/> stopped at.</summary>
internal enum ChunkStatus : byte
{
    /// <summary>All input is used; more is to come.</summary>
    NeedInput,

    /// <summary>The output is full; input may be left.</summary>
    OutputFull,

    /// <summary>The trailer section is complete; input that is left belongs to the next request.</summary>
    Done,

    /// <summary>The framing is malformed or too large.</summary>
    Refused,
}

/// <summary>
/// Decodes a chunked body, strictly and incrementally: CRLF only, hexadecimal sizes, extensions and trailers checked
/// against their grammar and thrown away. Framing is read byte by byte, data copied in stretches.
/// Source: RFC 9112, section 7.1.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct ChunkedDecoder
{
    // All extensions of one body together. Chosen: nobody is known to send any.
    private const int ExtensionBytesMax = 4 * 1024;

    // Leading zeros included; keeps the size below 2^60.
    private const int SizeDigitsMax = 15;

    private readonly long _bodyBytesMax;
    private readonly int _trailerBytesMax;
    private State _state;
    private long _size;
    private int _sizeDigits;
    private int _extensionBytes;
    private int _trailerBytes;

    public ChunkedDecoder(long bodyBytesMax, int trailerBytesMax)
    {
        _bodyBytesMax = bodyBytesMax;
        _trailerBytesMax = trailerBytesMax;
    }

    private enum State : byte
    {
        Size,
        ExtensionSpace,
        ExtensionNameStart,
        ExtensionName,
        ExtensionNameSpace,
        ExtensionValueStart,
        ExtensionValue,
        ExtensionQuoted,
        ExtensionEscape,
        ExtensionEnd,
        SizeFeed,
        Data,
        DataReturn,
        DataFeed,
        TrailerStart,
        TrailerName,
        TrailerValue,
        TrailerFeed,
        LastFeed,
        Done,
    }

    /// <summary>Body bytes announced by the chunk sizes so far.</summary>
    public long BodyBytes { get; private set; }

    /// <summary>Decodes as much as there is input and room for.</summary>
    /// <param name="input">The bytes that follow those consumed before.</param>
    /// <param name="output">Takes body bytes.</param>
    /// <param name="consumed">Bytes of the input used.</param>
    /// <param name="written">Bytes of the output filled.</param>
    /// <param name="reason">Why the body is refused.</param>
    public ChunkStatus Decode(
        ReadOnlySpan<byte> input, Span<byte> output, out int consumed, out int written, out RefusalReason reason)
    {
        consumed = 0;
        written = 0;
        reason = RefusalReason.None;
        while (_state != State.Done)
        {
            if (consumed == input.Length)
            {
                return ChunkStatus.NeedInput;
            }

            if (_state == State.Data)
            {
                int stretch = (int)Math.Min(_size, Math.Min(input.Length - consumed, output.Length - written));
                if (stretch == 0)
                {
                    return ChunkStatus.OutputFull;
                }

                input.Slice(consumed, stretch).CopyTo(output[written..]);
                consumed += stretch;
                written += stretch;
                _size -= stretch;
                _state = _size == 0 ? State.DataReturn : State.Data;
                continue;
            }

            reason = Step(input[consumed]);
            if (reason != RefusalReason.None)
            {
                return ChunkStatus.Refused;
            }

            consumed++;
        }

        return ChunkStatus.Done;
    }

    private RefusalReason Step(byte next) => _state switch
    {
        State.Size => StepSize(next),
        <= State.ExtensionEnd => StepExtension(next),
        State.SizeFeed => EndSizeLine(next),
        State.DataReturn => Expect(next, (byte)'\r', State.DataFeed),
        State.DataFeed => EndData(next),
        _ => StepTrailer(next),
    };

    private RefusalReason StepSize(byte next)
    {
        if (PercentDecoding.TryHex(next, out int digit))
        {
            _size = (_size << 4) | (uint)digit;
            return ++_sizeDigits > SizeDigitsMax ? RefusalReason.MalformedChunk : RefusalReason.None;
        }

        return _sizeDigits == 0 ? RefusalReason.MalformedChunk : AfterElement(next);
    }

    // chunk-ext = *( BWS ";" BWS chunk-ext-name [ BWS "=" BWS chunk-ext-val ] )
    private RefusalReason StepExtension(byte next)
    {
        if (++_extensionBytes > ExtensionBytesMax)
        {
            return RefusalReason.ChunkOverheadTooLarge;
        }

        bool isSpace = next is (byte)' ' or (byte)'\t';
        switch (_state)
        {
            case State.ExtensionSpace:
                return isSpace ? RefusalReason.None : Expect(next, (byte)';', State.ExtensionNameStart);
            case State.ExtensionNameStart:
                return isSpace ? RefusalReason.None : ExpectToken(next, State.ExtensionName);
            case State.ExtensionName when HttpCharacters.IsTokenByte(next):
                return RefusalReason.None;
            case State.ExtensionName when isSpace:
                return Go(State.ExtensionNameSpace);
            case State.ExtensionName or State.ExtensionNameSpace when next == (byte)'=':
                return Go(State.ExtensionValueStart);
            case State.ExtensionName:
                return AfterElement(next);
            case State.ExtensionNameSpace:
                return isSpace ? RefusalReason.None : Expect(next, (byte)';', State.ExtensionNameStart);
            case State.ExtensionValueStart when isSpace:
                return RefusalReason.None;
            case State.ExtensionValueStart when next == (byte)'"':
                return Go(State.ExtensionQuoted);
            case State.ExtensionValueStart:
                return ExpectToken(next, State.ExtensionValue);
            case State.ExtensionValue:
                return HttpCharacters.IsTokenByte(next) ? RefusalReason.None : AfterElement(next);
            case State.ExtensionQuoted when next == (byte)'"':
                return Go(State.ExtensionEnd);
            case State.ExtensionQuoted when next == (byte)'\\':
                return Go(State.ExtensionEscape);
            case State.ExtensionQuoted or State.ExtensionEscape:
                return HttpCharacters.IsFieldValueByte(next)
                    ? Go(State.ExtensionQuoted) : RefusalReason.MalformedChunk;
            default:
                return AfterElement(next);
        }
    }

    // What may follow a size, an extension name without value, or a value.
    private RefusalReason AfterElement(byte next) => next switch
    {
        (byte)';' => Go(State.ExtensionNameStart),
        (byte)' ' or (byte)'\t' => Go(State.ExtensionSpace),
        _ => Expect(next, (byte)'\r', State.SizeFeed),
    };

    private RefusalReason EndSizeLine(byte next)
    {
        if (next != (byte)'\n')
        {
            return RefusalReason.MalformedChunk;
        }

        if (_size > _bodyBytesMax - BodyBytes)
        {
            return RefusalReason.BodyTooLarge;
        }

        BodyBytes += _size;
        _sizeDigits = 0;
        return Go(_size == 0 ? State.TrailerStart : State.Data);
    }

    private RefusalReason EndData(byte next) => Expect(next, (byte)'\n', State.Size);

    private RefusalReason StepTrailer(byte next)
    {
        if (++_trailerBytes > _trailerBytesMax)
        {
            return RefusalReason.TrailersTooLarge;
        }

        RefusalReason reason = _state switch
        {
            State.TrailerStart when next == (byte)'\r' => Go(State.LastFeed),
            State.TrailerStart => ExpectToken(next, State.TrailerName),
            State.TrailerName when next == (byte)':' => Go(State.TrailerValue),
            State.TrailerName => ExpectToken(next, State.TrailerName),
            State.TrailerValue when next == (byte)'\r' => Go(State.TrailerFeed),
            State.TrailerValue when HttpCharacters.IsFieldValueByte(next) => RefusalReason.None,
            State.TrailerFeed => Expect(next, (byte)'\n', State.TrailerStart),
            State.LastFeed => Expect(next, (byte)'\n', State.Done),
            _ => RefusalReason.MalformedTrailer,
        };
        return reason == RefusalReason.None ? reason : RefusalReason.MalformedTrailer;
    }

    private RefusalReason ExpectToken(byte next, State state) =>
        HttpCharacters.IsTokenByte(next) ? Go(state) : RefusalReason.MalformedChunk;

    private RefusalReason Expect(byte next, byte expected, State state) =>
        next == expected ? Go(state) : RefusalReason.MalformedChunk;

    private RefusalReason Go(State state)
    {
        _state = state;
        return RefusalReason.None;
    }
}
