using System.Text;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// Writes the canonical form of JSON that <see cref="CanonicalScanner{TSink}"/> accepted. Members are written in the
/// order they come; an object whose keys turn out unsorted is put in order when it closes, by moving its members
/// through a side buffer. One instance a thread, kept with its memory between calls.
/// </summary>
internal sealed class CanonicalWriter
{
    // Chosen: eight times the largest event; what one huge request body needed is not kept for ever.
    private const int KeptBytesMax = 8 * EventLimits.EventBytesMax;

    [ThreadStatic]
    private static CanonicalWriter? s_forThread;

    private readonly Comparison<Member> _compare;

    // Owner: the thread that called ForThread; only within one Write, but for the result that it returns a view on.
    private byte[] _output = [];
    private byte[] _side = [];
    private Member[] _members = new Member[64];
    private int _written;
    private int _memberCount;
    private bool _isStrict;
    private JsonStatus _status;

    private CanonicalWriter() => _compare = Compare;

    /// <summary>The writer of the calling thread.</summary>
    public static CanonicalWriter ForThread() => s_forThread ??= new CanonicalWriter();

    /// <summary>Writes the canonical form.</summary>
    /// <param name="json">JSON that the scanner accepted in the same mode.</param>
    /// <param name="mode">Whether duplicate keys are refused, or the last one kept.</param>
    /// <param name="canonical">The canonical form; valid until the next call on this thread.</param>
    /// <returns>Ok, or <see cref="JsonStatus.DuplicateKey"/>.</returns>
    public JsonStatus Write(ReadOnlySpan<byte> json, CanonicalJsonMode mode, out ReadOnlySpan<byte> canonical)
    {
        _isStrict = mode == CanonicalJsonMode.Strict;
        int bytesMax = _isStrict
            ? json.Length
            : checked((json.Length * JsonNumber.GrowthMax) + JsonNumber.IntegerBytesMax);
        if (_output.Length < bytesMax || _output.Length > Math.Max(KeptBytesMax, bytesMax))
        {
            _output = new byte[Math.Max(bytesMax, 4096)];
            _side = [];
        }

        _written = 0;
        _memberCount = 0;
        _status = JsonStatus.Ok;
        WriteValue(json, JsonScan.SkipWhiteSpace(json, 0));
        canonical = _status == JsonStatus.Ok ? _output.AsSpan(0, _written) : default;
        return _status;
    }

    /// <summary>
    /// Writes the value at the position; returns the position after it. Recursion is bounded by the scanner.
    /// </summary>
    private int WriteValue(ReadOnlySpan<byte> json, int position)
    {
        switch (json[position])
        {
            case (byte)'{':
                return WriteObject(json, position + 1);
            case (byte)'[':
                return WriteArray(json, position + 1);
            case (byte)'"':
                return WriteString(json, position, out _);
            default:
                JsonScan.TrySkipValue(json, position, out int end);
                WriteScalar(json[position..end]);
                return end;
        }
    }

    private int WriteArray(ReadOnlySpan<byte> json, int position)
    {
        Put((byte)'[');
        position = JsonScan.SkipWhiteSpace(json, position);
        while (json[position] != (byte)']')
        {
            if (json[position] == (byte)',')
            {
                Put((byte)',');
                position = JsonScan.SkipWhiteSpace(json, position + 1);
            }

            position = JsonScan.SkipWhiteSpace(json, WriteValue(json, position));
        }

        Put((byte)']');
        return position + 1;
    }

    private int WriteObject(ReadOnlySpan<byte> json, int position)
    {
        int firstMember = _memberCount;
        bool isSorted = true;
        Put((byte)'{');
        int start = _written;
        position = JsonScan.SkipWhiteSpace(json, position);
        while (json[position] != (byte)'}')
        {
            if (json[position] == (byte)',')
            {
                Put((byte)',');
                position = JsonScan.SkipWhiteSpace(json, position + 1);
            }

            Member member = new() { Start = _written };
            position = WriteString(json, position, out member.KeyHasEscapes);
            member.KeyLength = _written - member.Start - 2;
            Put((byte)':');
            position = JsonScan.SkipWhiteSpace(json, position);
            position = WriteValue(json, JsonScan.SkipWhiteSpace(json, position + 1));
            member.End = _written;
            isSorted = isSorted && (_memberCount == firstMember || CompareKeys(_members[_memberCount - 1], member) < 0);
            Push(member);
            position = JsonScan.SkipWhiteSpace(json, position);
        }

        if (!isSorted)
        {
            SortSlow(start, _members.AsSpan(firstMember, _memberCount - firstMember));
        }

        _memberCount = firstMember;
        Put((byte)'}');
        return position + 1;
    }

