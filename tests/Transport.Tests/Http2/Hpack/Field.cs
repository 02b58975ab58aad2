using System.Text;

namespace Dendrite.Fast.Transport.Tests.Http2.Hpack;

/// <summary>A field as text, one character a byte.</summary>
internal sealed record Field(string Name, string Value)
{
    /// <summary>What the field counts in tables and lists. Source: RFC 7541, section 4.1.</summary>
    public int Size => Name.Length + Value.Length + 32;

    public byte[] NameBytes => Encoding.Latin1.GetBytes(Name);

    public byte[] ValueBytes => Encoding.Latin1.GetBytes(Value);

    public override string ToString() => $"{Name}: {Value}";
}
