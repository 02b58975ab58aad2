using System.Collections;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Interactive auth that goes on outside the request, and the request that comes back with its session alone. Source:
/// client-server API, "Fallback".
/// </summary>
public sealed class RememberedParametersTests
{
    private const string Secret = "correct horse battery staple";
    private const string Operation = "POST /register";

    private static readonly AuthPolicy PagePolicy = new([["page", "m.login.dummy"]], null);

    private readonly FakeTimeProvider _time = new();
    private readonly UserOptions _options = new();
    private readonly AuthSessions _sessions;
    private readonly InteractiveAuth _auth;

    public RememberedParametersTests()
    {
        _sessions = new AuthSessions(_options, _time);
        _auth = new InteractiveAuth(_options, _sessions, [new DummyStage(), new PageStage()]);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_with_the_session_alone_is_the_one_that_opened_it()
    {
        var id = await OpenAsync($$"""{ "b" : [1, {"c": "\u00e4"}], "password": "{{Secret}}", "auth": null }""");

        var request = _auth.Receive(Operation, null, Body($$$"""{"auth":{"session":"{{{id}}}"}}"""));
        using var body = JsonDocument.Parse(request.Body);

        Assert.Equal(Secret, body.RootElement.GetProperty("password").GetString());
        Assert.Equal("ä", body.RootElement.GetProperty("b")[1].GetProperty("c").GetString());
        Assert.Equal(id, body.RootElement.GetProperty("auth").GetProperty("session").GetString());
        Assert.Equal(3, body.RootElement.GetPropertyCount());
    }

    [Fact]
    public async Task What_a_page_has_proved_counts_for_the_request_that_comes_back()
    {
        PageStage page = new();
        AuthPolicy policy = new([[page.Type]], null);
        var id = await OpenAsync($$"""{"password":"{{Secret}}"}""", policy);
        _sessions.TryFind(id, out var session);

        var isPassed = await session!.CompleteOutsideAsync(page.Type, Cancel);
        var request = _auth.Receive(Operation, null, Body($$$"""{"auth":{"session":"{{{id}}}"}}"""));
        using var grant = (await _auth.AdvanceAsync(request, policy, Cancel)).Grant;

        Assert.True(isPassed);
        Assert.NotNull(grant);
    }

    [Fact]
    public async Task A_page_passes_the_next_stage_and_no_other()
    {
        var id = await OpenAsync("{}");
        _sessions.TryFind(id, out var session);

        var early = await session!.CompleteOutsideAsync("m.login.dummy", Cancel);
        var first = await session.CompleteOutsideAsync("page", Cancel);
        var again = await session.CompleteOutsideAsync("page", Cancel);
        var other = await session.CompleteOutsideAsync("m.login.password", Cancel);

        Assert.Equal([false, true, true, false], [early, first, again, other]);
        Assert.Equal(["page"], session.Completed);
    }

    [Fact]
    public async Task A_page_waits_for_the_request_that_runs()
    {
        var id = await OpenAsync("{}");
        _sessions.TryFind(id, out var session);
        await session!.Turn.WaitAsync(Cancel);

        var passing = session.CompleteOutsideAsync("page", Cancel).AsTask();
        var waits = !passing.IsCompleted && session.Completed.Count == 0;
        session.Turn.Release();

        Assert.True(waits);
        Assert.True(await passing);
    }

    [Theory]
    [InlineData("""{"auth":{"session":"S"},"username":"mallory"}""")]
    [InlineData("""{"auth":{"session":"S"},"password":"another"}""")]
    public async Task A_request_with_parameters_of_its_own_is_not_completed(string text)
    {
        var id = await OpenAsync($$"""{"username":"alice","password":"{{Secret}}"}""");
        var body = text.Replace("\"S\"", $"\"{id}\"", StringComparison.Ordinal);

        var request = _auth.Receive(Operation, null, Body(body));
        var refused = await Assert.ThrowsAsync<MatrixException>(
            () => _auth.AdvanceAsync(request, PagePolicy, Cancel).AsTask());

        Assert.Equal(body, Encoding.UTF8.GetString(request.Body.Span));
        Assert.Equal("M_FORBIDDEN", refused.Error.Code);
    }

    [Fact]
    public async Task Another_operation_or_caller_is_told_nothing_of_the_parameters()
    {
        var id = await OpenAsync($$"""{"password":"{{Secret}}"}""");
        var body = $$$"""{"auth":{"session":"{{{id}}}"}}""";
        Session bob = new(
            new UserNid(1), UserId.Parse("@bob:localhost"), "D", false, AccountKind.User, AccountState.Active, 0);

        var otherOperation = _auth.Receive("POST /account/password", null, Body(body));
        var otherCaller = _auth.Receive(Operation, bob, Body(body));

        Assert.Equal(body, Encoding.UTF8.GetString(otherOperation.Body.Span));
        Assert.Equal(body, Encoding.UTF8.GetString(otherCaller.Body.Span));
    }

    [Fact]
    public async Task An_expired_session_remembers_nothing()
    {
        var id = await OpenAsync($$"""{"password":"{{Secret}}"}""");
        _time.Advance(_options.InteractiveAuthSessionAge);

        var request = _auth.Receive(Operation, null, Body($$$"""{"auth":{"session":"{{{id}}}"}}"""));

        Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(request.Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_kept_holds_the_password_or_the_id_that_opens_it()
    {
        var id = await OpenAsync($$"""{"password":"{{Secret}}"}""");

        var kept = Kept(_auth);

        // The walk comes to the session and to its texts.
        _sessions.TryFind(id, out var session);
        Assert.Contains(kept, bytes => ReferenceEquals(bytes, session!.Binding));
        Assert.Contains(kept, bytes => bytes.AsSpan().SequenceEqual(Encoding.Unicode.GetBytes("page")));
        Assert.DoesNotContain(kept, bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Secret)) >= 0);
        Assert.DoesNotContain(kept, bytes => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(Secret)) >= 0);
        Assert.DoesNotContain(kept, bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(id)) >= 0);
        Assert.DoesNotContain(kept, bytes => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(id)) >= 0);
    }

    [Fact]
    public void Sealed_parameters_open_with_their_own_id_alone()
    {
        var @sealed = SealedParameters.Seal("one", Encoding.UTF8.GetBytes(Secret));

        Assert.Equal(Secret, Encoding.UTF8.GetString(@sealed.Open("one")));
        Assert.Throws<AuthenticationTagMismatchException>(() => @sealed.Open("two"));
    }

    [Fact]
    public async Task Parameters_that_are_too_many_must_be_sent_again()
    {
        var text = new string('x', _options.InteractiveAuthRememberedBytesMax);
        var id = await OpenAsync($$"""{"text":"{{text}}"}""");

        var alone = _auth.Receive(Operation, null, Body($$$"""{"auth":{"session":"{{{id}}}"}}"""));
        var repeated = await _auth.AdvanceAsync(
            new AuthRequest(Operation, Body($$$"""{"text":"{{{text}}}","auth":{"session":"{{{id}}}"}}""")),
            PagePolicy,
            Cancel);

        await Assert.ThrowsAsync<MatrixException>(() => _auth.AdvanceAsync(alone, PagePolicy, Cancel).AsTask());
        Assert.Equal(id, repeated.Challenge!.Session);
    }

    [Fact]
    public async Task The_oldest_sessions_make_room_when_too_much_is_remembered()
    {
        UserOptions few = new() { InteractiveAuthRememberedTotalBytesMax = 3_000 };
        AuthSessions sessions = new(few, _time);
        InteractiveAuth auth = new(few, sessions, [new DummyStage()]);
        List<string> ids = [];
        for (var i = 0; i < 4; i++)
        {
            AuthRequest request = new(Operation, Body($$"""{"text":"{{new string('x', 900)}}"}"""));
            ids.Add((await auth.AdvanceAsync(request, PagePolicy, Cancel)).Challenge!.Session);
        }

        var known = ids.Select(id => sessions.TryFind(id, out _));

        Assert.Equal([false, true, true, true], known);
    }

    [Fact]
    public async Task A_challenge_carries_what_its_stages_ask_clients_to_know()
    {
        AuthPolicy policy = new([["page"], ["m.login.dummy", "page"]], null);
        var challenge = (await _auth.AdvanceAsync(new AuthRequest(Operation, Body("{}")), policy, Cancel)).Challenge!;
        using MemoryStream text = new();
        using (Utf8JsonWriter writer = new(text))
        {
            challenge.WriteTo(writer);
        }

        using var json = JsonDocument.Parse(text.ToArray());
        Assert.Equal("""{"page":{"url":"/page"}}""", json.RootElement.GetProperty("params").GetRawText());
    }

    private static byte[] Body(string text) => Encoding.UTF8.GetBytes(text);

    private async Task<string> OpenAsync(string body, AuthPolicy? policy = null)
        => (await _auth.AdvanceAsync(new AuthRequest(Operation, Body(body)), policy ?? PagePolicy, Cancel))
            .Challenge!.Session;

    /// <summary>The bytes of every string and array that can be reached from an object.</summary>
    private static List<byte[]> Kept(object root)
    {
        List<byte[]> kept = [];
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Stack<object> left = new([root]);
        while (left.TryPop(out var item))
        {
            if (item is Type or Pointer or Delegate || !(item.GetType().IsValueType || seen.Add(item)))
            {
                continue;
            }

            kept.Add(item switch
            {
                string text => Encoding.Unicode.GetBytes(text),
                byte[] bytes => bytes,
                char[] chars => Encoding.Unicode.GetBytes(chars),
                _ => [],
            });
            foreach (var part in PartsOf(item))
            {
                left.Push(part);
            }
        }

        return kept;
    }

    private static IEnumerable<object> PartsOf(object item)
    {
        if (item is string or byte[] or char[] || item.GetType().IsPrimitive)
        {
            return [];
        }

        if (item is Array array)
        {
            return ((IEnumerable)array).Cast<object?>().OfType<object>();
        }

        List<object> parts = [];
        for (var type = item.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPointer && !field.FieldType.IsPrimitive && field.GetValue(item) is { } value)
                {
                    parts.Add(value);
                }
            }
        }

        return parts;
    }

    private sealed class PageStage : AuthStage
    {
        public override string Type => "page";

        public override ValueTask<MatrixError?> TryAsync(
            AuthSession session, AuthPolicy policy, JsonElement auth, CancellationToken cancellationToken)
            => ValueTask.FromResult<MatrixError?>(MatrixError.Forbidden("Only the page passes this."));

        public override void WriteParams(Utf8JsonWriter writer)
        {
            writer.WriteStartObject(Type);
            writer.WriteString("url", "/page");
            writer.WriteEndObject();
        }
    }
}
