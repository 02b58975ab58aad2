using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class ClientUrlTests
{
    [Theory]
    [InlineData("https://app.example", "https://app.example", "app.example", "https://app.example/")]
    [InlineData("HTTPS://APP.example:443/a?b#c", "https://app.example", "app.example", "https://app.example/a?b#c")]
    [InlineData("http://localhost:3001/x", "http://localhost:3001", "localhost:3001", "http://localhost:3001/x")]
    [InlineData("https://bücher.example/ü", "https://xn--bcher-kva.example", "xn--bcher-kva.example", null)]
    [InlineData("Element://vector/webapp/?a", "element:", "element", "element://vector/webapp/?a")]
    [InlineData("im.app.client:/login", "im.app.client:", "im.app.client", "im.app.client:/login")]
    public void A_URL_is_shown_by_where_the_browser_goes(string text, string source, string shown, string? whole)
    {
        var isUrl = ClientUrl.TryParse(text, out var url);

        Assert.True(isUrl);
        Assert.Equal((source, shown), (url!.Source, url.Shown));
        Assert.Equal(whole ?? "https://xn--bcher-kva.example/%C3%BC", url.Text);
    }

    [Theory]
    [InlineData("app.example")]
    [InlineData("https:app.example")]
    [InlineData("https:///app.example")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://a@b.example/")]
    [InlineData("https://a.example\\b")]
    [InlineData("JavaScript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("intent://x#Intent;end")]
    [InlineData("1app://x")]
    [InlineData("ap;p://x")]
    [InlineData("app://ü")]
    [InlineData("https://a.example/#ü")]
    public void What_is_no_apps_address_is_refused(string text) => Assert.False(ClientUrl.TryParse(text, out _));

    [Fact]
    public void A_URL_of_the_longest_length_is_taken_and_no_longer_one()
    {
        var longest = "https://a.example/".PadRight(ClientUrl.CharsMax, 'x');

        Assert.True(ClientUrl.TryParse(longest, out _));
        Assert.False(ClientUrl.TryParse(longest + "x", out _));
    }

    [Theory]
    [InlineData("https://a.example/", "https://a.example/?loginToken=T")]
    [InlineData("https://a.example/?x=1", "https://a.example/?x=1&loginToken=T")]
    [InlineData("https://a.example/?x=1&#f?g", "https://a.example/?x=1&loginToken=T#f?g")]
    [InlineData("https://a.example/?loginToken=1&x&login%54oken=2", "https://a.example/?x&loginToken=T")]
    [InlineData("app://x?loginToken#y", "app://x?loginToken=T#y")]
    public void A_token_takes_the_place_of_those_that_were_there(string text, string expected)
    {
        var url = ClientUrl.Parse(text);

        Assert.Equal(expected, url.WithToken("T"));
    }

    [Theory]
    [InlineData("https://a.example/", "https://a.example/any?x#y", true)]
    [InlineData("https://a.example", "https://a.example/", true)]
    [InlineData("https://a.example/app", "https://a.example/app", true)]
    [InlineData("https://a.example/app", "https://a.example/app?x", true)]
    [InlineData("https://a.example/app", "https://a.example/app/x", true)]
    [InlineData("https://a.example/app", "https://a.example/apple", false)]
    [InlineData("https://a.example/app/", "https://a.example/app/../evil", false)]
    [InlineData("https://a.example/app/", "https://a.example/app/%2E%2e/evil", false)]
    [InlineData("https://a.example/", "https://a.example.evil.example/", false)]
    [InlineData("https://a.example/", "http://a.example/", false)]
    [InlineData("https://a.example/", "https://a.example:8443/", false)]
    [InlineData("app:", "app://anything", true)]
    [InlineData("app://x/", "app://x/y", true)]
    [InlineData("app://x", "app://xy", false)]
    [InlineData("app://x", "other://x", false)]
    public void A_place_covers_what_is_there_or_below(string place, string text, bool expected)
    {
        var trusted = ClientUrl.Parse(place);
        var url = ClientUrl.Parse(text);

        Assert.Equal(expected, trusted.Covers(url));
    }
}
