namespace Dendrite.Fast.Storage;

/// <summary>The database cannot be reached, or cannot answer now. Upstairs this is 503.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Wraps what the driver said.</summary>
    /// <param name="message">What was tried.</param>
    /// <param name="innerException">What the driver said.</param>
    public StoreUnavailableException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
