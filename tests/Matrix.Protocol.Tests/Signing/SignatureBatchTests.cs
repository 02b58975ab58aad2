using Dendrite.Fast.Matrix.Protocol.Tests.Events;
using Xunit;

namespace Dendrite.Fast.Matrix.Protocol.Tests.Signing;

public sealed class SignatureBatchTests
{
    private static readonly RoomVersionRules Rules = Samples.Rules("12");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 4)]
    [InlineData(16, 2)]
    [InlineData(17, 2)]
    [InlineData(100, 1)]
    [InlineData(333, 8)]
    public async Task Each_event_gets_the_status_that_it_gets_alone(int count, int workers)
    {
        SignatureCheck[] checks = Checks(count);
        SignatureStatus[] results = new SignatureStatus[count + 1];

        await SignatureBatch.VerifyAsync(Rules, checks, results, workers, Cancelled);

        SignatureStatus[] expected = [.. checks.Select(static check => EventSignatures.Verify(
            Rules, check.Pdu.Span, check.Fields, check.Server, check.KeyId, check.Key))];
        Assert.Equal(expected, results[..count]);
        Assert.Equal(default, results[count]);
    }

    [Fact]
    public async Task An_invalid_signature_does_not_touch_its_neighbours()
    {
        SignatureCheck[] checks = Checks(50);
        SignatureStatus[] results = new SignatureStatus[50];

        await SignatureBatch.VerifyAsync(Rules, checks, results, 4, Cancelled);

        Assert.All(results, static (status, i) => Assert.Equal(
            (i % 3) switch
            {
                0 => SignatureStatus.Valid,
                1 => SignatureStatus.Invalid,
                _ => SignatureStatus.Missing,
            },
            status));
    }

    [Fact]
    public async Task A_cancelled_batch_leaves_nothing_valid()
    {
        SignatureCheck[] checks = Checks(100);

        SignatureStatus[] results = new SignatureStatus[100];
        Array.Fill(results, SignatureStatus.Valid);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SignatureBatch.VerifyAsync(
            Rules, checks, results, 3, new CancellationToken(canceled: true)));

        Assert.All(results, static status => Assert.Equal(SignatureStatus.NotChecked, status));
    }

    [Fact]
    public async Task Too_little_room_for_results_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => SignatureBatch.VerifyAsync(
            Rules, Checks(2), new SignatureStatus[1], 1, Cancelled));
    }

    // In turns: signed, changed after it was signed, and not signed by the server that is asked about.
    private static SignatureCheck[] Checks(int count) => [.. Enumerable.Range(0, count).Select(static i =>
    {
        byte[] pdu = Samples.Build(Rules, "m.room.topic", "", $$"""{"topic":"number {{i}}"}""", out _);
        if (i % 3 == 1)
        {
            pdu.AsSpan().Replace((byte)'7', (byte)'8');
        }

        Assert.Equal(PduStatus.Ok, EventFields.TryParse(pdu, out EventFields fields));
        ServerName server = i % 3 == 2 ? ServerName.Parse("other.example") : Samples.Server;
        return new SignatureCheck(pdu, fields, server, Samples.Key.KeyId, Samples.Key.VerifyKey);
    })];
}
