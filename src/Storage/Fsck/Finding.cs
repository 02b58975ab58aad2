namespace Dendrite.Fast.Storage;

/// <summary>Something in the database that is not as it has to be.</summary>
/// <param name="Table">The table.</param>
/// <param name="Key">The row's key as <c>column=value</c>, separated by blanks; binary values in hexadecimal.</param>
/// <param name="What">What is wrong, in one sentence.</param>
/// <param name="Repair">
/// What mends it: safe, because only data that follows from other data is changed. Null where something was lost, and
/// a person has to decide.
/// </param>
public sealed record Finding(string Table, string Key, string What, Repair? Repair)
{
    /// <summary>One line for people.</summary>
    public override string ToString() =>
        $"{Table} {Key}: {What} {(Repair is null ? "Not repaired." : $"Repair: {Repair}.")}";
}
