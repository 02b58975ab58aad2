namespace Dendrite.Fast.Transport.Tests.Fuzz;

/// <summary>Changes a message in one to four places, as its random numbers say.</summary>
internal static class Mutation
{
    // Values at which parsers change their mind: ends of ranges, and the separators of HTTP/1.1.
    private static readonly byte[] Interesting =
    [
        0x00, 0x01, 0x0F, 0x10, 0x1F, 0x20, 0x3F, 0x40, 0x7F, 0x80, 0xBE, 0xBF, 0xFE, 0xFF,
        (byte)'\r', (byte)'\n', (byte)' ', (byte)'\t', (byte)':', (byte)';', (byte)',', (byte)'"', (byte)'0',
    ];

    public static byte[] Of(byte[] message, Random random)
    {
        List<byte> bytes = [.. message];
        for (int changes = random.Next(1, 5); changes > 0; changes--)
        {
            Change(bytes, random);
        }

        return [.. bytes];
    }

    private static void Change(List<byte> bytes, Random random)
    {
        int at = random.Next(bytes.Count + 1);
        int length = Math.Min(random.Next(1, 9), bytes.Count - at);
        switch (random.Next(7))
        {
            case 0 when length > 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when length > 0:
                bytes[at] = Interesting[random.Next(Interesting.Length)];
                break;
            case 2 when length > 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 3:
                bytes.Insert(at, Interesting[random.Next(Interesting.Length)]);
                break;
            case 4:
                bytes.RemoveRange(at, length);
                break;
            case 5:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            default:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }
}
