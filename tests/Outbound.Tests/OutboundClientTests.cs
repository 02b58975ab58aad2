using System.IO.Compression;
using System.Text;
using Dendrite.Fast.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Dendrite.Fast.Outbound.Tests;

public sealed class OutboundClientTests : IDisposable
{
    private readonly TestClient _client = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_arrives_as_it_was_made()
    {
        await using TestSite site = new();
        OutboundRequest request = new(
            HttpMethod.Put,
            OutboundUrl.Parse(site.Url(TestSite.Public, "/a%2Fb/../%7Ec?d=%20e#f")),
            OutboundPolicy.Foreign)
        {
            Headers = [new OutboundHeader("X-A", "b c")],
            Body = Encoding.UTF8.GetBytes("{\"a\":1}"),
        };

        var response = await _client.SendAsync(request);

        var seen = Assert.Single(site.Seen);
        Assert.Equal(("PUT", "/a%2Fb/../%7Ec?d=%20e", "{\"a\":1}"), (seen.Method, seen.Path, seen.Body));
        Assert.Equal("application/json", seen.Headers["content-type"]);
        Assert.Equal("b c", seen.Headers["x-a"]);
        Assert.Equal($"{TestSite.Public}:{site.Port}", seen.Headers["host"]);
        Assert.Equal((200, "hello"), (response.Status, Encoding.UTF8.GetString(response.Body.Span)));
        Assert.Equal("application/json", response.Head.MediaType);
    }

