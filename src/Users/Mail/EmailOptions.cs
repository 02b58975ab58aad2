namespace Dendrite.Fast.Users;

/// <summary>What mail addresses are used for, where this server can send mail.</summary>
public sealed record EmailOptions
{
    /// <summary>Whether whoever registers has to confirm an address. Default false.</summary>
    public bool IsRequired { get; init; }

    /// <summary>
    /// Whether clients are told that an address has an account, or has none. Default false: the mailbox is told
    /// instead, so that nobody learns of others' addresses.
    /// </summary>
    public bool TellsInUse { get; init; }

    /// <summary>
    /// Hosts beside that of <see cref="UserOptions.ClientBaseUrl"/> to which a browser may be sent on once an address
    /// is confirmed. Default: none; whoever asked for the mail could lead its reader anywhere.
    /// </summary>
    public IReadOnlyList<string> LinkHosts { get; init; } = [];
}
