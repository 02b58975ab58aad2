namespace Dendrite.Fast.Users;

public sealed partial record UserOptions
{
    /// <summary>
    /// Whether anybody gets an account as a guest, without any proof. Guests that are there stay, whatever this says.
    /// </summary>
    public bool GuestsMayRegister { get; init; }
}
