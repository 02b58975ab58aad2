namespace Dendrite.Fast.Homeserver;

/// <summary>What the command line of a command about accounts says.</summary>
/// <param name="Server">Where data and configuration are.</param>
/// <param name="Command">The command, without its password.</param>
/// <param name="NeedsPassword">Whether it takes one.</param>
/// <param name="PasswordFile">Where the password is; null for where the operator is.</param>
internal sealed record OperatorCommandLineValues(
    CommandLineValues Server, OperatorCommand Command, bool NeedsPassword, string? PasswordFile);
