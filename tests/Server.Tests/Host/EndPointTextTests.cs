using Dendrite.Fast.Homeserver;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class EndPointTextTests
{
    [Theory]
    [InlineData("127.0.0.1:8008", "127.0.0.1:8008")]
    [InlineData("localhost:0", "127.0.0.1:0")]
    [InlineData("*:80", "0.0.0.0:80")]
    [InlineData("[::]:8008", "[::]:8008")]
    [InlineData("[::1]:65535", "[::1]:65535")]
    public void An_address_with_a_port_is_read(string text, string expected)
    {
        var isRead = EndPointText.TryParse(text, out var endPoint);

        Assert.True(isRead);
        Assert.Equal(expected, endPoint.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("8008")]
    [InlineData(":8008")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:")]
    [InlineData("127.0.0.1:65536")]
    [InlineData("127.0.0.1:-1")]
    [InlineData("127.0.0.1: 1")]
    [InlineData("[127.0.0.1]:1")]
    [InlineData("::1:8008")]
    [InlineData("example.org:8008")]
    public void Anything_else_is_refused(string text) => Assert.False(EndPointText.TryParse(text, out _));
}
