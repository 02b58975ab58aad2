using System.Text.Json;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class AttributeMappingTests
{
    [Theory]
    [InlineData("{given} {family}", "Ada Lovelace")]
    [InlineData("{address.country}-{age}", "GB-36")]
    [InlineData("  {given} ", "Ada")]
    [InlineData("{{{given}}}", "{Ada}")]
    [InlineData("fixed", "fixed")]
    [InlineData("{given} {missing}", null)]
    [InlineData("{address}", null)]
    [InlineData("{given.first}", null)]
    [InlineData("{roles}", null)]
    [InlineData("{blank}", null)]
    [InlineData("{broken}", null)]
    [InlineData("{long}", null)]
    public void A_template_is_filled_with_claims_or_gives_nothing(string template, string? expected)
    {
        var longText = new string('x', ClaimTemplate.ResultCharsMax + 1);
        using var claims = JsonDocument.Parse(
            $$"""
            {"given":"Ada","family":"Lovelace","age":36,"address":{"country":"GB"},"roles":["a"],"blank":" ",
             "broken":"\ud800","long":"{{longText}}"}
            """);

        var text = ClaimTemplate.TryParse(template)!.Render(claims.RootElement);

        Assert.Equal(expected, text);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{}")]
    [InlineData("{a")]
    [InlineData("a}")]
    [InlineData("{a.}")]
    [InlineData("{a{b}")]
    public void A_template_with_a_brace_too_many_is_none(string template)
        => Assert.Null(ClaimTemplate.TryParse(template));

    // The examples of the appendices, "Mapping from other character sets", and their consequences.
    [Theory]
    [InlineData("alice", "alice")]
    [InlineData("Alice", "alice")]
    [InlineData("#", "=23")]
    [InlineData("á", "=c3=a1")]
    [InlineData("a=b", "a=3db")]
    [InlineData("a@b.example", "a=40b.example")]
    [InlineData("a_b-c/d+e", "a_b-c/d+e")]
    [InlineData("a:b", "a=3ab")]
    [InlineData("\u212a", "=e2=84=aa")]
    public void A_name_becomes_a_localpart_that_no_other_name_has(string name, string localpart)
        => Assert.Equal(localpart, AttributeMapping.EscapeLocalpart(name));

    [Theory]
    [InlineData("true", "a@b.example")]
    [InlineData("\"true\"", "a@b.example")]
    [InlineData("false", null)]
    [InlineData("\"yes\"", null)]
    [InlineData("1", null)]
    [InlineData("null", null)]
    public void An_address_counts_only_where_the_provider_has_verified_it(string verified, string? expected)
    {
        using var claims = JsonDocument.Parse($$"""{"name":"A","email":"a@b.example","email_verified":{{verified}}}""");
        AttributeMapping mapping = new()
        {
            Localpart = ClaimTemplate.TryParse("{nick}"),
            DisplayName = ClaimTemplate.TryParse("{name}"),
            Email = ClaimTemplate.TryParse("{email}"),
        };

        var user = mapping.Map(claims.RootElement);

        Assert.Equal((null, "A", expected), (user.Localpart, user.DisplayName, user.Email));
    }

    // The example of RFC 7636, appendix B.
    [Fact]
    public void A_challenge_is_the_hash_of_its_verifier()
    {
        Pkce pkce = new("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

        Assert.Equal("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", pkce.Challenge);
        Assert.NotEqual(Pkce.Create().Verifier, Pkce.Create().Verifier);
        Assert.Equal(43, Pkce.Create().Verifier.Length);
    }
}
