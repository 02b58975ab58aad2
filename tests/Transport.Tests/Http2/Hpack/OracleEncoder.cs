using Dendrite.Fast.Transport.Http2;

namespace Dendrite.Fast.Transport.Tests.Http2.Hpack;

/// <summary>
/// An encoder that uses everything the format has: both tables, all kinds of literals, both string codes and size
/// updates, chosen by a seeded generator.
/// </summary>
internal sealed class OracleEncoder(Random random, int capacityMax)
{
    private readonly List<byte> _block = [];

    public OracleTable Table { get; } = new(capacityMax);

    public byte[] Encode(IEnumerable<Field> fields)
    {
        _block.Clear();
        for (int updates = random.Next(8) == 0 ? random.Next(1, 3) : 0; updates > 0; updates--)
        {
            int capacity = random.Next(2) == 0 ? capacityMax : random.Next(capacityMax + 1);
            Integer(0x20, 5, capacity);
            Table.SetCapacity(capacity);
        }

        foreach (Field field in fields)
        {
            Encode(field);
        }

        return [.. _block];
    }

    private void Encode(Field field)
    {
        int index = IndexOf(other => other == field);
        if (index > 0 && random.Next(4) != 0)
        {
            Integer(0x80, 7, index);
            return;
        }

        int kind = random.Next(4);
        int nameIndex = random.Next(4) == 0 ? 0 : IndexOf(other => other.Name == field.Name);
        switch (kind)
        {
            case 0:
                Literal(0x00, 4, nameIndex, field);
                break;
            case 1:
                Literal(0x10, 4, nameIndex, field);
                break;
            default:
                Literal(0x40, 6, nameIndex, field);
                Table.Insert(field);
                break;
        }
    }

    private int IndexOf(Func<Field, bool> isWanted)
    {
        for (int i = 1; i <= StaticTable.Count; i++)
        {
            if (isWanted(StaticField(i)))
            {
                return i;
            }
        }

        int place = Table.Fields.FindIndex(field => isWanted(field));
        return place < 0 ? 0 : StaticTable.Count + 1 + place;
    }

    public static Field StaticField(int index) => new(
        System.Text.Encoding.Latin1.GetString(StaticTable.Name(index)),
        System.Text.Encoding.Latin1.GetString(StaticTable.Value(index)));

    private void Literal(byte flag, int prefix, int nameIndex, Field field)
    {
        Integer(flag, prefix, nameIndex);
        if (nameIndex == 0)
        {
            String(field.NameBytes);
        }

        String(field.ValueBytes);
    }

    private void String(byte[] text)
    {
        if (random.Next(2) == 0)
        {
            Integer(0, 7, text.Length);
            _block.AddRange(text);
            return;
        }

        var encoded = new byte[HuffmanCode.EncodedLength(text)];
        Assert.Equal(encoded.Length, HuffmanCode.Encode(text, encoded));
        Integer(0x80, 7, encoded.Length);
        _block.AddRange(encoded);
    }

    private void Integer(byte flag, int prefix, int value)
    {
        int prefixMax = (1 << prefix) - 1;
        if (value < prefixMax)
        {
            _block.Add((byte)(flag | value));
            return;
        }

        _block.Add((byte)(flag | prefixMax));
        int rest = value - prefixMax;
        for (; rest >= 128; rest /= 128)
        {
            _block.Add((byte)(128 + (rest % 128)));
        }

        _block.Add((byte)rest);
    }
}
