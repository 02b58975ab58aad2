namespace Dendrite.Fast.Users;

/// <summary>What a user did that their presence follows from.</summary>
internal enum PresenceInputKind
{
    /// <summary>Stated it.</summary>
    Stated,

    /// <summary>Began a sync.</summary>
    SyncBegan,

    /// <summary>Did something that shows presence of mind.</summary>
    Acted,
}
