namespace Dendrite.Fast.Users;

/// <summary>What a mail tells its reader.</summary>
public enum MailKind
{
    /// <summary>To confirm the address with which an account is being made.</summary>
    ConfirmRegistration,

    /// <summary>To confirm that the account of this address gets a new password, or does what it was asked.</summary>
    ConfirmOwner,

    /// <summary>To confirm the address that an account is to get.</summary>
    ConfirmAddress,

    /// <summary>That the address has an account, so that it is not to be confirmed for another one.</summary>
    AddressInUse,

    /// <summary>That the address has no account, so that there is nothing to confirm.</summary>
    AddressUnknown,
}
