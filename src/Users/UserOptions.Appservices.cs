namespace Dendrite.Fast.Users;

public sealed partial record UserOptions
{
    /// <summary>The application services; their ids and tokens differ.</summary>
    public IReadOnlyList<AppserviceRegistration> Appservices { get; init; } = [];
}
