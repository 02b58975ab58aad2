namespace Dendrite.Fast.Http;

/// <summary>What open connections that do nothing cost a server.</summary>
/// <param name="Side">Which server.</param>
/// <param name="Connections">How many were open.</param>
/// <param name="ResidentPerConnection">Resident memory in bytes for each, after a collection.</param>
/// <param name="HeapPerConnection">Managed memory in bytes for each.</param>
/// <param name="ResidentBytes">Resident memory of the process with all of them.</param>
internal sealed record IdleResult(
    Side Side, int Connections, double ResidentPerConnection, double HeapPerConnection, long ResidentBytes);
