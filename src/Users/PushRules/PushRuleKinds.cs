namespace Dendrite.Fast.Users;

/// <summary>The words for <see cref="PushRuleKind"/> in paths and JSON.</summary>
public static class PushRuleKinds
{
    private static readonly string[] Words = ["override", "content", "room", "sender", "underride"];

    /// <summary>All kinds, in order of priority.</summary>
    public static IReadOnlyList<PushRuleKind> All { get; } =
        [PushRuleKind.Override, PushRuleKind.Content, PushRuleKind.Room, PushRuleKind.Sender, PushRuleKind.Underride];

    /// <summary>The word for a kind.</summary>
    public static string Word(PushRuleKind kind) => Words[(int)kind];

    /// <summary>Reads a word; false for any other text.</summary>
    public static bool TryParse(string? word, out PushRuleKind kind)
    {
        var index = Array.IndexOf(Words, word);
        kind = (PushRuleKind)Math.Max(index, 0);
        return index >= 0;
    }
}
