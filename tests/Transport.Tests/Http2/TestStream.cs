using System.Globalization;
using System.Text;
using Dendrite.Fast.Transport.Tests.Http2.Hpack;

namespace Dendrite.Fast.Transport.Tests.Http2;

/// <summary>What came of the answer on one stream.</summary>
internal sealed class TestStream
{
    /// <summary>The fields of the final answer; null before they have come.</summary>
    public List<Field>? Fields { get; set; }

    /// <summary>The statuses of interim answers.</summary>
    public List<int> Interim { get; } = [];

    public List<byte> Body { get; } = [];

    public List<int> DataLengths { get; } = [];

    /// <summary>Whether the answer is whole.</summary>
    public bool IsEnded { get; set; }

    /// <summary>The code of the server's RST_STREAM.</summary>
    public uint? Reset { get; set; }

    /// <summary>How much more DATA the server may send.</summary>
    public long Window { get; set; }

    public int Status => int.Parse(this[":status"] ?? "0", CultureInfo.InvariantCulture);

    public string Text => Encoding.Latin1.GetString([.. Body]);

    /// <summary>The value of the first field of that name.</summary>
    public string? this[string name] => Fields?.Find(f => f.Name == name)?.Value;
}
