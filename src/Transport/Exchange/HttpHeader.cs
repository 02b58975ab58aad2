namespace Dendrite.Fast.Transport;

/// <summary>A header of the configuration, rendered once into bytes when the server is built.</summary>
/// <param name="Name">A token.</param>
/// <param name="Value">Visible ASCII, spaces and tabs.</param>
public readonly record struct HttpHeader(string Name, string Value);
