namespace Dendrite.Fast.Api;

/// <summary>Whom users of this server turn to, published at the well-known place.</summary>
public sealed record SupportOptions
{
    /// <summary>The most contacts that are published. Chosen: nobody reads more.</summary>
    public const int ContactsMax = 100;

    /// <summary>Nothing is published.</summary>
    public static SupportOptions None { get; } = new();

    /// <summary>The people.</summary>
    public IReadOnlyList<SupportContact> Contacts { get; init; } = [];

    /// <summary>The URL of a page with help; null for none.</summary>
    public string? Page { get; init; }

    /// <summary>Whether there is nothing to publish.</summary>
    public bool IsEmpty => Contacts.Count == 0 && Page is null;
}
