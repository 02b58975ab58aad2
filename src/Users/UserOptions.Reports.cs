namespace Dendrite.Fast.Users;

public sealed partial record UserOptions
{
    /// <summary>
    /// Whether who reports a user or a room that this server does not know is told so. Otherwise nothing shows which
    /// there are.
    /// </summary>
    public bool ReportsTellUnknown { get; init; }

    /// <summary>
    /// Characters of the reason of a report. Over it: M_INVALID_PARAM. Chosen: a page of text, as Synapse takes.
    /// </summary>
    public int ReportReasonMax { get; init; } = 1_000;
}