    [Theory]
    [InlineData("X-A", "b\r\nX-B: c")]
    [InlineData("X-A", "b\0")]
    [InlineData("X-A", "é")]
    [InlineData("X A", "b")]
    [InlineData("X-A:", "b")]
    [InlineData("Host", "b")]
    [InlineData("content-length", "1")]
    [InlineData("Transfer-Encoding", "chunked")]
    public void A_header_that_would_be_another_is_refused(string name, string value)
    {
        var exception = Assert.Throws<ArgumentException>(() => new OutboundHeader(name, value));

        Assert.DoesNotContain(value + " ", exception.Message + " ", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_are_followed_up_to_the_limit()
    {
        await using TestSite site = new((exchange, seen) =>
        {
            var left = int.Parse(seen.Path[1..], System.Globalization.CultureInfo.InvariantCulture);
            if (left > 0)
            {
                TestSite.Redirect(exchange, 302, $"/{left - 1}");
            }

            return default;
        });

        var last = await _client.GetAsync(site.Url(TestSite.Public, "/5"));
        await _client.FailsAsync(OutboundFailure.TooManyRedirects, site.Url(TestSite.Public, "/6"));

        Assert.Equal((200, "/0"), (last.Status, last.Head.Url.PathAndQuery));
        Assert.Equal(6 + 6, site.Seen.Count);
    }

    [Fact]
    public async Task A_caller_may_take_the_redirect_as_the_answer()
    {
        await using TestSite site = new((exchange, _) =>
        {
            TestSite.Redirect(exchange, 302, "/b");
            return default;
        });
        OutboundRequest request = new(
            HttpMethod.Get, OutboundUrl.Parse(site.Url(TestSite.Public)), OutboundPolicy.Foreign)
        {
            RedirectsMax = 0,
        };

        var response = await _client.SendAsync(request);

        Assert.Equal((302, "/b"), (response.Status, response.Head.Header("Location")));
        Assert.Single(site.Seen);
    }

    [Fact]
    public async Task Https_can_be_required()
    {
        OutboundRequest request = new(HttpMethod.Get, OutboundUrl.Parse("http://a.example/"), OutboundPolicy.Foreign)
        {
            HttpsOnly = true,
        };

        await _client.FailsAsync(OutboundFailure.SchemeDenied, request);

        Assert.Empty(_client.Names.Asked);
    }

    [Fact]
    public async Task A_name_without_an_address_is_unknown()
        => await _client.FailsAsync(OutboundFailure.NameUnknown, "http://nowhere.example:8008/");

    [Fact]
    public async Task The_system_says_that_a_name_is_unknown()
    {
        using TestClient system = new(options => options with { Resolver = null });

        await system.FailsAsync(OutboundFailure.NameUnknown, "http://nowhere.invalid:8008/");
    }

    [Fact]
    public async Task An_address_that_refuses_makes_way_for_the_next()
    {
        await using RawSite site = new("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        _client.Names.Set("two.example", [TestSite.OtherPublic, TestSite.Public]);

        var response = await _client.GetAsync(site.Url("two.example"));
        await _client.FailsAsync(OutboundFailure.NotConnected, site.Url(TestSite.OtherPublic));

        Assert.Equal(200, response.Status);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n", OutboundFailure.BodyTooLarge)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", OutboundFailure.AnswerBroken)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n", OutboundFailure.AnswerBroken)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 1\r\n\r\na", OutboundFailure.AnswerBroken)]
    [InlineData(
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip, gzip\r\nContent-Length: 1\r\n\r\na", OutboundFailure.AnswerBroken)]
    [InlineData(
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 12\r\n\r\nnot zipped..",
        OutboundFailure.AnswerBroken)]
    [InlineData("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n", OutboundFailure.AnswerBroken)]
    [InlineData("SSH-2.0-OpenSSH_9.9\r\n", OutboundFailure.AnswerBroken)]
    [InlineData("", OutboundFailure.AnswerBroken)]
    public async Task An_answer_that_is_none_is_a_failure(string answer, OutboundFailure failure)
    {
        await using RawSite site = new(answer);
        OutboundRequest request = new(HttpMethod.Get, OutboundUrl.Parse(site.Url()), OutboundPolicy.Foreign)
        {
            BodyBytesMax = 1_000,
        };

        await _client.FailsAsync(failure, request);
    }

    [Fact]
    public async Task Headers_beyond_the_limit_are_not_taken()
    {
        await using RawSite site = new(
            $"HTTP/1.1 200 OK\r\nX: {new string('x', 40_000)}\r\nContent-Length: 0\r\n\r\n");

        await _client.FailsAsync(OutboundFailure.HeadersTooLarge, site.Url());
    }

    [Fact]
    public async Task A_body_without_end_is_read_up_to_the_limit()
    {
        await using RawSite site = new(async (stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), stop);
            var bytes = new byte[64 * 1024];
            while (true)
            {
                await stream.WriteAsync(bytes, stop);
            }
        });

        await _client.FailsAsync(OutboundFailure.BodyTooLarge, site.Url());
    }

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public async Task A_body_of_the_limit_fits_and_one_byte_more_does_not(int bytes, bool fits)
    {
        await using RawSite site = new($"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{new string('x', bytes)}");
        OutboundRequest request = new(HttpMethod.Get, OutboundUrl.Parse(site.Url()), OutboundPolicy.Foreign)
        {
            BodyBytesMax = 1_000,
        };

        if (fits)
        {
            Assert.Equal(bytes, (await _client.SendAsync(request)).Body.Length);
        }
        else
        {
            await _client.FailsAsync(OutboundFailure.BodyTooLarge, request);
        }
    }

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(10_000_000, false)]
    public async Task A_compressed_body_is_bounded_by_what_it_becomes(int bytes, bool fits)
    {
        using MemoryStream compressed = new();
        await using (GZipStream gzip = new(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await gzip.WriteAsync(new byte[bytes], Cancel);
        }

        Assert.True(compressed.Length < 100_000);
        await using RawSite site = new(async (stream, stop) =>
        {
            await stream.WriteAsync(
                "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Encoding: gzip\r\n\r\n"u8.ToArray(), stop);
            await stream.WriteAsync(compressed.ToArray(), stop);
        });
        OutboundRequest request = new(HttpMethod.Get, OutboundUrl.Parse(site.Url()), OutboundPolicy.Foreign)
        {
            AcceptsGzip = true,
            BodyBytesMax = 100_000,
        };

        if (fits)
        {
            Assert.Equal(bytes, (await _client.SendAsync(request)).Body.Length);
        }
        else
        {
            await _client.FailsAsync(OutboundFailure.BodyTooLarge, request);
        }
    }

    [Fact]
    public async Task A_head_that_does_not_come_ends_with_the_time_of_the_request()
    {
        FakeTimeProvider time = new();
        using TestClient client = new(time: time);
        await using RawSite site = new(async (stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nX: "u8.ToArray(), stop);
            await Task.Delay(Timeout.InfiniteTimeSpan, time, stop);
        });

        var response = client.GetAsync(site.Url());
        await Eventually.Async(() => site.Requests == 1);
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(response.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(2));

        var exception = await Assert.ThrowsAsync<OutboundException>(() => response);
        Assert.Equal(OutboundFailure.TimedOut, exception.Failure);
    }

    [Fact]
    public async Task A_body_that_falls_silent_ends_before_the_time_of_the_request()
    {
        FakeTimeProvider time = new();
        using TestClient client = new(time: time);
        await using RawSite site = new(async (stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"u8.ToArray(), stop);
            await Task.Delay(Timeout.InfiniteTimeSpan, time, stop);
        });

        await using var stream = await client.Client.OpenAsync(TestClient.Get(site.Url()), Cancel);
        var buffer = new byte[10];
        Assert.Equal(3, await stream.Body.ReadAtLeastAsync(buffer, 3, cancellationToken: Cancel));
        var read = stream.Body.ReadAsync(buffer, Cancel).AsTask();
        time.Advance(TimeSpan.FromSeconds(16));

        var exception = await Assert.ThrowsAsync<OutboundException>(() => read);
        Assert.Equal(OutboundFailure.TimedOut, exception.Failure);
    }

    [Fact]
    public async Task A_body_that_drips_ends_with_the_time_of_the_request()
    {
        FakeTimeProvider time = new();
        using TestClient client = new(time: time);
        await using RawSite site = new(async (stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n"u8.ToArray(), stop);
            using PeriodicTimer drip = new(TimeSpan.FromSeconds(1), time);
            while (await drip.WaitForNextTickAsync(stop))
            {
                await stream.WriteAsync("x"u8.ToArray(), stop);
            }
        });

        var response = client.GetAsync(site.Url());
        await Eventually.Async(() =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return response.IsCompleted;
        });

        var exception = await Assert.ThrowsAsync<OutboundException>(() => response);
        Assert.Equal(OutboundFailure.TimedOut, exception.Failure);
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_told_so()
    {
        FakeTimeProvider time = new();
        await using RawSite site = new((_, stop) => Task.Delay(Timeout.InfiniteTimeSpan, time, stop));
        using CancellationTokenSource stop = new();

        var response = _client.Client.SendAsync(TestClient.Get(site.Url()), stop.Token);
        await Eventually.Async(() => site.Requests == 1);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => response);
    }

