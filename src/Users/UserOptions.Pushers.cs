namespace Dendrite.Fast.Users;

public sealed partial record UserOptions
{
    /// <summary>Pushers of one user. Full: M_LIMIT_EXCEEDED. Chosen: more devices than anybody is pushed to.</summary>
    public int PushersPerUserMax { get; init; } = 200;

    /// <summary>Bytes of the data of one pusher. Over it: M_TOO_LARGE. Chosen: ten times what clients send.</summary>
    public int PusherDataBytesMax { get; init; } = 16 * 1024;
}
