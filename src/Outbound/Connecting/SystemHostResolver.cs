using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Dendrite.Fast.Outbound;

/// <summary>
/// Asks the system (getaddrinfo). Such a call blocks its thread until the name servers answer or the system gives up,
/// and nothing ends it early: whoever owns a domain can make that half a minute. So each has a thread of its own
/// beside the pool's, and their number is bounded.
/// </summary>
internal sealed class SystemHostResolver : IHostResolver
{
    // Chosen: a thread that waits takes some tens of KiB, and most answers come from the name server's cache.
    private const int LookupsMax = 64;

    // Holds a token for each look-up that may begin.
    private readonly Channel<bool> _places = Channel.CreateBounded<bool>(LookupsMax);

    public SystemHostResolver()
    {
        while (_places.Writer.TryWrite(true))
        {
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string name, CancellationToken cancellationToken)
    {
        await _places.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        var lookup = Task.Factory.StartNew(
            LookUp, name, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return await lookup.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    // The place is taken until the system has answered, also when nobody waits for the answer any more.
    private IReadOnlyList<IPAddress> LookUp(object? name)
    {
        try
        {
            return Dns.GetHostAddresses((string)name!);
        }
        catch (SocketException)
        {
            return [];
        }
        finally
        {
            _places.Writer.TryWrite(true);
        }
    }
}
