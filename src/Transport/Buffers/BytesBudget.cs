namespace Dendrite.Fast.Transport;

/// <summary>Bytes that all connections of a server may hold together for one purpose.</summary>
/// <remarks>Owner: interlocked. Invariant: what is held is the sum of what was granted and not released; a grant never
/// raises it above the maximum.</remarks>
internal sealed class BytesBudget(long bytesMax)
{
    private long _held;

    public long Held => Interlocked.Read(ref _held);

    /// <returns>False if that would be more than allowed; then nothing is held.</returns>
    public bool TryHold(long bytes)
    {
        if (Interlocked.Add(ref _held, bytes) <= bytesMax)
        {
            return true;
        }

        Interlocked.Add(ref _held, -bytes);
        return false;
    }

    public void Release(long bytes) => Interlocked.Add(ref _held, -bytes);
}
