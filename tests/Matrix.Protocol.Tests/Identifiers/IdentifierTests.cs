using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace Dendrite.Fast.Matrix.Protocol.Tests.Identifiers;

public sealed class IdentifierTests
{
    private static readonly string LongPart = new('x', 60);

    private static readonly string ServerOf251 = string.Concat(Enumerable.Repeat("abcd.", 50)) + "e";

    [Theory]
    [InlineData("matrix.org", "matrix.org", null)]
    [InlineData("matrix.org:8888", "matrix.org", 8888)]
    [InlineData("1.2.3.4", "1.2.3.4", null)]
    [InlineData("1.2.3.4:1234", "1.2.3.4", 1234)]
    [InlineData("[1234:5678::abcd]", "[1234:5678::abcd]", null)]
    [InlineData("[1234:5678::abcd]:5678", "[1234:5678::abcd]", 5678)]
    [InlineData("MATRIX.org", "MATRIX.org", null)]
    [InlineData("localhost", "localhost", null)]
    public void Server_names_of_the_specification_are_parsed(string text, string host, int? port)
    {
        Assert.True(ServerName.TryParse(text, out ServerName name));

        Assert.Equal(text, name.ToString());
        Assert.Equal(host, name.Host.ToString());
        Assert.Equal(port, name.Port);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":80")]
    [InlineData("a:")]
    [InlineData("a:123456")]
    [InlineData("a:80x")]
    [InlineData("a:80:80")]
    [InlineData("a_b.org")]
    [InlineData("a b")]
    [InlineData("é.org")]
    [InlineData("[::1")]
    [InlineData("[]")]
    [InlineData("[12345::]")]
    [InlineData("[::1%eth0]")]
    [InlineData("[1.2.3.4]")]
    [InlineData("[::1]x")]
    [InlineData("a.org/path")]
    [InlineData("a@b")]
    public void Other_text_is_no_server_name(string text) => Assert.False(ServerName.TryParse(text, out _));

    [Theory]
    [InlineData("@alice:example.org", "alice", "example.org", false, false)]
    [InlineData("@a.b_c=d-e/f+0:x:1", "a.b_c=d-e/f+0", "x:1", false, false)]
    [InlineData("@Alice:example.org", "Alice", "example.org", true, false)]
    [InlineData("@:example.org", "", "example.org", true, true)]
    [InlineData("@é😀:example.org", "é😀", "example.org", true, true)]
    [InlineData("@a b:[::1]:80", "a b", "[::1]:80", true, true)]
    [InlineData("@\n:example.org", "\n", "example.org", true, true)]
    public void User_ids_are_split_at_the_first_colon(
        string text, string localpart, string server, bool isHistorical, bool isNonCompliant)
    {
        Assert.True(UserId.TryParse(text, out UserId id));

        Assert.Equal(localpart, id.Localpart.ToString());
        Assert.Equal(server, id.ServerName.Value);
        Assert.Equal(isHistorical, id.IsHistorical);
        Assert.Equal(isNonCompliant, id.IsNonCompliant);
    }

    [Theory]
    [InlineData("")]
    [InlineData("alice:example.org")]
    [InlineData("@alice")]
    [InlineData("@alice:")]
    [InlineData("@alice:exa mple.org")]
    [InlineData("@al\0ice:example.org")]
    [InlineData("!alice:example.org")]
    public void Other_text_is_no_user_id(string text) => Assert.False(UserId.TryParse(text, out _));

    [Fact]
    public void The_bound_of_255_counts_bytes()
    {
        Assert.True(UserId.TryParse("@ab:" + ServerOf251, out _));
        Assert.True(UserId.TryParse("@é:" + ServerOf251, out _));
        Assert.False(UserId.TryParse("@abc:" + ServerOf251, out _));
        Assert.False(UserId.TryParse("@éa:" + ServerOf251, out _));
        Assert.False(RoomId.TryParse("!éa:" + ServerOf251, out _));
        Assert.False(RoomAlias.TryParse("#éa:" + ServerOf251, out _));
        Assert.False(EventId.TryParse("$éa:" + ServerOf251, out _));
    }

    [Theory]
    [InlineData("alice", true)]
    [InlineData("a.b_c=d-e/f+0", true)]
    [InlineData("", false)]
    [InlineData("Alice", false)]
    [InlineData("a:b", false)]
    [InlineData("é", false)]
    [InlineData("a b", false)]
    public void Registration_takes_the_strict_grammar(string localpart, bool expected)
    {
        bool actual = UserId.IsValidLocalpartForRegistration(localpart, ServerName.Parse("example.org"));

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Event_ids_tell_their_form()
    {
        string url = UnpaddedBase64.EncodeUrl(Enumerable.Repeat((byte)0xFB, 32).ToArray());
        string standard = UnpaddedBase64.Encode(Enumerable.Repeat((byte)0xFB, 32).ToArray());

        Assert.Equal(IdentifierForm.Base64UrlHash, EventId.Parse("$" + url).Form);
        Assert.Equal(IdentifierForm.Base64Hash, EventId.Parse("$" + standard).Form);
        Assert.Equal(IdentifierForm.DomainScoped, EventId.Parse("$a:example.org").Form);
        Assert.Equal(IdentifierForm.Opaque, EventId.Parse("$a").Form);
        Assert.False(EventId.TryParse("$", out _));
        Assert.False(EventId.TryParse("a:b", out _));
        Assert.True(EventId.Parse("$" + new string('A', 43)).Fits(IdentifierForm.Base64Hash));
        Assert.True(EventId.Parse("$" + new string('A', 43)).Fits(IdentifierForm.Base64UrlHash));
        Assert.False(EventId.Parse("$" + standard).Fits(IdentifierForm.Base64UrlHash));
    }

    [Property]
    public void An_event_id_gives_back_its_hash(byte fill, bool isVersion3)
    {
        byte[] hash = [.. Enumerable.Range(0, 32).Select(i => (byte)(fill + (i * 7)))];
        IdentifierForm form = isVersion3 ? IdentifierForm.Base64Hash : IdentifierForm.Base64UrlHash;
        byte[] back = new byte[32];

        EventId id = EventId.FromHash(hash, form);

        Assert.True(id.Fits(form));
        Assert.True(id.TryGetHash(back));
        Assert.Equal(hash, back);
        Assert.Equal(id, EventId.Parse(id.Value));
    }

    [Fact]
    public void A_text_that_is_no_encoding_of_a_hash_gives_none()
    {
        byte[] hash = new byte[32];

        // The last character has leftover bits.
        Assert.False(EventId.Parse("$" + new string('A', 42) + "B").TryGetHash(hash));
        Assert.False(EventId.Parse("$" + new string('+', 42) + "B").TryGetHash(hash));
        Assert.False(EventId.Parse("$a:b").TryGetHash(hash));
    }

    [Theory]
    [InlineData("mxc://example.org/Ab_-9", true)]
    [InlineData("mxc://[::1]:80/a", true)]
    [InlineData("mxc://example.org/", false)]
    [InlineData("mxc://example.org", false)]
    [InlineData("mxc:///a", false)]
    [InlineData("mxc://example.org/a/b", false)]
    [InlineData("mxc://example.org/../b", false)]
    [InlineData("mxc://example.org/a%2e", false)]
    [InlineData("MXC://example.org/a", false)]
    [InlineData("http://example.org/a", false)]
    public void Content_uris_have_a_server_and_a_safe_media_id(string text, bool expected)
    {
        Assert.Equal(expected, MxcUri.TryParse(text, out MxcUri uri));
        Assert.Equal(expected, uri.IsValid);
    }

    [Theory]
    [InlineData("ed25519:a_Ab", true)]
    [InlineData("signed_curve25519:AAAA", true)]
    [InlineData("ed25519:", false)]
    [InlineData(":a", false)]
    [InlineData("ed25519", false)]
    public void Key_ids_have_algorithm_and_name(string text, bool expected) =>
        Assert.Equal(expected, KeyId.TryParse(text, out _));

    [Fact]
    public void A_default_identifier_is_invalid_and_says_so()
    {
        UserId id = default;

        InvalidOperationException fault = Assert.Throws<InvalidOperationException>(() => id.Value);

        Assert.False(id.IsValid);
        Assert.Contains("default(UserId)", fault.Message, StringComparison.Ordinal);
        Assert.Equal(string.Empty, id.ToString());
        Assert.NotEqual(UserId.Parse("@a:b"), id);
    }

    [Property(MaxTest = 2000)]
    public Property Text_and_utf8_parse_alike_and_round_trip() => Prop.ForAll(
        IdentifierText().ToArbitrary(),
        static text =>
        {
            Check<UserId>(text, UserId.TryParse, UserId.TryParse);
            Check<RoomId>(text, RoomId.TryParse, RoomId.TryParse);
            Check<EventId>(text, EventId.TryParse, EventId.TryParse);
            Check<RoomAlias>(text, RoomAlias.TryParse, RoomAlias.TryParse);
            Check<ServerName>(text, ServerName.TryParse, ServerName.TryParse);
        });

    private delegate bool FromText<T>(string? text, out T id);

    private delegate bool FromUtf8<T>(ReadOnlySpan<byte> utf8, out T id);

    private static void Check<T>(string text, FromText<T> fromText, FromUtf8<T> fromUtf8)
        where T : struct
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        bool parsed = fromText(text, out T id);
        bool parsedUtf8 = fromUtf8(utf8, out T idUtf8);

        Assert.Equal(parsed ? text : string.Empty, id.ToString());
        if (Encoding.UTF8.GetString(utf8) == text)
        {
            Assert.Equal(parsed, parsedUtf8);
            Assert.Equal(id, idUtf8);
        }
        else
        {
            // Half a surrogate pair has no UTF-8.
            Assert.False(parsed);
        }
    }

    private static Gen<string> IdentifierText() =>
        from sigil in Gen.Elements("@", "!", "$", "#", "")
        from count in Gen.Choose(0, 5)
        from local in Gen.Elements("a", "B", "é", "😀", "\ud800", " ", "\0", "+", ":", LongPart).ArrayOf(count)
        from rest in Gen.Elements("", ":", ":a.org", ":a.org:80", ":[::1]", ":bad_name", ":" + ServerOf251)
        select sigil + string.Concat(local) + rest;
}
