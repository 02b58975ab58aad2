namespace Dendrite.Fast.Homeserver;

/// <summary>
/// A start that cannot work. The message is for the operator: it says what is wrong and what to change, and is printed
/// alone, without a stack trace.
/// </summary>
internal sealed class StartupException(string message, Exception? inner = null) : Exception(message, inner);
