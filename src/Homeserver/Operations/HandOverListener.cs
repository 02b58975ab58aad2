using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Dendrite.Fast.Transport;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// The side of the server that runs: it gives its listening sockets to a server that is started to take its place, and
/// then asks for its own stop. See <see cref="HandOverProtocol"/>.
/// </summary>
internal sealed class HandOverListener(ServerOptions options, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TaskCompletionSource<string> _requested = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stopping = new();

    // Owner: the loop; read when it has ended.
    private Socket? _successor;
    private Task _loop = Task.CompletedTask;

    /// <summary>Completes, with what to say of the stop, when a server has taken the sockets.</summary>
    public Task<string> Requested => _requested.Task;

    /// <summary>Begins to wait for a successor. Where that cannot be, the server goes without.</summary>
    /// <param name="listeners">What is handed over.</param>
    public void Start(IReadOnlyList<Listener> listeners)
    {
        if (!DescriptorPassing.IsSupported)
        {
            return;
        }

        try
        {
            var path = Path.Combine(options.DataFolder, HandOverProtocol.SocketName);
            var socket = ListeningSocket.BindUnix(path, OwnerOnly);
            _loop = RunAsync(socket, listeners);
        }
        catch (Exception e) when (e is SocketException or IOException or UnauthorizedAccessException
            or ArgumentException)
        {
            Log.NoHandOver(logger, options.DataFolder, e.Message);
        }
    }

    /// <summary>Tells the successor that everything is released. Disposed of after the database.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _loop;
        if (_successor is { } successor)
        {
            try
            {
                await HandOverProtocol.SendLineAsync(successor, HandOverProtocol.Done, CancellationToken.None);
            }
            catch (SocketException)
            {
                // It is gone; there is nobody to tell.
            }

            successor.Dispose();
        }

        _stopping.Dispose();
    }

    private async Task RunAsync(ListeningSocket own, IReadOnlyList<Listener> listeners)
    {
        using var socket = own;
        while (_successor is null)
        {
            Socket peer;
            try
            {
                peer = await socket.AcceptAsync(_stopping.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (SocketException e)
            {
                Log.NoHandOver(logger, options.DataFolder, e.Message);
                return;
            }

            if (await GiveAsync(peer, listeners))
            {
                _successor = peer;
                _requested.TrySetResult("a hand-over to another process");
            }
            else
            {
                peer.Dispose();
            }
        }
    }

    private async Task<bool> GiveAsync(Socket peer, IReadOnlyList<Listener> listeners)
    {
        using CancellationTokenSource limit = new(HandOverProtocol.WordLimit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _stopping.Token);
        try
        {
            if (!DescriptorPassing.IsSameUser(peer)
                || await HandOverProtocol.ReceiveLineAsync(peer, both.Token) != HandOverProtocol.Take)
            {
                return false;
            }

            DescriptorPassing.Send(
                peer, Encoding.UTF8.GetBytes(Message(listeners)), [.. listeners.Select(listener => listener.Socket)]);
            if (await HandOverProtocol.ReceiveLineAsync(peer, both.Token) != HandOverProtocol.Stop)
            {
                return false;
            }

            foreach (var listener in listeners)
            {
                listener.Socket.LeaveFile();
            }

            return true;
        }
        catch (Exception e) when (e is SocketException or IOException or OperationCanceledException)
        {
            // Whoever asked has left, or said nothing in time: this server goes on.
            Log.HandOverFailed(logger, e.Message);
            return false;
        }
    }

    private string Message(IReadOnlyList<Listener> listeners)
    {
        StringBuilder text = new(HandOverProtocol.Sockets);
        text.Append(CultureInfo.InvariantCulture, $"{(long)options.ShutdownTimeout.TotalMilliseconds}\n");
        foreach (var listener in listeners)
        {
            text.Append(new ListenAddress(listener.Socket.EndPoint)).Append('\n');
        }

        return text.ToString();
    }
}
