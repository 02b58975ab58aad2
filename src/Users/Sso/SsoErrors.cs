using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>What whoever logs in by a provider is told. What exactly was wrong is for the log.</summary>
internal static class SsoErrors
{
    /// <summary>The provider gives no answer, or none that can be understood.</summary>
    public static MatrixException Away => MatrixError.Unavailable(
        "The service that you log in with does not answer as it should at the moment. Try again in a minute.")
        .ToException();

    /// <summary>The provider's answer is none, or not about this login.</summary>
    public static MatrixException NotProved => MatrixError.Forbidden(
        "The service that you log in with did not confirm who you are. Go back to your app and start again.")
        .ToException();

    /// <summary>The person, or the provider, said no.</summary>
    public static MatrixException Denied => MatrixError.Forbidden(
        "The login was not allowed, by you or by the service that you log in with. To try again, go back to your app "
        + "and start anew.").ToException();

    /// <summary>Nothing was begun in this browser, or too long ago.</summary>
    public static MatrixException Lost => MatrixError.Forbidden(
        "This login was not begun in this browser, took too long, or is done already. Allow cookies for this server, "
        + "go back to your app, and start again.").ToException();

    /// <summary>The provider is none of this server's.</summary>
    public static MatrixException Unknown => MatrixError.NotFound(
        "This server does not know such a service to log in with. Go back to your app and choose another one.")
        .ToException();
}
