namespace Dendrite.Fast.Users;

public sealed partial record UserOptions
{
    /// <summary>By whom and where this server tells its users something.</summary>
    public NoticeOptions Notices { get; init; } = NoticeOptions.Default;
}
