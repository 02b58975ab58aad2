using System.Net;
using System.Net.Sockets;

namespace Dendrite.Fast.Transport;

/// <summary>The loop that accepts on one listening socket, which it owns. Owner: the server.</summary>
internal sealed class Acceptor(Listener listener, ServerContext context, Action<ByteChannel, ListenOptions> serve)
    : IDisposable
{
    // The pause after a failed accept, for example for want of descriptors. Chosen: short beside any client's patience.
    private const int AcceptRetryMs = 100;

    private readonly CancellationTokenSource _stopping = new();
    private Task _loop = Task.CompletedTask;
    private int _isStopping;

    /// <summary>The address listened on.</summary>
    public EndPoint LocalEndPoint => listener.Socket.EndPoint;

    /// <summary>Begins to accept. Called once.</summary>
    public void Start() => _loop = Task.Run(AcceptAsync);

    /// <summary>
    /// Accepts no more and closes the socket. First the accept under way is called off: closing the socket under it
    /// would shut the socket down, also for a process that shares it.
    /// </summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _isStopping, 1) == 0)
        {
            await _stopping.CancelAsync().ConfigureAwait(false);
            await _loop.ConfigureAwait(false);
            Dispose();
        }
    }

    /// <summary>Closes the socket. Nothing is being accepted.</summary>
    public void Dispose()
    {
        listener.Socket.Dispose();
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        CancellationToken stopping = _stopping.Token;
        while (true)
        {
            try
            {
                Serve(await listener.Socket.AcceptAsync(stopping).ConfigureAwait(false));
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (SocketException e)
            {
                context.Options.Events?.AcceptFailed(LocalEndPoint, e);
                if (!await PauseAsync(stopping).ConfigureAwait(false))
                {
                    return;
                }
            }
        }
    }

    private async ValueTask<bool> PauseAsync(CancellationToken stopping)
    {
        try
        {
            await Task.Delay(TimeSpan.FromMilliseconds(AcceptRetryMs), context.Clock.Time, stopping)
                .ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Serve(Socket socket)
    {
        try
        {
            if (listener.Options.SameUser && !DescriptorPassing.IsSameUser(socket))
            {
                context.Options.Events?.Refused(null, RefusalReason.OtherUser);
                socket.Dispose();
                return;
            }

            if (socket.AddressFamily != AddressFamily.Unix)
            {
                socket.NoDelay = true;
            }

            serve(ByteChannels.Create(socket, context.Options.EventLoops), listener.Options);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The client was gone before it was served.
            socket.Dispose();
        }
    }
}
