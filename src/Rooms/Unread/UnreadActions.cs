namespace Dendrite.Fast.Rooms;

/// <summary>
/// What one event does for one user, where that is not what it does for everybody with the same rules. Persisted: bits
/// are added and never change their meaning.
/// </summary>
[Flags]
internal enum UnreadActions
{
    None = 0,

    /// <summary>It counts as a notification for the user.</summary>
    Notify = 1,

    /// <summary>It counts as a highlight for the user.</summary>
    Highlight = 2,

    /// <summary>It counts as a notification for the user's group, which is taken off.</summary>
    GroupNotify = 4,

    /// <summary>It counts as a highlight for the user's group, which is taken off.</summary>
    GroupHighlight = 8,
}
