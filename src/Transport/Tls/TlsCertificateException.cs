namespace Dendrite.Fast.Transport;

/// <summary>
/// A certificate or its key cannot be used. The message names the file and says, in a sentence for the operator, what
/// is wrong with it.
/// </summary>
public sealed class TlsCertificateException : Exception
{
    /// <param name="message">What is wrong with which file.</param>
    /// <param name="inner">What the system said.</param>
    public TlsCertificateException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
