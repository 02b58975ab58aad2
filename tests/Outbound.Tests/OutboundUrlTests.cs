using System.Globalization;
using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Dendrite.Fast.Outbound.Tests;

public sealed class OutboundUrlTests
{
    [Theory]
    [InlineData("http://example.org", "http://example.org/")]
    [InlineData("HTTPS://EXAMPLE.org:443/A?b=C#d", "https://example.org/A?b=C")]
    [InlineData("https://example.org:8448/x", "https://example.org:8448/x")]
    [InlineData("http://example.org:443/", "http://example.org:443/")]
    [InlineData("https://example.org./", "https://example.org/")]
    [InlineData("https://example.org?q=/@:", "https://example.org/?q=/@:")]
    [InlineData("https://example.org/a@b/../%2e%2E/%2f", "https://example.org/a@b/../%2e%2E/%2f")]
    [InlineData("https://example.org/é|{}", "https://example.org/%C3%A9%7C%7B%7D")]
    [InlineData("https://bücher.example/", "https://xn--bcher-kva.example/")]
    [InlineData("https://_dmarc.a-b.example/", "https://_dmarc.a-b.example/")]
    [InlineData("http://127.0.0.1/", "http://127.0.0.1/")]
    [InlineData("http://[::1]:8008/", "http://[::1]:8008/")]
    [InlineData("http://[2001:DB8:0:0::1]/", "http://[2001:db8::1]/")]
    [InlineData("http://1.2.3.4.example/", "http://1.2.3.4.example/")]
    public void A_url_has_one_canonical_form(string text, string expected)
    {
        var isUrl = OutboundUrl.TryParse(text, out var url, out var fault);

        Assert.True(isUrl, fault.ToString());
        Assert.Equal(expected, url!.ToString());
        Assert.Equal(url, OutboundUrl.Parse(expected));
    }

    [Theory]
    [InlineData(null, UrlFault.Scheme)]
    [InlineData("", UrlFault.Scheme)]
    [InlineData("example.org", UrlFault.Scheme)]
    [InlineData("//example.org/", UrlFault.Scheme)]
    [InlineData("ftp://example.org/", UrlFault.Scheme)]
    [InlineData("file:///etc/passwd", UrlFault.Scheme)]
    [InlineData("gopher://example.org/", UrlFault.Scheme)]
    [InlineData("http:example.org", UrlFault.Scheme)]
    [InlineData(" http://example.org/", UrlFault.Scheme)]
    [InlineData("http://exam ple.org/", UrlFault.Character)]
    [InlineData("http://example.org/\r\nX: y", UrlFault.Character)]
    [InlineData("http://example.org/\t", UrlFault.Character)]
    [InlineData("http://example.org\\@127.0.0.1/", UrlFault.Character)]
    [InlineData("http://example.org/\u0085", UrlFault.Character)]
    [InlineData("http://user@example.org/", UrlFault.UserInfo)]
    [InlineData("http://user:secret@example.org/", UrlFault.UserInfo)]
    [InlineData("http://@example.org/", UrlFault.UserInfo)]
    [InlineData("http://example.org:80@127.0.0.1/", UrlFault.UserInfo)]
    [InlineData("http://", UrlFault.Host)]
    [InlineData("http:///x", UrlFault.Host)]
    [InlineData("http://?x", UrlFault.Host)]
    [InlineData("http://.", UrlFault.Host)]
    [InlineData("http://a..b/", UrlFault.Host)]
    [InlineData("http://.a/", UrlFault.Host)]
    [InlineData("http://a../", UrlFault.Host)]
    [InlineData("http://-a.example/", UrlFault.Host)]
    [InlineData("http://a%2eb/", UrlFault.Host)]
    [InlineData("http://127.0.0.1%00.example/", UrlFault.Host)]
    [InlineData("http://a,b/", UrlFault.Host)]
    [InlineData("http://1._/", UrlFault.Host)]
    [InlineData("http://1\u3002_/", UrlFault.Host)]
    [InlineData("http://127.0.0.1./", UrlFault.Host)]
    [InlineData("http://127.1/", UrlFault.Host)]
    [InlineData("http://127.0.1/", UrlFault.Host)]
    [InlineData("http://2130706433/", UrlFault.Host)]
    [InlineData("http://017700000001/", UrlFault.Host)]
    [InlineData("http://0x7f000001/", UrlFault.Host)]
    [InlineData("http://0x7F.0.0.1/", UrlFault.Host)]
    [InlineData("http://0x7f.1/", UrlFault.Host)]
    [InlineData("http://0177.0.0.1/", UrlFault.Host)]
    [InlineData("http://127.0.0.01/", UrlFault.Host)]
    [InlineData("http://127.0.0.0x1/", UrlFault.Host)]
    [InlineData("http://127.0.0.0x/", UrlFault.Host)]
    [InlineData("http://127.0.0.256/", UrlFault.Host)]
    [InlineData("http://1.2.3.4.5/", UrlFault.Host)]
    [InlineData("http://a.0/", UrlFault.Host)]
    [InlineData("http://a。1/", UrlFault.Host)]
    [InlineData("http://127。0。0。1/", UrlFault.Host)]
    [InlineData("http://[]/", UrlFault.Host)]
    [InlineData("http://[127.0.0.1]/", UrlFault.Host)]
    [InlineData("http://[::1/", UrlFault.Host)]
    [InlineData("http://::1/", UrlFault.Host)]
    [InlineData("http://[::1]x/", UrlFault.Host)]
    [InlineData("http://[[::1]]/", UrlFault.Host)]
    [InlineData("http://[fe80::1%eth0]/", UrlFault.Host)]
    [InlineData("http://[fe80::1%25eth0]/", UrlFault.Host)]
    [InlineData("http://[v1.x]/", UrlFault.Host)]
    [InlineData("http://example.org:/", UrlFault.Port)]
    [InlineData("http://example.org:0/", UrlFault.Port)]
    [InlineData("http://example.org:65536/", UrlFault.Port)]
    [InlineData("http://example.org:+80/", UrlFault.Port)]
    [InlineData("http://example.org:8o/", UrlFault.Port)]
    [InlineData("http://example.org:000080/", UrlFault.Port)]
    public void What_is_no_url_or_an_odd_one_is_refused(string? text, UrlFault expected)
    {
        var isUrl = OutboundUrl.TryParse(text, out _, out var fault);

        Assert.False(isUrl);
        Assert.Equal(expected, fault);
    }

