using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class SessionCacheTests
{
    [Fact]
    public void A_revocation_that_overtakes_a_load_keeps_the_session_out_of_memory()
    {
        SessionCache cache = new(10);
        var session = SessionOf("token", 1, "A");
        var version = cache.Version;

        cache.Remove(session.User, "A");

        Assert.False(cache.TryAdd(session, version));
        Assert.False(Has(cache, "token"));
        Assert.True(cache.TryAdd(session, cache.Version));
    }

    [Fact]
    public void A_revoked_device_takes_its_sessions_along_and_no_others()
    {
        SessionCache cache = new(10);
        cache.Add(SessionOf("a", 1, "A"));
        cache.Add(SessionOf("b", 1, "B"));
        cache.Add(SessionOf("c", 2, "A"));

        cache.Remove(new UserNid(1), "A");

        Assert.False(Has(cache, "a"));
        Assert.True(Has(cache, "b"));
        Assert.True(Has(cache, "c"));

        cache.Remove(new UserNid(1), null);

        Assert.False(Has(cache, "b"));
        Assert.True(Has(cache, "c"));
    }

    [Fact]
    public void The_newest_session_of_a_token_is_found()
    {
        SessionCache cache = new(10);
        var (old, fresh) = (SessionOf("a", 1, "A"), SessionOf("a", 1, "B"));

        cache.Add(old);
        cache.Add(fresh);

        Assert.True(cache.TryGet(old.Hash, out var found));
        Assert.Same(fresh, found);
        Assert.Equal(1, cache.Count);
    }

    [Fact]
    public void A_session_that_is_used_outlives_those_that_are_not()
    {
        SessionCache cache = new(100);
        cache.Add(SessionOf("used", 1, "A"));

        for (var i = 0; i < 10_000; i++)
        {
            Assert.True(Has(cache, "used"));
            cache.Add(SessionOf($"{i}", i, "A"));
        }

        Assert.Equal(100, cache.Count);
        Assert.True(Has(cache, "9999"));
    }

    [Fact]
    public void All_of_them_used_one_makes_room_for_the_next()
    {
        SessionCache cache = new(8);
        for (var i = 0; i < 9; i++)
        {
            cache.Add(SessionOf($"{i}", i, "A"));
            Assert.True(Has(cache, $"{i}"));
        }

        Assert.Equal(8, cache.Count);
    }

    [Property]
    public Property It_holds_what_a_plain_map_holds() => Prop.ForAll(
        Gen.Choose(0, 400).ArrayOf(200).ToArbitrary(),
        steps =>
        {
            SessionCache cache = new(1_000);
            Dictionary<int, Session> model = [];
            foreach (var step in steps)
            {
                // A token in ten takes its user's sessions out, or all.
                switch (step % 10)
                {
                    case 0:
                        cache.Remove(new UserNid(step % 7), null);
                        model = model.Where(entry => entry.Value.User.Value != step % 7).ToDictionary();
                        break;
                    case 1 when step < 5:
                        cache.Clear();
                        model.Clear();
                        break;
                    default:
                        model[step] = SessionOf($"{step}", step % 7, "A");
                        cache.Add(model[step]);
                        break;
                }
            }

            return cache.Count == model.Count && Enumerable.Range(0, 401).All(token =>
                cache.TryGet(TokenHash.OfText($"{token}"), out var found)
                    ? model.GetValueOrDefault(token) == found
                    : !model.ContainsKey(token));
        });

    [Fact]
    public async Task Readers_find_what_stays_while_it_grows()
    {
        SessionCache cache = new(100_000);
        var stays = Enumerable.Range(0, 16).Select(i => SessionOf($"stays{i}", i, "A")).ToArray();
        Array.ForEach(stays, cache.Add);
        using CancellationTokenSource stop = new();
        var cancel = TestContext.Current.CancellationToken;

        var reader = Task.Run(
            () =>
            {
                var wrong = 0;
                while (!stop.IsCancellationRequested)
                {
                    foreach (var session in stays)
                    {
                        // A miss is allowed while the table grows, another session never.
                        wrong += cache.TryGet(session.Hash, out var found) && found != session ? 1 : 0;
                    }
                }

                return wrong;
            },
            cancel);
        for (var i = 0; i < 20_000; i++)
        {
            cache.Add(SessionOf($"{i}", 100 + (i % 50), "A"));
            if (i % 1_000 == 999)
            {
                cache.Remove(new UserNid(100 + (i % 50)), null);
            }
        }

        await stop.CancelAsync();

        Assert.Equal(0, await reader);
        Assert.All(stays, session => Assert.True(cache.TryGet(session.Hash, out _)));
    }

    [Fact]
    public void A_hit_allocates_nothing()
    {
        SessionCache cache = new(10);
        var token = AccessToken.Create();
        cache.Add(SessionOf(token, 1, "A"));
        var bytes = Encoding.ASCII.GetBytes(token);
        var found = Hit(cache, bytes, 1_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        found &= Hit(cache, bytes, 1_000);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(found);
        Assert.Equal(0, allocated);
    }

    private static bool Has(SessionCache cache, string token) => cache.TryGet(TokenHash.OfText(token), out _);

    private static bool Hit(SessionCache cache, byte[] token, int times)
    {
        var found = true;
        for (var i = 0; i < times; i++)
        {
            found &= cache.TryGet(TokenHash.Of(token), out _);
        }

        return found;
    }

    private static Session SessionOf(string token, long user, string deviceId)
        => new(
            new UserNid(user),
            UserId.Parse($"@u{user}:localhost"),
            deviceId,
            isAdmin: false,
            AccountKind.User,
            AccountState.Active,
            lastSeenMs: 0)
        {
            Hash = TokenHash.OfText(token),
        };
}
