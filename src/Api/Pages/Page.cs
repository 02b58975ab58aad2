namespace Dendrite.Fast.Api;

/// <summary>A page for people. What surrounds the content is the same for all of them: <see cref="Pages"/>.</summary>
/// <param name="Title">What the page is about: its title and its one heading.</param>
/// <param name="Content">What stands below the heading.</param>
internal sealed record Page(string Title, Html Content)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>
    /// The text of the one script, which takes what it needs from attributes of the content; null for a page without.
    /// </summary>
    public string? Script { get; init; }

    /// <summary>Whether the script asks this server for something.</summary>
    public bool AsksServer { get; init; }

    /// <summary>Another origin whose script and frames the page shows; null, the default, for none.</summary>
    public ForeignScript? Foreign { get; init; }

    /// <summary>
    /// Origins other than this server's that a form, or the redirect after it, leads to. Browsers hold redirects
    /// against the policy as well.
    /// </summary>
    public IReadOnlyList<string> FormTargets { get; init; } = [];
}

/// <summary>A script of another origin.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Origin">Its origin.</param>
/// <param name="FurtherOrigins">Where it takes its parts from.</param>
internal sealed record ForeignScript(string Url, string Origin, IReadOnlyList<string> FurtherOrigins);
