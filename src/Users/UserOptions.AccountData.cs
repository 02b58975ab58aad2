namespace Dendrite.Fast.Users;

public sealed partial record UserOptions
{
    /// <summary>Bytes of one account data item. Over it: M_TOO_LARGE. Chosen: m.direct of a bridge user fits.</summary>
    public int AccountDataBytesMax { get; init; } = 512 * 1024;

    /// <summary>Bytes of all account data of one user. Over it: M_TOO_LARGE.</summary>
    public int AccountDataTotalBytesMax { get; init; } = 16 * 1024 * 1024;

    /// <summary>
    /// Rooms of which one user keeps account data, when a client begins with another one. Full: M_FORBIDDEN. Chosen:
    /// more rooms than clients can show; without a bound each room id that a client makes up would be stored for ever.
    /// </summary>
    public int AccountDataRoomsMax { get; init; } = 10_000;

    /// <summary>Bytes of an account data type. Over it: M_INVALID_PARAM. Source: the limit of event types.</summary>
    public int AccountDataTypeBytesMax { get; init; } = 255;

    /// <summary>Bytes of one filter. Over it: M_TOO_LARGE.</summary>
    public int FilterBytesMax { get; init; } = 64 * 1024;

    /// <summary>Different filters of one user. Full: M_LIMIT_EXCEEDED.</summary>
    public int FiltersPerUserMax { get; init; } = 1_000;

    /// <summary>Push rules that one user may add. Full: M_LIMIT_EXCEEDED.</summary>
    public int PushRulesPerUserMax { get; init; } = 1_000;

    /// <summary>Bytes of all push rules that one user added or changed. Over it: M_TOO_LARGE.</summary>
    public int PushRulesBytesMax { get; init; } = 512 * 1024;
}
