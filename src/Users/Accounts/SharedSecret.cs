using System.Text;

namespace Dendrite.Fast.Users;

/// <summary>
/// What programs of the operator prove themselves by when they make accounts over HTTP. A class, not a record: it has
/// no text form.
/// </summary>
/// <param name="text">The secret; not empty.</param>
public sealed class SharedSecret(string text)
{
    /// <summary>The secret as the key of a MAC.</summary>
    internal byte[] Key { get; } = Encoding.UTF8.GetBytes(text);
}
