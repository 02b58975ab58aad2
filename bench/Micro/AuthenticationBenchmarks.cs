using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Micro;

/// <summary>
/// What each request pays first: finding out who it comes from, by a token that was seen before, among the sessions of
/// 100,000 users with two devices.
/// </summary>
[MemoryDiagnoser]
public class AuthenticationBenchmarks
{
    private const int UserCount = 100_000;
    private const int SessionCount = 2 * UserCount;

    // Tokens that are asked for in turn: more than the nearest caches of a processor hold. Chosen.
    private const int AskedCount = 4_096;
    private const int AskedStride = SessionCount / AskedCount;

    private static readonly byte[] AppserviceToken = Encoding.ASCII.GetBytes("the-token-of-a-bridge");
    private static readonly byte[][] Asked = new byte[AskedCount][];

    // Filled once for all benchmarks, and no longer changed.
    private static readonly Sessions Sessions = Fill();

    private int _next;

    /// <summary>A user's token.</summary>
    [Benchmark(Baseline = true)]
    public Session Known_token()
    {
        _next = (_next + 1) % AskedCount;
        return Sessions.TryAuthenticate(Asked[_next], out var session, out _) ? session : throw NotFound();
    }

    /// <summary>An application service that acts for a user.</summary>
    [Benchmark]
    public Session Known_masquerade()
        => !Sessions.TryAuthenticate(AppserviceToken, out _, out var appservice)
            && Sessions.TryMasquerade(appservice!, "@_bridge_joe:example.org"u8, "PHONE"u8, out var session)
                ? session
                : throw NotFound();

    /// <summary>Text that never was a token.</summary>
    [Benchmark]
    public bool Unknown_token() => Sessions.TryAuthenticate("syt_bm90aGluZw_of_this_server"u8, out _, out _);

    private static Sessions Fill()
    {
        var key = Ed25519SigningKey.FromSeed(KeyId.Parse("ed25519:bench"), new byte[32]);
        LocalServers servers = new([KeyValuePair.Create(ServerName.Parse("example.org"), key)]);
        UserOptions options = new()
        {
            SessionCacheMax = 2 * SessionCount,
            Appservices =
            [
                new AppserviceRegistration
                {
                    Id = "bridge",
                    AsToken = Encoding.ASCII.GetString(AppserviceToken),
                    SenderLocalpart = "bridgebot",
                },
            ],
        };
        Appservices appservices = new(options.Appservices, servers);

        // Of a token in memory no database is asked, so that none is needed.
        Sessions sessions = new(null!, options, TimeProvider.System, new UsersMetrics(), appservices, servers);
        for (var i = 0; i < SessionCount; i++)
        {
            var token = AccessToken.Create();
            sessions.Committed(SessionOf(i / 2, TokenHash.OfText(token)));
            if (i % AskedStride == 0 && i / AskedStride < AskedCount)
            {
                Asked[i / AskedStride] = Encoding.ASCII.GetBytes(token);
            }
        }

        var appservice = appservices.Authenticate(AppserviceToken);
        sessions.Committed(SessionOf(
            UserCount, AppserviceSessions.KeyOf(appservice, "@_bridge_joe:example.org"u8, "PHONE"u8)));
        return sessions;
    }

    private static Session SessionOf(int user, TokenHash hash) => new(
        new UserNid(user + 1),
        UserId.Parse(string.Create(CultureInfo.InvariantCulture, $"@user{user}:example.org")),
        "ABCDEFGHIJ",
        isAdmin: false,
        AccountKind.User,
        AccountState.Active,
        lastSeenMs: 0)
    {
        Hash = hash,
    };

    private static InvalidOperationException NotFound() => new("a session in memory was not found");
}
