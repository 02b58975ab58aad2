namespace Dendrite.Fast.Users;

public sealed partial record UserOptions
{
    /// <summary>The secret of programs that make accounts; null, the default, for none.</summary>
    public SharedSecret? SharedSecret { get; init; }
}
