using Dendrite.Fast.Users;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("alice@example.org", "alice@example.org")]
    [InlineData("Alice.O'Hara+tag@Example.ORG", "alice.o'hara+tag@example.org")]
    [InlineData("a@localhost", "a@localhost")]
    [InlineData("a@b-c.d1", "a@b-c.d1")]
    [InlineData("a@münchen.example", "a@xn--mnchen-3ya.example")]
    [InlineData("a@MÜNCHEN.example", "a@xn--mnchen-3ya.example")]
    public void An_address_has_one_form(string text, string expected)
    {
        Assert.True(EmailAddress.TryParse(text, out var address));

        Assert.Equal(expected, address.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("alice")]
    [InlineData("alice@")]
    [InlineData("@example.org")]
    [InlineData("a@b@example.org")]
    [InlineData("a b@example.org")]
    [InlineData(" a@example.org")]
    [InlineData("a@example.org ")]
    [InlineData("a@example.org\r\nBcc: eve@evil.example")]
    [InlineData("a\r\nRCPT TO:<eve@evil.example>@example.org")]
    [InlineData("a\0@example.org")]
    [InlineData("\"a b\"@example.org")]
    [InlineData("Alice <a@example.org>")]
    [InlineData("a@example.org,eve@evil.example")]
    [InlineData("a@example.org;eve@evil.example")]
    [InlineData("a..b@example.org")]
    [InlineData(".a@example.org")]
    [InlineData("a.@example.org")]
    [InlineData("a@example..org")]
    [InlineData("a@.example.org")]
    [InlineData("a@example.org.")]
    [InlineData("a@-example.org")]
    [InlineData("a@example-.org")]
    [InlineData("a@127.0.0.1")]
    [InlineData("a@[127.0.0.1]")]
    [InlineData("a@2130706433")]
    [InlineData("a%b@evil.example@example.org")]
    [InlineData("mıke@example.org")]
    [InlineData("a@exa\u212Ample.org\u0000")]
    public void What_is_none_or_brings_something_with_it_is_refused(string? text)
        => Assert.False(EmailAddress.TryParse(text, out _));

    [Theory]
    [InlineData(64, 9, true)]
    [InlineData(65, 9, false)]
    [InlineData(64, 189, true)]
    [InlineData(64, 190, false)]
    public void Addresses_are_as_long_as_mail_allows(int local, int domain, bool expected)
    {
        var name = string.Concat(Enumerable.Repeat("bbbbbbb.", 40))[..domain];

        Assert.Equal(expected, EmailAddress.TryParse($"{new string('a', local)}@{name}", out _));
    }

    [Property]
    public bool What_is_taken_is_taken_again_as_it_is(NonNull<string> local, NonNull<string> domain)
        => !EmailAddress.TryParse($"{local.Get}@{domain.Get}", out var address)
            || (EmailAddress.TryParse(address.Value, out var again) && again == address);

    [Property]
    public bool What_is_taken_has_no_character_that_mail_gives_a_meaning(string text)
        => !EmailAddress.TryParse(text, out var address)
            || (address.Value.Count(c => c == '@') == 1
                && address.Value.All(c => c is > ' ' and < '\x7f' && !"()<>[]:;,\\\"".Contains(c)));
}