    [Fact]
    public async Task Requests_beyond_the_limit_wait_and_beyond_the_next_fail()
    {
        TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using TestSite site = new(async (_, _) => await go.Task);
        using TestClient client = new(options => options with { RequestsMax = 2, WaitingMax = 1 });
        Task<OutboundResponse>[] first =
        [
            client.GetAsync(site.Url(TestSite.Public)),
            client.GetAsync(site.Url(TestSite.Public)),
        ];
        await Eventually.Async(() => site.Seen.Count == 2);

        var waiting = client.GetAsync(site.Url(TestSite.Public));
        await client.FailsAsync(OutboundFailure.Busy, site.Url(TestSite.Public));
        var operators = client.GetAsync(site.Url(TestSite.Public), OutboundPolicy.Configured);
        await Eventually.Async(() => site.Seen.Count == 3);
        go.SetResult();

        await Task.WhenAll([.. first, waiting, operators]);
        Assert.Equal(4, site.Seen.Count);
    }

    [Fact]
    public async Task Connections_beyond_the_limit_are_not_made_and_closed_ones_make_room()
    {
        TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using TestSite site = new(async (_, _) => await go.Task);
        using TestClient client = new(options => options with
        {
            ConnectionsMax = 1,
            ConnectionLifetime = TimeSpan.Zero,
        });
        var first = client.GetAsync(site.Url(TestSite.Public));
        await Eventually.Async(() => site.Seen.Count == 1);

        await client.FailsAsync(OutboundFailure.Busy, site.Url(TestSite.OtherPublic));
        go.SetResult();
        await first;

        await Eventually.Async(async _ =>
        {
            try
            {
                return (await client.GetAsync(site.Url(TestSite.OtherPublic))).Status == 200;
            }
            catch (OutboundException e) when (e.Failure == OutboundFailure.Busy)
            {
                return false;
            }
        });
    }

