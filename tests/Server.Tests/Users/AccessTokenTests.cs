using System.Text;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class AccessTokenTests
{
    [Fact]
    public void A_token_is_well_formed_and_no_two_are_equal()
    {
        var tokens = Enumerable.Range(0, 1_000).Select(_ => AccessToken.Create()).ToArray();

        Assert.All(tokens, token => Assert.True(AccessToken.IsWellFormed(Encoding.ASCII.GetBytes(token))));
        Assert.All(tokens, token => Assert.StartsWith("dft_", token, StringComparison.Ordinal));
        Assert.Equal(tokens.Length, tokens.Distinct().Count());
    }

    [Fact]
    public void A_token_with_any_one_character_changed_is_not_well_formed()
    {
        var token = Encoding.ASCII.GetBytes(AccessToken.Create());

        for (var i = 0; i < token.Length; i++)
        {
            var changed = (byte[])token.Clone();
            changed[i] = (byte)(changed[i] == 'A' ? 'B' : 'A');

            Assert.False(AccessToken.IsWellFormed(changed));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("dft_")]
    [InlineData("syt_YWxpY2U_abcdefghijklmnopqrst_0abcde")]
    public void Other_text_is_not_well_formed(string text)
        => Assert.False(AccessToken.IsWellFormed(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_hash_survives_its_stored_form()
    {
        var hash = TokenHash.Of("token"u8);

        var read = TokenHash.FromStored(hash.ToArray());

        Assert.Equal(hash, read);
        Assert.NotEqual(TokenHash.Of("other"u8), read);
    }

    [Fact]
    public void A_token_of_one_kind_is_not_well_formed_as_another()
    {
        var token = TokenText.Create(TokenText.Refresh);

        Assert.NotNull(TokenText.HashOf(token, TokenText.Refresh));
        Assert.Null(TokenText.HashOf(token, TokenText.Access));
        Assert.Null(TokenText.HashOf(token, TokenText.Login));
        Assert.Null(TokenText.HashOf("dft_" + token[4..], TokenText.Access));
    }
}
