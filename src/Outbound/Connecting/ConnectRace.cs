using System.Net;
using System.Net.Sockets;
using System.Runtime.ExceptionServices;

namespace Dendrite.Fast.Outbound;

/// <summary>
/// Tries several addresses, each a little after the one before or as soon as that one fails, and takes the first
/// connection that comes about. The others are closed. Source: RFC 8305, section 5.
/// </summary>
internal sealed class ConnectRace
{
    private readonly Func<IPAddress, CancellationToken, Task<Stream>> _dial;
    private readonly TimeSpan _delay;
    private readonly TimeSpan _attemptTimeout;
    private readonly TimeProvider _time;

    /// <summary>Makes a race.</summary>
    /// <param name="dial">Connects to one address.</param>
    /// <param name="delay">From the start of one attempt to that of the next.</param>
    /// <param name="attemptTimeout">The longest attempt.</param>
    /// <param name="time">The clock.</param>
    public ConnectRace(
        Func<IPAddress, CancellationToken, Task<Stream>> dial,
        TimeSpan delay,
        TimeSpan attemptTimeout,
        TimeProvider time)
    {
        _dial = dial;
        _delay = delay;
        _attemptTimeout = attemptTimeout;
        _time = time;
    }

    /// <summary>The addresses with their families in turn, the family of the first one first.</summary>
    /// <remarks>Source: RFC 8305, section 4.</remarks>
    public static List<IPAddress> Order(IReadOnlyList<IPAddress> addresses)
    {
        List<IPAddress> ordered = new(addresses.Count);
        Queue<IPAddress> first = new();
        Queue<IPAddress> other = new();
        foreach (var address in addresses)
        {
            (address.AddressFamily == addresses[0].AddressFamily ? first : other).Enqueue(address);
        }

        while (first.Count + other.Count > 0)
        {
            if (first.TryDequeue(out var one))
            {
                ordered.Add(one);
            }

            if (other.TryDequeue(out var two))
            {
                ordered.Add(two);
            }
        }

        return ordered;
    }

    /// <summary>Runs the race.</summary>
    /// <param name="addresses">One or more, in the order in which they are tried.</param>
    /// <param name="cancellationToken">Ends all attempts.</param>
    /// <returns>The first connection.</returns>
    /// <exception cref="Exception">All attempts failed; this is why the last one did.</exception>
    public async Task<Stream> RunAsync(IReadOnlyList<IPAddress> addresses, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        List<Task<Stream>> running = [];
        var pause = Task.CompletedTask;
        var next = 0;
        Exception? failure = null;
        try
        {
            while (next < addresses.Count || running.Count > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (next < addresses.Count && (running.Count == 0 || pause.IsCompleted))
                {
                    running.Add(AttemptAsync(addresses[next++], over.Token));
                    pause = Task.Delay(_delay, _time, over.Token);
                }

                Task[] awaited = next < addresses.Count ? [.. running, pause] : [.. running];
                await Task.WhenAny(awaited).ConfigureAwait(false);
                var tried = running.Count;
                if (TakeFinished(running, ref failure) is { } winner)
                {
                    return winner;
                }

                if (running.Count < tried)
                {
                    pause = Task.CompletedTask;
                }
            }
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
            running.ForEach(static attempt => _ = CloseLaterAsync(attempt));
        }

        ExceptionDispatchInfo.Throw(failure ?? new SocketException((int)SocketError.AddressNotAvailable));
        return null!;
    }

    // Takes the attempts that have ended out of the list; one that won ends the look.
    private static Stream? TakeFinished(List<Task<Stream>> running, ref Exception? failure)
    {
        for (var i = running.Count - 1; i >= 0; i--)
        {
            var attempt = running[i];
            if (attempt.IsCompletedSuccessfully)
            {
                running.RemoveAt(i);
                return attempt.Result;
            }

            if (attempt.IsCompleted)
            {
                running.RemoveAt(i);
                failure = attempt.Exception?.InnerException ?? failure;
            }
        }

        return null;
    }

    private static async Task CloseLaterAsync(Task<Stream> attempt)
    {
        try
        {
            await (await attempt.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or OutboundException)
        {
            // A loser that did not connect: as it should be.
        }
    }

    private async Task<Stream> AttemptAsync(IPAddress address, CancellationToken cancellationToken)
    {
        using CancellationTokenSource late = new(_attemptTimeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await _dial(address, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            throw new SocketException((int)SocketError.TimedOut);
        }
    }
}
