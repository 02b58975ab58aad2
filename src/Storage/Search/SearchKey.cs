namespace Dendrite.Fast.Storage;

/// <summary>
/// Which text of an event an entry of the search index has. Persisted: numbers are never reused.
/// Source: client-server API v1.19, "Server Side Search".
/// </summary>
public enum SearchKey
{
    /// <summary><c>content.body</c> of m.room.message; of an edit, the new body.</summary>
    Body = 1,

    /// <summary><c>content.name</c> of m.room.name.</summary>
    Name = 2,

    /// <summary><c>content.topic</c> of m.room.topic, and the plain text of its <c>m.topic</c>.</summary>
    Topic = 3,
}
