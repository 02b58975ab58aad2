using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class InteractiveAuthTests
{
    private static readonly AuthPolicy Dummy = new([["m.login.dummy"]], null);

    private readonly FakeTimeProvider _time = new();
    private readonly UserOptions _options = new();
    private readonly AuthSessions _sessions;
    private readonly InteractiveAuth _auth;

    public InteractiveAuthTests()
    {
        _sessions = new AuthSessions(_options, _time);
        _auth = new InteractiveAuth(_options, _sessions, [new DummyStage(), new MagicStage()]);
    }

    [Fact]
    public async Task A_request_without_auth_never_succeeds()
    {
        var challenge = await ChallengeAsync("""{"username":"alice","auth":null}""");

        Assert.Equal([["m.login.dummy"]], challenge.Flows);
        Assert.Empty(challenge.Completed);
        Assert.Null(challenge.Error);
        Assert.Equal(
            $$$"""{"flows":[{"stages":["m.login.dummy"]}],"params":{},"session":"{{{challenge.Session}}}"}""",
            Json(challenge));
    }

    [Fact]
    public async Task The_same_request_with_its_stage_passes()
    {
        var session = (await ChallengeAsync("""{"username":"alice","password":"x"}""")).Session;

        var progress = await AdvanceAsync(
            $$$"""{"auth":{"type":"m.login.dummy","session":"{{{session}}}"},"password":"x","username":"alice"}""");

        Assert.NotNull(progress.Grant);
        progress.Grant.Dispose();
    }

    [Fact]
    public async Task A_stage_without_a_session_opens_one_and_passes()
    {
        var progress = await AdvanceAsync("""{"username":"alice","auth":{"type":"m.login.dummy"}}""");

        Assert.NotNull(progress.Grant);
        progress.Grant.Dispose();
    }

    [Theory]
    [InlineData("""{"username":"mallory","password":"x","auth":{"type":"m.login.dummy","session":"S"}}""")]
    [InlineData("""{"username":"alice","password":"y","auth":{"type":"m.login.dummy","session":"S"}}""")]
    [InlineData("""{"username":"alice","auth":{"type":"m.login.dummy","session":"S"}}""")]
    [InlineData("""{"username":"alice","password":"x","more":1,"auth":{"type":"m.login.dummy","session":"S"}}""")]
    public async Task A_session_authenticates_the_parameters_that_opened_it_and_no_others(string body)
    {
        var session = (await ChallengeAsync("""{"username":"alice","password":"x"}""")).Session;

        var refused = await Assert.ThrowsAsync<MatrixException>(
            () => AdvanceAsync(body.Replace("\"S\"", $"\"{session}\"", StringComparison.Ordinal)));

        Assert.Equal("M_FORBIDDEN", refused.Error.Code);
    }

    [Fact]
    public async Task A_session_authenticates_the_operation_and_caller_that_opened_it_and_no_others()
    {
        var alice = SessionOf("@alice:localhost");
        AuthPolicy policy = new(Dummy.Flows, alice);
        var opened = await _auth.AdvanceAsync(Request("{}", "DELETE /devices/A"), policy, Cancel);
        var body = $$$"""{"auth":{"type":"m.login.dummy","session":"{{{opened.Challenge!.Session}}}"}}""";

        await Assert.ThrowsAsync<MatrixException>(
            () => _auth.AdvanceAsync(Request(body, "DELETE /devices/B"), policy, Cancel).AsTask());
        await Assert.ThrowsAsync<MatrixException>(
            () => _auth.AdvanceAsync(
                Request(body, "DELETE /devices/A"),
                new AuthPolicy(Dummy.Flows, SessionOf("@bob:localhost")),
                Cancel).AsTask());
        using var grant = (await _auth.AdvanceAsync(Request(body, "DELETE /devices/A"), policy, Cancel)).Grant;

        Assert.NotNull(grant);
    }

    [Fact]
    public async Task An_unknown_or_expired_session_is_refused_with_a_fresh_one()
    {
        var session = (await ChallengeAsync("{}")).Session;
        _time.Advance(_options.InteractiveAuthSessionAge);

        var expired = await ChallengeAsync($$$"""{"auth":{"type":"m.login.dummy","session":"{{{session}}}"}}""");
        var unknown = await ChallengeAsync("""{"auth":{"type":"m.login.dummy","session":"nope"}}""");

        Assert.Equal("M_FORBIDDEN", expired.Error?.Code);
        Assert.NotEqual(session, expired.Session);
        Assert.Equal("M_FORBIDDEN", unknown.Error?.Code);
        Assert.Empty(unknown.Completed);
    }

    [Fact]
    public async Task Stages_of_a_flow_are_passed_in_their_order()
    {
        AuthPolicy policy = new([["magic", "m.login.dummy"]], null);
        var session = (await _auth.AdvanceAsync(Request("{}"), policy, Cancel)).Challenge!.Session;

        var wrongOrder = await TryAsync("m.login.dummy");
        var failed = await TryAsync("magic", "nonsense");
        var passed = await TryAsync("magic", "abracadabra");
        var repeated = await TryAsync("magic", "nonsense");
        using var grant = (await TryAsync("m.login.dummy")).Grant;

        Assert.Equal("M_FORBIDDEN", wrongOrder.Challenge?.Error?.Code);
        Assert.Equal("M_UNAUTHORIZED", failed.Challenge?.Error?.Code);
        Assert.Contains("\"errcode\":\"M_UNAUTHORIZED\"", Json(failed.Challenge!), StringComparison.Ordinal);
        Assert.Equal(["magic"], passed.Challenge?.Completed);
        Assert.Null(passed.Challenge?.Error);
        Assert.Contains("\"completed\":[\"magic\"]", Json(passed.Challenge!), StringComparison.Ordinal);
        Assert.Equal(["magic"], repeated.Challenge?.Completed);
        Assert.NotNull(grant);

        async Task<AuthProgress> TryAsync(string type, string word = "")
            => await _auth.AdvanceAsync(
                Request($$$"""{"auth":{"type":"{{{type}}}","session":"{{{session}}}","word":"{{{word}}}"}}"""),
                policy,
                Cancel);
    }

    [Fact]
    public async Task A_session_that_failed_too_often_is_forgotten()
    {
        AuthPolicy policy = new([["magic"]], null);
        var session = (await _auth.AdvanceAsync(Request("{}"), policy, Cancel)).Challenge!.Session;
        var body = $$$"""{"auth":{"type":"magic","session":"{{{session}}}","word":"nonsense"}}""";
        for (var i = 0; i < _options.InteractiveAuthFailuresMax; i++)
        {
            await _auth.AdvanceAsync(Request(body), policy, Cancel);
        }

        var right = await _auth.AdvanceAsync(
            Request(body.Replace("nonsense", "abracadabra", StringComparison.Ordinal)), policy, Cancel);

        Assert.Null(right.Grant);
        Assert.NotEqual(session, right.Challenge?.Session);
    }

    [Fact]
    public async Task Too_many_sessions_push_the_oldest_out()
    {
        UserOptions few = new() { InteractiveAuthSessionsMax = 3 };
        InteractiveAuth auth = new(few, new AuthSessions(few, _time), [new DummyStage()]);
        List<string> opened = [];
        for (var i = 0; i < 4; i++)
        {
            opened.Add((await auth.AdvanceAsync(Request("{}"), Dummy, Cancel)).Challenge!.Session);
        }

        var newest = await PassAsync(opened[3]);
        var oldest = await PassAsync(opened[0]);

        Assert.NotNull(newest.Grant);
        Assert.Null(oldest.Grant);

        async Task<AuthProgress> PassAsync(string session)
            => await auth.AdvanceAsync(
                Request($$$"""{"auth":{"type":"m.login.dummy","session":"{{{session}}}"}}"""), Dummy, Cancel);
    }

    [Fact]
    public async Task A_used_session_cannot_be_used_again()
    {
        var session = (await ChallengeAsync("{}")).Session;
        var body = $$$"""{"auth":{"type":"m.login.dummy","session":"{{{session}}}"}}""";
        using (var grant = (await AdvanceAsync(body)).Grant)
        {
            grant!.Close();
        }

        var again = await AdvanceAsync(body);

        Assert.Null(again.Grant);
    }

    [Theory]
    [InlineData("nonsense", "M_NOT_JSON")]
    [InlineData("[]", "M_BAD_JSON")]
    [InlineData("""{"auth":[]}""", "M_BAD_JSON")]
    [InlineData("""{"auth":{"session":1}}""", "M_BAD_JSON")]
    [InlineData("""{"auth":{"type":{}}}""", "M_BAD_JSON")]
    [InlineData("""{"a":1,"a":2}""", "M_NOT_JSON")]
    [InlineData("""{"auth":{},"a":"\ud800"}""", "M_BAD_JSON")]
    public async Task A_malformed_request_is_refused(string body, string code)
    {
        var refused = await Assert.ThrowsAsync<MatrixException>(() => AdvanceAsync(body));

        Assert.Equal(code, refused.Error.Code);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static AuthRequest Request(string body, string operation = "POST /register")
        => new(operation, Encoding.UTF8.GetBytes(body));

    private static Session SessionOf(string userId)
        => new(new UserNid(1), UserId.Parse(userId), "D", false, AccountKind.User, AccountState.Active, 0);

    private static string Json(InteractiveAuthChallenge challenge)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            challenge.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private async Task<AuthProgress> AdvanceAsync(string body)
        => await _auth.AdvanceAsync(Request(body), Dummy, Cancel);

    private async Task<InteractiveAuthChallenge> ChallengeAsync(string body)
    {
        var progress = await AdvanceAsync(body);
        Assert.Null(progress.Grant);
        return progress.Challenge!;
    }

    private sealed class MagicStage : AuthStage
    {
        public override string Type => "magic";

        public override ValueTask<MatrixError?> TryAsync(
            AuthSession session, AuthPolicy policy, JsonElement auth, CancellationToken cancellationToken)
            => ValueTask.FromResult(auth.GetProperty("word").GetString() == "abracadabra"
                ? null
                : new MatrixError("M_UNAUTHORIZED", 401, "Not the word."));
    }
}
