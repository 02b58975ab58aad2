using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Stages of interactive auth that a page passes, and those where the client only asks again.</summary>
public sealed class OutsideStageTests
{
    private static readonly AuthPolicy Policy = new([["word", "m.login.dummy"], ["wait"]], null);

    private readonly FakeTimeProvider _time = new();
    private readonly UserOptions _options = new();
    private readonly InteractiveAuth _auth;

    public OutsideStageTests()
        => _auth = new InteractiveAuth(
            _options, new AuthSessions(_options, _time), [new DummyStage(), new WordStage(), new WaitStage()]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_passes_a_stage_as_a_request_would()
    {
        var id = await OpenAsync();

        var wrong = await _auth.FindOutside(id, "word")!.TryAsync("word", "nonsense", Cancel);
        var wasPassed = _auth.FindOutside(id, "word")!.IsPassed;
        var right = await _auth.FindOutside(id, "word")!.TryAsync("word", "abracadabra", Cancel);
        var again = await _auth.FindOutside(id, "word")!.TryAsync("word", "nonsense", Cancel);
        using var grant = (await AdvanceAsync("m.login.dummy", id)).Grant;

        Assert.Equal("M_UNAUTHORIZED", wrong?.Code);
        Assert.False(wasPassed);
        Assert.Null(right);
        Assert.Null(again);
        Assert.True(_auth.FindOutside(id, "word")!.IsPassed);
        Assert.NotNull(grant);
    }

    [Fact]
    public async Task A_page_is_for_the_stages_of_its_session_in_their_order()
    {
        var id = await OpenAsync();

        var unknownSession = _auth.FindOutside("nope", "word");
        var unknownStage = _auth.FindOutside(id, "m.login.password");
        var later = _auth.FindOutside(id, "m.login.dummy")!;
        var early = await later.TryAsync("x", "y", Cancel);

        Assert.Null(unknownSession);
        Assert.Null(unknownStage);
        Assert.False(later.IsNext);
        Assert.Equal("M_FORBIDDEN", early?.Code);
    }

    [Fact]
    public async Task A_page_of_an_expired_session_is_not_found()
    {
        var id = await OpenAsync();

        _time.Advance(_options.InteractiveAuthSessionAge);

        Assert.Null(_auth.FindOutside(id, "word"));
    }

    [Fact]
    public async Task Guesses_on_a_page_end_the_session()
    {
        var id = await OpenAsync();

        for (var i = 0; i < _options.InteractiveAuthFailuresMax; i++)
        {
            await _auth.FindOutside(id, "word")!.TryAsync("word", "nonsense", Cancel);
        }

        Assert.Null(_auth.FindOutside(id, "word"));
    }

    [Fact]
    public async Task A_client_may_ask_again_and_again_whether_something_has_happened()
    {
        var id = await OpenAsync();

        for (var i = 0; i < _options.InteractiveAuthFailuresMax * 2; i++)
        {
            await AdvanceAsync("wait", id);
        }

        Assert.NotNull(_auth.FindOutside(id, "wait"));
    }

    [Fact]
    public async Task Where_nobody_is_logged_in_a_password_proves_whoever_is_named_if_the_operation_allows_it()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        using PasswordWorkers workers = new(UserHost.Cheap);
        PasswordStage stage = new(new Accounts(host.Database, workers), host.Rooms.Servers);
        AuthPolicy anybody = new([["m.login.password"]], null) { PasswordsOf = UserHost.First };
        AuthSession session = new(default, [], anybody, null, default);

        var nowhere = await TryAsync(anybody with { PasswordsOf = null }, "alice", "alicealice");
        var nobody = await TryAsync(anybody, null, "alicealice");
        var wrong = await TryAsync(anybody, "alice", "alice");
        var unproven = session.ProvenUser;
        var right = await TryAsync(anybody, "@alice:localhost", "alicealice");

        Assert.Equal(("M_FORBIDDEN", "M_MISSING_PARAM", "M_FORBIDDEN"), (nowhere?.Code, nobody?.Code, wrong?.Code));
        Assert.Null(unproven);
        Assert.Null(right);
        Assert.Equal(alice.User, session.ProvenUser);

        async Task<MatrixError?> TryAsync(AuthPolicy policy, string? user, string password)
        {
            var identifier = user is null ? "null" : $$"""{"type":"m.id.user","user":"{{user}}"}""";
            using var auth = JsonDocument.Parse($$"""{"identifier":{{identifier}},"password":"{{password}}"}""");
            return await stage.TryAsync(session, policy, auth.RootElement, Cancel);
        }
    }

    private async Task<string> OpenAsync()
        => (await _auth.AdvanceAsync(new AuthRequest("POST /x", Encoding.UTF8.GetBytes("{}")), Policy, Cancel))
            .Challenge!.Session;

    private async Task<AuthProgress> AdvanceAsync(string type, string id)
        => await _auth.AdvanceAsync(
            new AuthRequest(
                "POST /x", Encoding.UTF8.GetBytes($$$"""{"auth":{"type":"{{{type}}}","session":"{{{id}}}"}}""")),
            Policy,
            Cancel);

    private sealed class WordStage : AuthStage
    {
        public override string Type => "word";

        public override ValueTask<MatrixError?> TryAsync(
            AuthSession session, AuthPolicy policy, JsonElement auth, CancellationToken cancellationToken)
            => ValueTask.FromResult(
                auth.TryGetProperty("word", out var word) && word.GetString() == "abracadabra"
                    ? null
                    : new MatrixError("M_UNAUTHORIZED", 401, "Not the word."));
    }

    private sealed class WaitStage : AuthStage
    {
        public override string Type => "wait";

        public override bool IsGuessable => false;

        public override ValueTask<MatrixError?> TryAsync(
            AuthSession session, AuthPolicy policy, JsonElement auth, CancellationToken cancellationToken)
            => ValueTask.FromResult<MatrixError?>(new MatrixError("M_UNAUTHORIZED", 401, "Not yet."));
    }
}
