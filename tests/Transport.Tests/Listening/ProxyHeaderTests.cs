using System.Buffers;
using System.Net;
using System.Text;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Transport.Http1;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>The header of the PROXY protocol, in both versions.</summary>
public sealed class ProxyHeaderTests
{
    private static readonly byte[] Signature = [.. "\r\n\r\n\0\r\nQUIT\n"u8];

    [Theory]
    [Segmented("PROXY TCP4 192.0.2.1 198.51.100.2 56324 443\r\n", "192.0.2.1:56324", "198.51.100.2:443")]
    [Segmented("PROXY TCP4 255.255.255.255 0.0.0.0 65535 0\r\n", "255.255.255.255:65535", "0.0.0.0:0")]
    [Segmented("PROXY TCP6 2001:db8::1 2001:DB8::2 1 2\r\n", "[2001:db8::1]:1", "[2001:db8::2]:2")]
    [Segmented("PROXY UNKNOWN\r\n", null, null)]
    [Segmented("PROXY UNKNOWN what ever 1 2 3\r\n", null, null)]
    public void Version_1_tells_who_is_connected(Segmentation segmentation, string? source, string? destination)
    {
        ParseStatus status = ParseAsItArrives(segmentation.Sequence, out ProxyHeader header, out _);

        Assert.Equal(ParseStatus.Done, status);
        Assert.Equal(segmentation.Sequence.Length, header.Length);
        Assert.Equal(source is not null, header.HasAddresses);
        Assert.Equal(source, header.Source?.ToString());
        Assert.Equal(destination, header.Destination?.ToString());
    }

    [Theory]
    [Segmented("GET / HTTP/1.1\r\n", RefusalReason.ProxyHeaderMissing)]
    [Segmented("PRI * HTTP/2.0\r\n\r\n", RefusalReason.ProxyHeaderMissing)]
    [Segmented("proxy TCP4 192.0.2.1 192.0.2.2 1 2\r\n", RefusalReason.ProxyHeaderMissing)]
    [Segmented("PROXY\tTCP4 192.0.2.1 192.0.2.2 1 2\r\n", RefusalReason.ProxyHeaderMissing)]
    [Segmented("\r\n\r\n\0\r\nQUIT\r\n", RefusalReason.ProxyHeaderMissing)]
    [Segmented("PROXY \r\n", RefusalReason.MalformedProxyHeader)]
    [Segmented("PROXY TCP5 192.0.2.1 192.0.2.2 1 2\r\n", RefusalReason.MalformedProxyHeader)]
    [Segmented("PROXY UDP4 192.0.2.1 192.0.2.2 1 2\r\n", RefusalReason.MalformedProxyHeader)]
    [Segmented("PROXY TCP4 192.0.2.1 192.0.2.2 1\r\n", RefusalReason.MalformedProxyHeader)]
    [Segmented("PROXY TCP4 192.0.2.1 192.0.2.2 1 2 3\r\n", RefusalReason.MalformedProxyHeader)]
    [Segmented("PROXY TCP4 192.0.2.1 192.0.2.2 1 2 \r\n", RefusalReason.MalformedProxyHeader)]
    [Segmented("PROXY TCP4  192.0.2.1 192.0.2.2 1 2\r\n", RefusalReason.MalformedProxyHeader)]
    [Segmented("PROXY TCP4 192.0.2.01 192.0.2.2 1 2\r\n", RefusalReason.MalformedProxyHeader)]
    [Segmented("PROXY TCP4 192.0.2.256 192.0.2.2 1 2\r\n", RefusalReason.MalformedProxyHeader)]
    [Segmented("PROXY TCP4 192.0.2 192.0.2.2 1 2\r\n", RefusalReason.MalformedProxyHeader)]
    [Segmented("PROXY TCP4 2001:db8::1 2001:db8::2 1 2\r\n", RefusalReason.MalformedProxyHeader)]
    [Segmented("PROXY TCP6 192.0.2.1 192.0.2.2 1 2\r\n", RefusalReason.MalformedProxyHeader)]
    [Segmented("PROXY TCP6 fe80::1%1 2001:db8::2 1 2\r\n", RefusalReason.MalformedProxyHeader)]
    [Segmented("PROXY TCP4 192.0.2.1 192.0.2.2 65536 2\r\n", RefusalReason.MalformedProxyHeader)]
    [Segmented("PROXY TCP4 192.0.2.1 192.0.2.2 01 2\r\n", RefusalReason.MalformedProxyHeader)]
    [Segmented("PROXY TCP4 192.0.2.1 192.0.2.2 1 2\n\r\n", RefusalReason.MalformedProxyHeader)]
    [Segmented(
        "PROXY UNKNOWN 01234567890123456789012345678901234567890123456789"
        + "01234567890123456789012345678901234567890123\r\n",
        RefusalReason.MalformedProxyHeader)]
    public void Anything_else_is_refused(Segmentation segmentation, RefusalReason expected)
    {
        ParseStatus status = ParseAsItArrives(segmentation.Sequence, out _, out RefusalReason reason);

        Assert.Equal(ParseStatus.Refused, status);
        Assert.Equal(expected, reason);
    }

