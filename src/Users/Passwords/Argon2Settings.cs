namespace Dendrite.Fast.Users;

/// <summary>
/// The cost of one Argon2id computation. Stored beside every hash, so that a change affects new passwords only.
/// Source: RFC 9106; defaults after the OWASP password storage cheat sheet (19 MiB, 2 passes, parallelism 1).
/// </summary>
public sealed record Argon2Settings
{
    /// <summary>Memory in KiB; 8 to 1,048,576. One computation holds this much while it runs.</summary>
    public int MemoryKiB { get; init; } = 19_456;

    /// <summary>Passes over that memory; 1 to 100.</summary>
    public int Passes { get; init; } = 2;
}
