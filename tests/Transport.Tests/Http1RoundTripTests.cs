using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>Laws of whole conversations, on generated requests cut at random.</summary>
public sealed class Http1RoundTripTests
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH"];

    private static readonly char[] PathCharacters = "abcXYZ019-._~!$&'()*+,;=:@/%[]|".ToCharArray();

    /// <summary>One request to send.</summary>
    public sealed record Request(string Method, string Path, string Query, string Body, int[] Chunks);

    [Fact]
    public async Task Every_sequence_of_requests_is_answered_in_order_however_it_is_cut()
    {
        await using var server = new TestServer();
        Gen<string> path = Gen.Elements(PathCharacters).ListOf().Select(c => "/" + string.Concat(c));
        Gen<string> query = Gen.Elements(PathCharacters).ListOf().Select(string.Concat);
        Gen<string> body = Gen.Choose(0, 9000).Select(n => string.Concat(
            Enumerable.Range(0, n).Select(i => (char)('!' + (i * 7 % 90)))));
        Gen<Request> request =
            from method in Gen.Elements(Methods)
            from at in path
            from asked in query
            from content in Gen.Frequency((2, Gen.Constant("")), (1, body))
            from chunks in Gen.Choose(1, 3000).ListOf()
            select new Request(method, at, asked, content, [.. chunks]);
        Gen<(List<Request>, int[])> cases =
            from requests in request.NonEmptyListOf()
            from cuts in Gen.Choose(1, 4000).NonEmptyListOf()
            select (requests.Take(6).ToList(), cuts.ToArray());

        Prop.ForAll(cases.ToArbitrary(), async c =>
        {
            (List<Request> requests, int[] cuts) = c;
            MemoryChannel client = server.Connect();
            byte[] bytes = Encoding.ASCII.GetBytes(string.Concat(requests.Select(Render)));
            for (int sent = 0, i = 0; sent < bytes.Length; i++)
            {
                int length = Math.Min(cuts[i % cuts.Length], bytes.Length - sent);
                client.ClientSends(bytes.AsMemory(sent, length));
                sent += length;
            }

            client.ClientFinishes();
            IReadOnlyList<Answer> answers = await client.AnswersAtEndAsync();
            Assert.Equal(requests.Select(Expected), answers.Select(a => a.Body));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
    }

    private static string Render(Request request)
    {
        string head = $"{request.Method} {Target(request)} HTTP/1.1\r\nHost: x\r\n";
        if (request.Body.Length == 0)
        {
            return head + "\r\n";
        }

        if (request.Chunks.Length == 0)
        {
            return head + $"Content-Length: {request.Body.Length}\r\n\r\n{request.Body}";
        }

        var text = new StringBuilder(head + "Transfer-Encoding: chunked\r\n\r\n");
        for (int sent = 0, i = 0; sent < request.Body.Length; i++)
        {
            int length = Math.Min(request.Chunks[i % request.Chunks.Length], request.Body.Length - sent);
            text.Append(CultureInfo.InvariantCulture, $"{length:x}\r\n")
                .Append(request.Body, sent, length)
                .Append("\r\n");
            sent += length;
        }

        return text.Append("0\r\n\r\n").ToString();
    }

    private static string Expected(Request request) =>
        $"{request.Method} {Target(request)} {request.Body}";

    private static string Target(Request request) =>
        request.Path + (request.Query.Length > 0 ? "?" : "") + request.Query;
}
