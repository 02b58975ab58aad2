namespace Dendrite.Fast.Transport;

/// <summary>The answers that need no handler, the same in every version of HTTP.</summary>
internal static class StandardAnswers
{
    /// <summary>OPTIONS, answered by the transport.</summary>
    public static void Options(HttpExchange exchange, HttpServerOptions options)
    {
        exchange.StatusCode = 200;
        exchange.AddAllow(options.AnswerOptions);
        exchange.ContentType = default;
    }

    /// <summary>A request that no route answers.</summary>
    public static void Unrouted(HttpExchange exchange, RouteMatchResult match, HttpServerOptions options)
    {
        if (match == RouteMatchResult.NotFound)
        {
            exchange.StatusCode = 404;
            options.Responders.NotFound?.Invoke(exchange);
            return;
        }

        exchange.StatusCode = 405;
        exchange.AddAllow(options.AnswerOptions);
        options.Responders.MethodNotAllowed?.Invoke(exchange);
    }
}
