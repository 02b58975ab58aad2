using System.Text;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Transport.Http1;

namespace Dendrite.Fast.Transport.Tests.Fuzz;

/// <summary>Mutated chunked bodies: one verdict, one body and one end, however input and output are cut.</summary>
public sealed class ChunkedFuzzTests
{
    private const int BodyBytesMax = 100;
    private const int TrailerBytesMax = 60;

    private static readonly string[] Seeds =
    [
        "0\r\n\r\n",
        "5\r\nhello\r\n0\r\n\r\nGET / HTTP/1.1\r\n",
        "A;a=b\r\n0123456789\r\n003;c;d=\"e\\\"f\"\r\nabc\r\n0;x\r\n\r\n",
        "3\r\nabc\r\n0\r\nX-Sum: 1\r\nY:\r\n\r\nnext",
    ];

    private static int Rounds => Nightly.Pick(40_000, 2_000_000);

    [Fact]
    public void Mutated_bodies_get_one_verdict_however_they_are_cut()
    {
        int taken = 0;
        int refused = 0;
        for (int seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            byte[] bytes = Mutation.Of(Encoding.Latin1.GetBytes(Seeds[random.Next(Seeds.Length)]), random);

            var whole = Decode([bytes], outputBytesMax: 256);
            var cut = Decode(Cut.Parts(bytes, random), outputBytesMax: random.Next(1, 8));

            Assert.True(whole == cut, $"seed {seed}: {whole}, cut {cut}");
            Assert.True(whole.Body.Length <= BodyBytesMax, $"seed {seed}: {whole}");
            taken += whole.Status == ChunkStatus.Done ? 1 : 0;
            refused += whole.Status == ChunkStatus.Refused ? 1 : 0;
        }

        // The mutations neither miss all rules nor break all bodies.
        Assert.True(taken > Rounds / 50 && refused > Rounds / 10, $"{taken} taken, {refused} refused");
    }

    private static (ChunkStatus Status, RefusalReason Reason, string Body, int Consumed) Decode(
        ReadOnlyMemory<byte>[] parts, int outputBytesMax)
    {
        var decoder = new ChunkedDecoder(BodyBytesMax, TrailerBytesMax);
        var body = new StringBuilder();
        var output = new byte[outputBytesMax];
        int total = 0;
        foreach (ReadOnlyMemory<byte> part in parts)
        {
            ReadOnlySpan<byte> input = part.Span;
            ChunkStatus status;
            do
            {
                status = decoder.Decode(
                    input, output, out int consumed, out int written, out RefusalReason reason);
                Assert.True(consumed + written > 0 || status != ChunkStatus.OutputFull, "no progress");
                body.Append(Encoding.Latin1.GetString(output, 0, written));
                input = input[consumed..];
                total += consumed;
                if (status is ChunkStatus.Refused)
                {
                    return (status, reason, body.ToString(), 0);
                }

                if (status is ChunkStatus.Done)
                {
                    return (status, reason, body.ToString(), total);
                }
            }
            while (status == ChunkStatus.OutputFull);
        }

        return (ChunkStatus.NeedInput, RefusalReason.None, body.ToString(), total);
    }
}
