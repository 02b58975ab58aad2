namespace Dendrite.Fast.Storage;

/// <summary>The text that search compares: of an event, and of what is looked for. Pure; any thread.</summary>
public static class SearchText
{
    /// <summary>
    /// How much of one text is searched, in UTF-16 units: what follows is not found. Chosen: the longest events have
    /// 64 KiB, a message that people write rarely a tenth of this.
    /// </summary>
    public const int UnitsMax = 4096;

    /// <summary>
    /// Folds a text: compatibility forms, case, white space and invisible characters make no difference afterwards.
    /// Folding what is folded changes nothing.
    /// </summary>
    /// <param name="text">Any UTF-16; only its first <see cref="UnitsMax"/> units count.</param>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return SearchFold.Of(text.AsSpan(0, Math.Min(text.Length, UnitsMax)));
    }
}
