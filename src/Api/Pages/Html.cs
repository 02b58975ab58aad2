namespace Dendrite.Fast.Api;

/// <summary>
/// A piece of HTML that is safe to stand where content may. It is made of interpolated strings alone, whose fixed text
/// is markup, and whose holes are encoded unless they are HTML themselves; so nobody can forget to encode.
/// </summary>
internal readonly struct Html
{
    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    /// <summary>
    /// Takes markup. Attributes stand in double quotes; a hole is content or the value of an attribute, never a name,
    /// a script or a style.
    /// </summary>
    public static Html Of(HtmlBuilder markup) => new(markup.Take());

    /// <summary>Several pieces one after the other.</summary>
    public static Html Concat(IEnumerable<Html> parts) => new(string.Concat(parts));

    /// <summary>The markup.</summary>
    public override string ToString() => _markup ?? "";
}