    /// <summary>Copies a string, its escapes in their shortest form.</summary>
    private int WriteString(ReadOnlySpan<byte> json, int position, out bool outputHasEscapes)
    {
        JsonScan.TrySkipString(json, position, out int end, out bool hasEscapes);
        outputHasEscapes = false;
        if (!hasEscapes)
        {
            Put(json[position..end]);
            return end;
        }

        int from = _written;
        ReadOnlySpan<byte> raw = json[position..end];
        while (true)
        {
            int plain = raw.IndexOf((byte)'\\');
            if (plain < 0)
            {
                break;
            }

            Put(raw[..plain]);
            raw = raw[plain..];
            int read = JsonText.TryReadEscape(raw, out Rune rune);
            _written += JsonEscapes.Write(rune, _output.AsSpan(_written));
            raw = raw[read..];
        }

        Put(raw);
        outputHasEscapes = _output.AsSpan(from, _written - from).Contains((byte)'\\');
        return end;
    }

    private void WriteScalar(ReadOnlySpan<byte> scalar)
    {
        if (!_isStrict
            && scalar[0] is (byte)'-' or (>= (byte)'0' and <= (byte)'9')
            && _output.Length - _written >= JsonNumber.IntegerBytesMax
            && JsonNumber.TryRewrite(scalar, _output.AsSpan(_written), out int length))
        {
            _written += length;
            return;
        }

        Put(scalar);
    }

    /// <summary>Puts the members of an object in order; of equal keys the last one stays.</summary>
    private void SortSlow(int start, Span<Member> members)
    {
        members.Sort(_compare);
        int length = _written - start;
        if (_side.Length < length)
        {
            _side = new byte[_output.Length];
        }

        ReadOnlySpan<byte> side = _side.AsSpan(0, length);
        _output.AsSpan(start, length).CopyTo(_side);
        _written = start;
        for (int i = 0; i < members.Length; i++)
        {
            Member member = members[i];
            if (i + 1 < members.Length && KeysAreEqual(side, start, member, members[i + 1]))
            {
                _status = _isStrict ? JsonStatus.DuplicateKey : _status;
                continue;
            }

            if (_written > start)
            {
                Put((byte)',');
            }

            Put(side[(member.Start - start)..(member.End - start)]);
        }
    }

    private static bool KeysAreEqual(ReadOnlySpan<byte> side, int start, Member left, Member right) =>
        side.Slice(left.Start - start + 1, left.KeyLength)
            .SequenceEqual(side.Slice(right.Start - start + 1, right.KeyLength));

    /// <summary>The order of keys; equal keys stay in the order they came.</summary>
    private int Compare(Member left, Member right)
    {
        int order = CompareKeys(left, right);
        return order != 0 ? order : left.Start.CompareTo(right.Start);
    }

    private int CompareKeys(Member left, Member right)
    {
        ReadOnlySpan<byte> leftKey = _output.AsSpan(left.Start + 1, left.KeyLength);
        ReadOnlySpan<byte> rightKey = _output.AsSpan(right.Start + 1, right.KeyLength);
        return left.KeyHasEscapes || right.KeyHasEscapes
            ? JsonKeyOrder.CompareEscaped(leftKey, rightKey)
            : leftKey.SequenceCompareTo(rightKey);
    }

    private void Push(Member member)
    {
        if (_memberCount == _members.Length)
        {
            Array.Resize(ref _members, _members.Length * 2);
        }

        _members[_memberCount++] = member;
    }

    private void Put(byte value) => _output[_written++] = value;

    private void Put(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_output.AsSpan(_written));
        _written += bytes.Length;
    }

    private struct Member
    {
        public int Start;
        public int End;
        public int KeyLength;
        public bool KeyHasEscapes;
    }
}