    [Fact]
    public async Task One_host_has_a_bounded_number_of_connections_and_they_are_used_again()
    {
        TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using TestSite site = new(async (_, _) => await go.Task);
        using TestClient client = new(options => options with { ConnectionsPerHostMax = 2 });
        var requests = Enumerable.Range(0, 6).Select(_ => client.GetAsync(site.Url(TestSite.Public))).ToArray();
        await Eventually.Async(() => site.Seen.Count == 2);

        go.SetResult();
        await Task.WhenAll(requests);

        Assert.Equal(6, site.Seen.Count);
        Assert.Equal(2, site.Seen.Select(seen => seen.ClientPort).Distinct().Count());
    }

    [Fact]
    public async Task A_stream_gives_the_body_as_it_comes_and_gives_its_place_back()
    {
        TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using TestSite site = new(async (exchange, _) =>
        {
            TestSite.Write(exchange, "one"u8);
            await exchange.FlushAsync();
            await go.Task;
            TestSite.Write(exchange, "two"u8);
        });
        using TestClient client = new(options => options with { RequestsMax = 1 });

        var stream = await client.Client.OpenAsync(TestClient.Get(site.Url(TestSite.Public)), Cancel);
        var buffer = new byte[6];
        Assert.Equal(3, await stream.Body.ReadAsync(buffer, Cancel));
        go.SetResult();
        Assert.Equal(3, await stream.Body.ReadAsync(buffer.AsMemory(3), Cancel));
        Assert.Equal(0, await stream.Body.ReadAsync(buffer, Cancel));
        await stream.DisposeAsync();
        await stream.DisposeAsync();

        Assert.Equal("onetwo", Encoding.UTF8.GetString(buffer));
        Assert.Equal(200, (await client.GetAsync(site.Url(TestSite.Public))).Status);
    }

    [Fact]
    public async Task Neither_logs_nor_messages_repeat_paths_headers_or_bodies()
    {
        await using TestSite site = new((exchange, seen) =>
        {
            exchange.StatusCode = seen.Path.StartsWith("/fail", StringComparison.Ordinal) ? 302 : 200;
            exchange.AddHeader("location"u8, "http://user:sesame@a.example/sesame"u8);
            TestSite.Write(exchange, "sesame"u8);
            return default;
        });
        RecordingLogger logger = new();
        using OutboundClient client = new(
            new OutboundOptions { AllowedRanges = [System.Net.IPNetwork.Parse("127.0.0.2/32")] },
            TimeProvider.System,
            logger);

        foreach (var path in (string[])["/ok?token=sesame", "/fail?token=sesame"])
        {
            OutboundRequest request = new(
                HttpMethod.Post, OutboundUrl.Parse(site.Url(TestSite.Public, path)), OutboundPolicy.Foreign)
            {
                Headers = [new OutboundHeader("Authorization", "Bearer sesame")],
                Body = "sesame"u8.ToArray(),
            };
            var failure = await Record.ExceptionAsync(() => client.SendAsync(request, Cancel));
            logger.Lines.Enqueue($"{request} {failure}");
        }

        await Record.ExceptionAsync(() => client.SendAsync(TestClient.Get(site.Url(TestSite.Private)), Cancel));
        Assert.Contains(logger.Lines, line => line.Contains("127.0.0.1", StringComparison.Ordinal));
        Assert.Contains(logger.Lines, line => line.Contains("POST http://127.0.0.2", StringComparison.Ordinal));
        Assert.DoesNotContain(logger.Lines, line => line.Contains("sesame", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SSH-2.0-sesame\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nsesame\u001b[1m\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nsesame\r\n")]
    public async Task What_a_peer_says_is_not_repeated_in_messages(string answer)
    {
        await using RawSite site = new(answer);

        var failure = await _client.FailsAsync(OutboundFailure.AnswerBroken, site.Url());

        Assert.DoesNotContain("sesame", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _client.Dispose();
}
