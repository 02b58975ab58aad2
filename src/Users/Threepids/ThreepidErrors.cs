using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>The refusals of third-party ids. Source: client-server API, "Other error codes".</summary>
internal static class ThreepidErrors
{
    /// <summary>An account has the address.</summary>
    public static MatrixError InUse
        => new("M_THREEPID_IN_USE", 400, "An account of this server has this address already.");

    /// <summary>No account has it.</summary>
    public static MatrixError NotFound
        => new("M_THREEPID_NOT_FOUND", 400, "No account of this server has this address.");

    /// <summary>This server cannot reach addresses of the medium.</summary>
    public static MatrixError NotSupported(string what)
        => new("M_THREEPID_MEDIUM_NOT_SUPPORTED", 400, $"This server does not confirm {what}.");

    /// <summary>There is no confirmation as claimed.</summary>
    public static MatrixError NotProved(int status) => new(
        "M_THREEPID_AUTH_FAILED",
        status,
        "The address is not confirmed: open the link in the mail first, and use it within a day and once.");
}
