using System.Text;

namespace Dendrite.Fast.Transport;

/// <summary>
/// Reads Accept-Encoding for the one question of this server: gzip, or as it is. Weights are thousandths, 0 to 1,000.
/// Source: RFC 9110, sections 12.4.2 and 12.5.3.
/// </summary>
internal struct AcceptEncoding
{
    private const int Absent = -1;
    private const int WeightMax = 1000;

    // What was said of each, or Absent.
    private int _gzip = Absent;
    private int _identity = Absent;
    private int _any = Absent;

    public AcceptEncoding()
    {
    }

    /// <summary>
    /// Whether the client takes gzip and does not like the plain answer better. A client that said nothing gets the
    /// plain one.
    /// </summary>
    public readonly bool PrefersGzip
    {
        get
        {
            int gzip = _gzip != Absent ? _gzip : Math.Max(_any, 0);
            return gzip > 0 && gzip >= _identity;
        }
    }

    /// <summary>Takes one line of the header in. A malformed member is left out.</summary>
    public void Read(ReadOnlySpan<byte> value)
    {
        foreach (Range part in value.Split((byte)','))
        {
            ReadOnlySpan<byte> member = value[part];
            int semicolon = member.IndexOf((byte)';');
            ReadOnlySpan<byte> coding = (semicolon < 0 ? member : member[..semicolon]).Trim(" \t"u8);
            int weight = WeightMax;
            if (semicolon >= 0 && !TryReadWeight(member[(semicolon + 1)..].Trim(" \t"u8), out weight))
            {
                continue;
            }

            if (Ascii.EqualsIgnoreCase(coding, "gzip"u8) || Ascii.EqualsIgnoreCase(coding, "x-gzip"u8))
            {
                _gzip = weight;
            }
            else if (Ascii.EqualsIgnoreCase(coding, "identity"u8))
            {
                _identity = weight;
            }
            else if (coding.SequenceEqual("*"u8))
            {
                _any = weight;
            }
        }
    }

    // "q=" and 0 or 1 with at most three decimals.
    private static bool TryReadWeight(ReadOnlySpan<byte> text, out int weight)
    {
        weight = 0;
        if (text.Length is < 3 or > 7 || (text[0] | 0x20) != 'q' || text[1] != (byte)'='
            || text[2] is not ((byte)'0' or (byte)'1') || (text.Length > 3 && text[3] != (byte)'.'))
        {
            return false;
        }

        weight = (text[2] - '0') * WeightMax;
        int unit = WeightMax / 10;
        for (int i = 4; i < text.Length; i++)
        {
            if (text[i] is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            weight += (text[i] - '0') * unit;
            unit /= 10;
        }

        return weight <= WeightMax;
    }
}