    [Fact]
    public void Digits_of_another_script_are_a_name_and_no_address()
    {
        var url = OutboundUrl.Parse("http://\u0661\u0662\u0667.\u0660.\u0660.\u0661/");

        Assert.Null(url.Address);
        Assert.StartsWith("xn--", url.Host, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_names_labels_and_urls_are_refused()
    {
        var label = new string('a', 64);
        var name = string.Concat(Enumerable.Repeat("abcdefg.", 32));

        Assert.False(OutboundUrl.TryParse($"http://{label}/", out _, out _));
        Assert.True(OutboundUrl.TryParse($"http://{label[1..]}/", out _, out _));
        Assert.False(OutboundUrl.TryParse($"http://{name}/", out _, out _));
        Assert.True(OutboundUrl.TryParse($"http://{name[8..]}/", out _, out _));
        Assert.False(OutboundUrl.TryParse("http://a/" + new string('x', OutboundUrl.CharsMax), out _, out var fault));
        Assert.Equal(UrlFault.TooLong, fault);
        Assert.False(OutboundUrl.TryParse("http://a/" + new string('\u4e00', 8_000), out _, out fault));
        Assert.Equal(UrlFault.TooLong, fault);
    }

    [Theory]
    [InlineData("a.example", 1, true)]
    [InlineData("[::1]", 65_535, true)]
    [InlineData("a.example", 0, false)]
    [InlineData("a.example", -1, false)]
    [InlineData("a.example", 65_536, false)]
    [InlineData("a.example/", 80, false)]
    [InlineData("a@b", 80, false)]
    [InlineData("1._", 80, false)]
    [InlineData("0x7f.1", 80, false)]
    [InlineData("::1", 80, false)]
    public void A_connect_target_is_a_host_and_a_port(string host, int port, bool isTarget)
        => Assert.Equal(isTarget, ConnectTarget.TryCreate(host, port, out _));

    [Theory]
    [InlineData("http://a.example/b/c?d", "e", "http://a.example/b/e")]
    [InlineData("http://a.example/b/c?d", "../e?f#g", "http://a.example/e?f")]
    [InlineData("http://a.example/b/c?d", "/e:f", "http://a.example/e:f")]
    [InlineData("http://a.example/b/c?d", "?e=http://x", "http://a.example/b/c?e=http://x")]
    [InlineData("http://a.example/b/c?d", "", "http://a.example/b/c?d")]
    [InlineData("http://a.example:81/b", "/c", "http://a.example:81/c")]
    [InlineData("https://a.example/b", "//c.example/d", "https://c.example/d")]
    [InlineData("https://a.example/b", "http://c.example:8/d", "http://c.example:8/d")]
    [InlineData("https://[2001:db8::1]:8/b", "c", "https://[2001:db8::1]:8/c")]
    public void A_reference_is_read_relative_to_its_url(string start, string reference, string expected)
    {
        var resolves = OutboundUrl.Parse(start).TryResolve(reference, out var url, out var fault);

        Assert.True(resolves, fault.ToString());
        Assert.Equal(expected, url!.ToString());
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//user@a.example/")]
    [InlineData("//0x7f.1/")]
    [InlineData("///a.example/")]
    [InlineData("\\\\a.example/")]
    [InlineData("/\\a.example/")]
    [InlineData("http:a.example")]
    [InlineData("http:/a.example")]
    public void A_reference_to_no_url_is_refused(string reference)
        => Assert.False(OutboundUrl.Parse("http://b.example/").TryResolve(reference, out _, out _));

    [Fact]
    public void Only_the_origin_of_a_request_is_in_its_text()
    {
        var url = OutboundUrl.Parse("https://example.org/secret?token=secret");
        OutboundRequest request = new(HttpMethod.Get, url, OutboundPolicy.Foreign);

        Assert.Equal("GET https://example.org", request.ToString());
    }

    [Property(MaxTest = 500)]
    public Property Every_notation_of_an_IPv4_address_but_the_usual_one_is_refused()
        => Prop.ForAll(Addresses().ToArbitrary(), sample =>
        {
            var usual = new IPAddress(
                [(byte)(sample.Value >> 24), (byte)(sample.Value >> 16), (byte)(sample.Value >> 8), (byte)sample.Value])
                .ToString();

            var isHost = HostText.TryParse(sample.Text, out var host);

            Assert.Equal(sample.Text == usual, isHost);
            Assert.True(!isHost || host.Address!.ToString() == usual);

            // The oracle that resolvers share: what it takes for an address is the address that was meant.
            Assert.Equal(usual, IPAddress.Parse(sample.Text).ToString());
        });

    [Property(MaxTest = 5_000)]
    public Property What_is_accepted_is_read_alike_by_the_runtime_and_stays_as_it_is()
        => Prop.ForAll(Texts().ToArbitrary(), text =>
        {
            if (OutboundUrl.TryParse("http://" + text, out var url, out _))
            {
                Uri uri = new(url.ToString());
                Assert.Equal(url.Host, uri.IdnHost);
                Assert.Equal(url.Port, uri.Port);
                Assert.Empty(uri.UserInfo);
                Assert.Equal(url.Address is not null, IPAddress.TryParse(uri.IdnHost, out _));
                Assert.Equal(url, OutboundUrl.Parse(url.ToString()));
            }
        });

    // Texts of the characters that readers of URLs disagree about.
    private static Gen<string> Texts()
        => Gen.Elements(
                "a", "b.example", "127", "1", "0x7f", "017", ".", ":", "80", "@", "/", "//", "?", "#", "[", "]", "::1",
                "%", "%2e", "%40", "\\", "-", "_", "é", "。", "１", "ß", "İ", "xn--", ",", ";", "&", "=", "\u200d")
            .ListOf()
            .Select(parts => string.Concat(parts.Take(12)));

    private static Gen<OddAddress> Addresses()
        => from value in Gen.Choose(int.MinValue, int.MaxValue)
           from parts in Gen.Choose(1, 4)
           from bases in Gen.Elements(8, 10, 16).ListOf(4)
           select new OddAddress((uint)value, Notation((uint)value, parts, [.. bases]));

    // As inet_aton reads it: the last part has all the bytes that are left.
    private static string Notation(uint value, int parts, int[] bases)
    {
        StringBuilder text = new();
        for (var i = 0; i < parts; i++)
        {
            var isLast = i == parts - 1;
            var number = isLast ? value & (uint)(0xffffffffL >> (8 * i)) : (value >> (24 - (8 * i))) & 0xff;
            text.Append(bases[i] switch
            {
                8 => "0" + Convert.ToString(number, 8),
                16 => string.Create(CultureInfo.InvariantCulture, $"0x{number:x}"),
                _ => number.ToString(CultureInfo.InvariantCulture),
            });
            text.Append(isLast ? "" : ".");
        }

        return text.ToString();
    }

    private sealed record OddAddress(uint Value, string Text);
}
