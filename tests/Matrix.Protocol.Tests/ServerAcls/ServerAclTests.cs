using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace Dendrite.Fast.Matrix.Protocol.Tests.ServerAcls;

public sealed class ServerAclTests
{
    [Theory]
    [InlineData("""{"allow":["*"]}""", "a.example", true)]
    [InlineData("""{"allow":["*"],"deny":["evil.example"]}""", "evil.example", false)]
    [InlineData("""{"allow":["*"],"deny":["evil.example"]}""", "evil.example:8448", false)]
    [InlineData("""{"allow":["*"],"deny":["EVIL.example"]}""", "evil.EXAMPLE", false)]
    [InlineData("""{"allow":["*"],"deny":["*.EVIL.example"]}""", "a.evil.Example", false)]
    [InlineData("""{"allow":["*"],"deny":["*.evil.example"]}""", "evil.example", true)]
    [InlineData("""{"allow":["*"],"deny":["evil.example:8448"]}""", "evil.example:8448", true)]
    [InlineData("""{"allow":["a?.example"]}""", "ab.example", true)]
    [InlineData("""{"allow":["a?.example"]}""", "abc.example", false)]
    [InlineData("""{"allow":["a.example"]}""", "aXexample", false)]
    [InlineData("""{"allow":["[::1]"]}""", "[::1]:8448", true)]
    [InlineData("""{"allow":["**"]}""", "a.example", true)]
    [InlineData("""{"allow":[""]}""", "a.example", false)]
    public void A_server_is_allowed_by_the_lists(string content, string server, bool expected)
    {
        ServerAcl acl = Parse(content);

        Assert.Equal(expected, acl.Allows(ServerName.Parse(server)));
    }

    [Theory]
    [InlineData("1.2.3.4", false)]
    [InlineData("1.2.3.4:8448", false)]
    [InlineData("[2001:db8::1]", false)]
    [InlineData("[::ffff:1.2.3.4]:1", false)]
    [InlineData("1.2.3", true)]
    [InlineData("1.2.3.256", true)]
    [InlineData("1.2.3.4.5", true)]
    [InlineData("1.2.3.4.example", true)]
    [InlineData("a.example", true)]
    public void Address_literals_are_denied_on_request_even_when_the_lists_allow_them(string server, bool expected)
    {
        ServerAcl acl = Parse($$"""{"allow":["*","{{server}}"],"allow_ip_literals":false}""");

        Assert.Equal(expected, acl.Allows(ServerName.Parse(server)));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("\"false\"")]
    [InlineData("0")]
    public void Address_literals_are_allowed_unless_the_setting_is_false_itself(string setting)
    {
        ServerAcl acl = Parse($$"""{"allow":["*"],"allow_ip_literals":{{setting}}}""");

        Assert.True(acl.Allows(ServerName.Parse("1.2.3.4")));
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"allow":"*"}""")]
    [InlineData("""{"allow":{"*":true}}""")]
    [InlineData("""{"allow":null}""")]
    [InlineData("""{"allow":[["*"],{"*":1},42,null,true]}""")]
    [InlineData("""[]""")]
    [InlineData("""null""")]
    public void Malformed_lists_allow_nobody(string content)
    {
        Assert.False(Parse(content).Allows(ServerName.Parse("a.example")));
    }

    [Fact]
    public void Entries_that_are_no_text_leave_their_neighbours_in_force()
    {
        ServerAcl acl = Parse("""{"allow":[null,"*"],"deny":[1,"evil.example",{}]}""");

        Assert.False(acl.Allows(ServerName.Parse("evil.example")));
        Assert.True(acl.Allows(ServerName.Parse("good.example")));
    }

    [Property(MaxTest = 2000)]
    public Property The_lists_agree_with_regular_expressions() => Prop.ForAll(
        Gen.ArrayOf(Pattern(), 3).ToArbitrary(),
        Gen.ArrayOf(Pattern(), 3).ToArbitrary(),
        Host().ToArbitrary(),
        static (allow, deny, host) =>
        {
            ServerAcl acl = ServerAcl.Parse(JsonSerializer.SerializeToUtf8Bytes(new { allow, deny }));

            bool actual = acl.Allows(ServerName.Parse(host));

            Assert.Equal(!deny.Any(glob => Matches(glob, host)) && allow.Any(glob => Matches(glob, host)), actual);
        });

    [Fact]
    public void Hostile_globs_cost_the_same_as_plain_ones()
    {
        // A backtracking matcher tries each star at each place; this list keeps one busy for hours.
        string glob = string.Concat(Enumerable.Repeat("*a", 200)) + "b";
        string list = string.Join(',', Enumerable.Repeat($"\"{glob}\"", 150));
        ServerAcl acl = Parse($$"""{"allow":["*"],"deny":[{{list}}]}""");
        ServerName server = ServerName.Parse(new string('a', 255));

        Assert.True(acl.Allows(server));
    }

    [Fact]
    public void A_check_allocates_nothing()
    {
        ServerAcl acl = Parse("""{"allow":["*"],"deny":["evil.example","*.evil.example"],"allow_ip_literals":false}""");
        ServerName server = ServerName.Parse("matrix.good.example:8448");
        bool isAllowed = acl.Allows(server);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            isAllowed &= acl.Allows(server);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(isAllowed);
    }

    private static ServerAcl Parse(string content) => ServerAcl.Parse(Encoding.UTF8.GetBytes(content));

    private static Gen<string> Pattern() => Text("aAb.*?");

    private static Gen<string> Host() => Text("aAbB.").Where(static text => text.Length > 0);

    private static Gen<string> Text(string alphabet) =>
        Gen.Elements(alphabet.ToCharArray()).ArrayOf()
            .Select(static chars => new string(chars[..Math.Min(8, chars.Length)]));

    private static bool Matches(string glob, string host) => Regex.IsMatch(
        host,
        "^" + Regex.Escape(glob).Replace("\\*", ".*", StringComparison.Ordinal)
            .Replace("\\?", ".", StringComparison.Ordinal) + "$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