    [Theory]
    [InlineData(0x21, 0x11, "C0000201C6336402DC0401BB", "192.0.2.1:56324", "198.51.100.2:443")]
    [InlineData(0x21, 0x11, "C0000201C6336402DC0401BB0400020102", "192.0.2.1:56324", "198.51.100.2:443")]
    [InlineData(
        0x21, 0x21, "20010DB800000000000000000000000120010DB800000000000000000000000200010002", "[2001:db8::1]:1",
        "[2001:db8::2]:2")]
    [InlineData(0x20, 0x00, "", null, null)]
    [InlineData(0x20, 0x11, "C0000201C6336402DC0401BB", null, null)]
    [InlineData(0x21, 0x00, "0400020102", null, null)]
    public void Version_2_tells_who_is_connected(
        byte command, byte family, string rest, string? source, string? destination)
    {
        byte[] bytes = Binary(command, family, Convert.FromHexString(rest));
        foreach (Segmentation segmentation in Segmentations.All((byte[])[.. bytes, .. "GET /"u8]))
        {
            ParseStatus status = ParseAsItArrives(segmentation.Sequence, out ProxyHeader header, out _);

            Assert.Equal(ParseStatus.Done, status);
            Assert.Equal(bytes.Length, header.Length);
            Assert.Equal(source is not null, header.HasAddresses);
            Assert.Equal(source, header.Source?.ToString());
            Assert.Equal(destination, header.Destination?.ToString());
        }
    }

    [Fact]
    public void A_client_on_a_Unix_socket_of_the_proxy_has_no_address()
    {
        byte[] bytes = Binary(0x21, 0x31, new byte[216]);

        ParseStatus status = ProxyHeader.Parse(bytes, out ProxyHeader header, out _);

        Assert.Equal(ParseStatus.Done, status);
        Assert.Equal(new ProxyHeader(bytes.Length, true, null, null), header);
    }

    [Theory]
    [InlineData(0x11, 0x11, 12)]
    [InlineData(0x31, 0x11, 12)]
    [InlineData(0x22, 0x11, 12)]
    [InlineData(0x21, 0x41, 12)]
    [InlineData(0x21, 0x13, 12)]
    [InlineData(0x21, 0x11, 11)]
    [InlineData(0x21, 0x21, 35)]
    [InlineData(0x21, 0x31, 215)]
    [InlineData(0x21, 0x11, ProxyHeader.BinaryBytesMax - 15)]
    public void A_wrong_header_of_version_2_is_refused(byte command, byte family, int length)
    {
        byte[] bytes = Binary(command, family, new byte[length]);
        foreach (Segmentation segmentation in Segmentations.All(bytes.AsMemory(0, 20)))
        {
            ParseStatus status = ParseAsItArrives(segmentation.Sequence, out _, out RefusalReason reason);

            Assert.Equal(ParseStatus.Refused, status);
            Assert.Equal(RefusalReason.MalformedProxyHeader, reason);
        }
    }

    [Property]
    public Property What_is_written_is_read_in_both_versions()
    {
        return Prop.ForAll(
            ArbMap.Default.ArbFor<(byte[], ushort, byte[], ushort, bool)>(),
            value =>
            {
                int size = value.Item5 ? 16 : 4;
                IPEndPoint source = new(Address(value.Item1, size), value.Item2);
                IPEndPoint destination = new(Address(value.Item3, size), value.Item4);
                string family = value.Item5 ? "TCP6" : "TCP4";
                byte[] text = Encoding.ASCII.GetBytes(
                    $"PROXY {family} {source.Address} {destination.Address} {source.Port} {destination.Port}\r\n");
                byte[] binary = Binary(0x21, value.Item5 ? (byte)0x21 : (byte)0x11,
                [
                    .. source.Address.GetAddressBytes(), .. destination.Address.GetAddressBytes(),
                    (byte)(value.Item2 >> 8), (byte)value.Item2, (byte)(value.Item4 >> 8), (byte)value.Item4,
                ]);

                foreach (byte[] bytes in new[] { text, binary })
                {
                    ProxyHeader.Parse(bytes, out ProxyHeader header, out _);
                    Assert.Equal(new ProxyHeader(bytes.Length, true, source, destination), header);
                }
            });
    }

    [Property(MaxTest = 500)]
    public void No_bytes_make_it_read_beyond_or_fail(byte[] rest, bool isText)
    {
        byte[] bytes = isText ? [.. "PROXY "u8, .. rest] : [.. Signature, .. rest];

        ParseStatus status = ProxyHeader.Parse(bytes, out ProxyHeader header, out RefusalReason reason);

        Assert.Equal(status == ParseStatus.Refused, reason != RefusalReason.None);
        Assert.InRange(header.Length, 0, bytes.Length);
    }

    private static IPAddress Address(byte[] bytes, int size)
    {
        var padded = new byte[size];
        bytes.AsSpan(0, Math.Min(size, bytes.Length)).CopyTo(padded);
        return new IPAddress(padded);
    }

    private static byte[] Binary(byte command, byte family, byte[] rest) =>
        [.. Signature, command, family, (byte)(rest.Length >> 8), (byte)rest.Length, .. rest];

    // Parses after each segment, as a connection does, until there is a verdict.
    private static ParseStatus ParseAsItArrives(
        ReadOnlySequence<byte> sequence, out ProxyHeader header, out RefusalReason reason)
    {
        byte[] whole = sequence.ToArray();
        int arrived = 0;
        header = default;
        reason = RefusalReason.None;
        foreach (ReadOnlyMemory<byte> segment in sequence)
        {
            arrived += segment.Length;
            ParseStatus status = ProxyHeader.Parse(whole.AsSpan(0, arrived), out header, out reason);
            if (status != ParseStatus.NeedMore)
            {
                return status;
            }
        }

        return ParseStatus.NeedMore;
    }
}
