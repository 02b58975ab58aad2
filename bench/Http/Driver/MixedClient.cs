using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using HdrHistogram;

namespace Dendrite.Fast.Http;

/// <summary>
/// A load of plain GETs, among which 1 % go to a handler that waits and 0.1 % to one that computes, over 32 connections
/// each with a thread of its own. Prints the times of the plain ones: from when the request left, or was to leave while
/// the server still kept its connection busy, until its answer.
/// </summary>
internal static class MixedClient
{
    private const int Connections = 32;
    private const long TimeUsMax = 60_000_000;

    private static readonly byte[] Plain = Request("/_matrix/client/versions");
    private static readonly byte[] Slow = Request("/slow");
    private static readonly byte[] Compute = Request("/compute");

    private enum Phase
    {
        Warming,
        Measuring,
        Over,
    }

    private static volatile Phase s_phase;

    public static int Run(string[] arguments)
    {
        if (Arguments.Parse(arguments, ["--port", "--seconds", "--rate", "--seed"], []) is not { } parsed)
        {
            return 2;
        }

        IPEndPoint server = new(IPAddress.Loopback, parsed.Number("--port", 0));
        var seconds = parsed.Seconds("--seconds", 10);
        var rate = parsed.Number("--rate", 0);
        var seed = parsed.Number("--seed", 1);
        var times = new LongHistogram[Connections];
        var threads = new Thread[Connections];
        for (var i = 0; i < Connections; i++)
        {
            var (index, histogram) = (i, times[i] = new LongHistogram(TimeUsMax, 3));
            threads[i] = new Thread(() => Drive(server, histogram, rate, new Random(seed + index)));
            threads[i].Start();
        }

        Thread.Sleep(TimeSpan.FromSeconds(seconds / 4));
        s_phase = Phase.Measuring;
        var begin = Stopwatch.GetTimestamp();
        Thread.Sleep(TimeSpan.FromSeconds(seconds));
        s_phase = Phase.Over;
        var elapsed = Stopwatch.GetElapsedTime(begin);
        foreach (var thread in threads)
        {
            thread.Join();
        }

        LongHistogram all = new(TimeUsMax, 3);
        foreach (var one in times)
        {
            all.Add(one);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{all.TotalCount / elapsed.TotalSeconds:0} {all.GetValueAtPercentile(50)} {all.GetValueAtPercentile(99)}"
                + $" {all.GetValueAtPercentile(99.9)} {all.GetMaxValue()}"));
        return 0;
    }

    private static void Drive(IPEndPoint server, LongHistogram times, int rate, Random random)
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(server);
        var buffer = new byte[4096];
        var interval = rate == 0 ? 0 : Stopwatch.Frequency * Connections / rate;
        var due = Stopwatch.GetTimestamp() + (long)(interval * random.NextDouble());
        while (s_phase != Phase.Over)
        {
            var begin = interval > 0 && !TryWait(due) ? due : Stopwatch.GetTimestamp();
            var draw = random.Next(1000);
            var request = draw == 0 ? Compute : draw <= 10 ? Slow : Plain;
            socket.Send(request);
            ReadAnswer(socket, buffer);
            if (request == Plain && s_phase == Phase.Measuring)
            {
                times.RecordValue((long)Math.Min(Stopwatch.GetElapsedTime(begin).TotalMicroseconds, TimeUsMax));
            }

            due += interval;
        }
    }

    // False: the time is over already, since the server has kept the connection busy.
    private static bool TryWait(long due)
    {
        var ahead = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
        if (ahead < TimeSpan.Zero)
        {
            return false;
        }

        Thread.Sleep(ahead);
        return true;
    }

    // All answers have a Content-Length below a buffer's size, or are chunked with "0" as the last piece.
    private static void ReadAnswer(Socket socket, byte[] buffer)
    {
        var filled = 0;
        while (!IsWhole(buffer.AsSpan(0, filled)))
        {
            var received = socket.Receive(buffer.AsSpan(filled));
            if (received == 0)
            {
                throw new InvalidDataException("the server closed a connection");
            }

            filled += received;
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        if (!answer.StartsWith("HTTP/1.1 200 "u8))
        {
            throw new InvalidDataException("an answer is not 200");
        }

        var length = answer.IndexOf("Content-Length: "u8);
        if (length < 0)
        {
            return answer.EndsWith("0\r\n\r\n"u8);
        }

        var digits = answer[(length + "Content-Length: "u8.Length)..];
        var bytes = int.Parse(digits[..digits.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
        return answer.Length - head - 4 >= bytes;
    }

    private static byte[] Request(string path) =>
        System.Text.Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: example.org\r\nAccept: */*\r\n\r\n");
}
