using System.Net;

namespace Dendrite.Fast.Outbound;

/// <summary>
/// Asks for the addresses of a name. Called once for each connection that is made, from any thread; what it gives is
/// checked and then dialled, so that nothing else may ask for the name again.
/// </summary>
public interface IHostResolver
{
    /// <summary>The addresses of a name.</summary>
    /// <param name="name">A name in lower-case ASCII, without a dot at its end.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The addresses, the preferred one first; none if the name is unknown or nobody answers.</returns>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string name, CancellationToken cancellationToken);
}
