namespace Dendrite.Fast.Api;

/// <summary>
/// What an operation under interactive auth does, in words for whoever is to allow it: the end of "An app that is
/// logged in to your account wants to".
/// </summary>
internal static class OperationText
{
    private const string Device = "DELETE /devices/";

    /// <summary>The words.</summary>
    /// <param name="operation">Method and path, as interactive auth has it.</param>
    public static Html Of(string operation) => operation switch
    {
        _ when operation.StartsWith(Device, StringComparison.Ordinal) =>
            Html.Of($"log the device <strong>{operation[Device.Length..]}</strong> out and remove it"),
        "POST /delete_devices" => Html.Of($"log several devices out and remove them"),
        "POST /keys/device_signing/upload" =>
            Html.Of($"replace the keys by which others know that your devices are yours (cross-signing)"),
        "POST /account/password" => Html.Of($"set a new password"),
        "POST /account/deactivate" => Html.Of($"<strong>deactivate your account</strong>, for good"),
        "POST /account/3pid/add" => Html.Of($"add a mail address to it, by which its password can be set"),
        "POST /login/get_token" => Html.Of($"log in on another device"),
        _ => Html.Of($"do this: {operation}"),
    };
}
