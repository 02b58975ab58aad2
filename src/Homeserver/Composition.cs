using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// The one place where the projects are wired together: it opens the database, creates the engine and the features over
/// it, hands each lower project the ports that a higher one implements, and gives the transport its routes.
/// </summary>
internal sealed class Composition : IAsyncDisposable
{
    private Composition(RouteTable routes, HttpResponders responders)
    {
        Routes = routes;
        Responders = responders;
    }

    /// <summary>The routes of the client listeners.</summary>
    public RouteTable Routes { get; }

    /// <summary>The answers of the client listeners to what no route takes.</summary>
    public HttpResponders Responders { get; }

    /// <summary>
    /// The registration token of the first user, who becomes the administrator; null once there is one.
    /// </summary>
    public string? FirstUserToken { get; }

    /// <summary>Opens and wires everything. When it completes, requests can be served.</summary>
    /// <param name="start">What this start was told, and what it brought.</param>
    /// <param name="cancellationToken">Fires when the server is asked to stop while it starts.</param>
    /// <exception cref="StartupException">Something that the operator has to change.</exception>
    public static Task<Composition> StartAsync(StartContext start, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new Composition(
            new RouteTableBuilder().Build(),
            new HttpResponders
            {
                NotFound = static exchange => Unrecognized(exchange),
                MethodNotAllowed = static exchange => Unrecognized(exchange),
            }));
    }

    /// <summary>Writes what waits to be written, and closes the database. Called after the last answer.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static void Unrecognized(HttpExchange exchange)
    {
        var error = MatrixError.Unrecognized("Unrecognized request");
        Encoding.UTF8.GetBytes(
            $"{{\"errcode\":\"{error.Code}\",\"error\":\"{error.Message}\"}}",
            exchange.ResponseBody);
    }
}
