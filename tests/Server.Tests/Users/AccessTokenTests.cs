using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
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
    public void A_revocation_that_overtakes_a_load_keeps_the_session_out_of_memory()
    {
        SessionCache cache = new(10);
        var hash = TokenHash.Of("token"u8);
        var session = SessionOf(1, "A");
        var version = cache.Version;

        cache.Remove(session.User, "A");

        Assert.False(cache.TryAdd(hash, session, version));
        Assert.False(cache.TryGet(hash, out _));
        Assert.True(cache.TryAdd(hash, session, cache.Version));
    }

    [Fact]
    public void A_revoked_device_takes_its_sessions_along_and_no_others()
    {
        SessionCache cache = new(10);
        cache.Add(TokenHash.Of("a"u8), SessionOf(1, "A"));
        cache.Add(TokenHash.Of("b"u8), SessionOf(1, "B"));
        cache.Add(TokenHash.Of("c"u8), SessionOf(2, "A"));

        cache.Remove(new UserNid(1), "A");

        Assert.False(cache.TryGet(TokenHash.Of("a"u8), out _));
        Assert.True(cache.TryGet(TokenHash.Of("b"u8), out _));
        Assert.True(cache.TryGet(TokenHash.Of("c"u8), out _));

        cache.Remove(new UserNid(1), null);

        Assert.False(cache.TryGet(TokenHash.Of("b"u8), out _));
        Assert.True(cache.TryGet(TokenHash.Of("c"u8), out _));
    }

    [Fact]
    public void A_hit_allocates_nothing()
    {
        SessionCache cache = new(10);
        var token = Encoding.ASCII.GetBytes(AccessToken.Create());
        cache.Add(TokenHash.Of(token), SessionOf(1, "A"));
        var found = Hit(cache, token, 1_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        found &= Hit(cache, token, 1_000);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(found);
        Assert.Equal(0, allocated);
    }

    private static bool Hit(SessionCache cache, byte[] token, int times)
    {
        var found = true;
        for (var i = 0; i < times; i++)
        {
            found &= cache.TryGet(TokenHash.Of(token), out _);
        }

        return found;
    }

    private static Session SessionOf(long user, string deviceId)
        => new(
            new UserNid(user),
            UserId.Parse($"@u{user}:localhost"),
            deviceId,
            isAdmin: false,
            AccountKind.User,
            AccountState.Active,
            lastSeenMs: 0);
}
