using System.Text;
using Dendrite.Fast.Transport.Http2;

namespace Dendrite.Fast.Transport.Tests.Http2.Hpack;

/// <summary>
/// A decoder with memory round its destination that must stay untouched, and what the last block gave.
/// </summary>
internal sealed class BlockReader(int tableBytesMax = 4096, int listBytesMax = 65536)
{
    private const byte Untouched = 0xA5;
    private const int GuardBytes = 64;

    private readonly HpackDecoder _decoder = new(tableBytesMax, listBytesMax);

    public List<Field> Fields { get; } = [];

    public List<int> NameIndexes { get; } = [];

    /// <summary>How many fields the handler takes before it stops.</summary>
    public int FieldsMax { get; set; } = int.MaxValue;

    /// <summary>The memory that the fields of a block get.</summary>
    public int DestinationBytes { get; set; } = 65536;

    public HpackStatus Read(ReadOnlySpan<byte> block)
    {
        Fields.Clear();
        NameIndexes.Clear();
        var memory = new byte[DestinationBytes + (2 * GuardBytes)];
        memory.AsSpan().Fill(Untouched);
        Span<byte> destination = memory.AsSpan(GuardBytes, DestinationBytes);
        var recorder = new Recorder(this, destination);

        HpackStatus status = _decoder.Decode(block, destination, ref recorder, out int written);

        Assert.Equal(Fields.Sum(field => field.Name.Length + field.Value.Length), written);
        Assert.Equal(-1, memory.AsSpan(0, GuardBytes).IndexOfAnyExcept(Untouched));
        Assert.Equal(-1, memory.AsSpan(GuardBytes + DestinationBytes).IndexOfAnyExcept(Untouched));
        return status;
    }

    public HpackStatus Read(string hex) => Read(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));

    private readonly ref struct Recorder(BlockReader owner, ReadOnlySpan<byte> destination) : IHeaderFieldHandler
    {
        private readonly ReadOnlySpan<byte> _destination = destination;

        public bool OnField(ByteSlice name, ByteSlice value, int staticIndex)
        {
            owner.Fields.Add(new Field(Text(name), Text(value)));
            owner.NameIndexes.Add(staticIndex);
            return owner.Fields.Count < owner.FieldsMax;
        }

        private string Text(ByteSlice slice) =>
            Encoding.Latin1.GetString(_destination.Slice(slice.Offset, slice.Length));
    }
}
