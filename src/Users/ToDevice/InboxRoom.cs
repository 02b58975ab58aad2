namespace Dendrite.Fast.Users;

/// <summary>Whether an inbox has room for a message.</summary>
internal enum InboxRoom : byte
{
    /// <summary>It has, and the message has taken it.</summary>
    Taken,

    /// <summary>It has none.</summary>
    Full,

    /// <summary>Whoever is told so counts what waits, and asks again.</summary>
    Uncounted,
}
