using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class RemoteDocumentTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly RemoteDocument<string> _document;
    private int _asked;
    private bool _isAway;

    public RemoteDocumentTests() => _document = new RemoteDocument<string>(
        _ =>
        {
            _asked++;
            return _isAway
                ? Task.FromException<string>(MatrixError.Unavailable("away").ToException())
                : Task.FromResult($"document {_asked}");
        },
        _time);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_asked_for_once_an_hour()
    {
        var first = await _document.GetAsync(Cancel);
        _time.Advance(RemoteDocument<string>.FreshFor - TimeSpan.FromSeconds(1));
        var same = await _document.GetAsync(Cancel);
        _time.Advance(TimeSpan.FromSeconds(1));
        var next = await _document.GetAsync(Cancel);

        Assert.Equal(("document 1", "document 1", "document 2"), (first, same, next));
    }

    [Fact]
    public async Task A_newer_one_is_asked_for_at_most_twice_a_minute()
    {
        var first = await _document.GetAsync(Cancel);
        var early = await _document.NewerAsync(first, Cancel);
        _time.Advance(RemoteDocument<string>.RefreshAfter);
        var newer = await _document.NewerAsync(first, Cancel);
        var again = await _document.NewerAsync(newer, Cancel);
        var late = await _document.NewerAsync(first, Cancel);

        Assert.Equal(("document 1", "document 2", "document 2", "document 2"), (early, newer, again, late));
        Assert.Equal(2, _asked);
    }

    [Fact]
    public async Task Who_is_away_is_left_in_peace_for_some_seconds()
    {
        _isAway = true;
        await Assert.ThrowsAsync<MatrixException>(async () => await _document.GetAsync(Cancel));
        await Assert.ThrowsAsync<MatrixException>(async () => await _document.GetAsync(Cancel));
        _isAway = false;
        await Assert.ThrowsAsync<MatrixException>(async () => await _document.GetAsync(Cancel));
        _time.Advance(RemoteDocument<string>.RetryAfter);

        Assert.Equal("document 2", await _document.GetAsync(Cancel));
    }

    [Fact]
    public async Task The_last_one_is_good_for_a_day_while_there_is_no_other()
    {
        await _document.GetAsync(Cancel);
        _isAway = true;
        _time.Advance(RemoteDocument<string>.UsableFor - TimeSpan.FromSeconds(1));
        var old = await _document.GetAsync(Cancel);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("document 1", old);
        await Assert.ThrowsAsync<MatrixException>(async () => await _document.GetAsync(Cancel));
    }

    [Fact]
    public async Task All_who_wait_for_it_get_what_one_has_asked_for()
    {
        TaskCompletionSource<string> answer = new();
        var asked = 0;
        RemoteDocument<string> document = new(
            _ =>
            {
                asked++;
                return answer.Task;
            },
            _time);

        var all = Enumerable.Range(0, 8).Select(_ => document.GetAsync(Cancel).AsTask()).ToArray();
        answer.SetResult("one");

        Assert.All(await Task.WhenAll(all), value => Assert.Equal("one", value));
        Assert.Equal(1, asked);
    }
}
