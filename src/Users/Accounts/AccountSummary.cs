using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>An account as operators see it. A class, not a record: its text form must not show the hash.</summary>
public sealed class AccountSummary
{
    internal AccountSummary(string userId, in AccountRow account, int? devices)
    {
        UserId = userId;
        User = account.User;
        CreatedMs = account.CreatedTs;
        IsAdmin = account.Admin;
        HasPassword = account.PasswordHash is not null;
        State = account.State;
        Kind = account.Kind;
        Devices = devices;
    }

    /// <summary>The user id.</summary>
    public string UserId { get; }

    /// <summary>The user's number.</summary>
    public UserNid User { get; }

    /// <summary>When it was made, in ms since 1970.</summary>
    public long CreatedMs { get; }

    /// <summary>Whether it is an administrator's.</summary>
    public bool IsAdmin { get; }

    /// <summary>Whether a password is set.</summary>
    public bool HasPassword { get; }

    /// <summary>Its state.</summary>
    public AccountState State { get; }

    /// <summary>What it is.</summary>
    public AccountKind Kind { get; }

    /// <summary>How many devices it has; null where nobody has counted.</summary>
    public int? Devices { get; }
}
