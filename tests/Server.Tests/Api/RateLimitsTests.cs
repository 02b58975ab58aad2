using Dendrite.Fast.Api;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The limits by user: each has a bucket of its own for each user. Source: v1.19, "Rate limiting".</summary>
public sealed class RateLimitsTests
{
    private static readonly RateLimit Two = new(1, 2);

    private readonly FakeTimeProvider _time = new();

    public static TheoryData<string> Kinds { get; } =
        ["messages", "memberships", "login tokens", "directory", "account data", "reports"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_user_who_does_too_much_of_one_thing_waits_and_nobody_else(string kind)
    {
        RateLimits limits = new(
            new RateLimitOptions
            {
                Messages = Two,
                Memberships = Two,
                LoginTokens = Two,
                Directory = Two,
                AccountData = Two,
                Reports = Two,
            },
            _time);
        Take(limits, kind, 1);
        Take(limits, kind, 1);

        var refused = Assert.Throws<MatrixException>(() => Take(limits, kind, 1));
        Take(limits, kind, 2);
        foreach (var other in Kinds.Select(row => row.Data).Where(other => other != kind))
        {
            Take(limits, other, 1);
        }

        Assert.Equal("M_LIMIT_EXCEEDED", refused.Error.Code);
        Assert.Equal(429, refused.Error.HttpStatus);
        Assert.Equal(1_000, refused.Error.RetryAfterMs);
    }

    private static void Take(RateLimits limits, string kind, long user)
    {
        Session session = new(
            new UserNid(user), UserId.Parse("@a:localhost"), "D", false, AccountKind.User, AccountState.Active, 0);
        switch (kind)
        {
            case "messages":
                limits.TakeMessage(session);
                break;
            case "memberships":
                limits.TakeMembership(session);
                break;
            case "login tokens":
                limits.TakeLoginToken(session);
                break;
            case "directory":
                limits.TakeDirectory(session);
                break;
            case "account data":
                limits.TakeAccountData(session);
                break;
            default:
                limits.TakeReport(session);
                break;
        }
    }
}
