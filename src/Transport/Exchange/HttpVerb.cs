namespace Dendrite.Fast.Transport;

/// <summary>
/// The request methods that routes can be registered for. A method that is none of these is <see cref="Other"/>; its
/// raw token is <see cref="HttpExchange.Method"/>. Methods are case-sensitive. Source: RFC 9110, section 9.
/// </summary>
public enum HttpVerb : byte
{
    /// <summary>Any other method. No route can be registered for it.</summary>
    Other,

    /// <summary>GET. A GET route also answers HEAD, unless HEAD has a route of its own.</summary>
    Get,

    /// <summary>HEAD. The answer's body is counted for Content-Length and never sent.</summary>
    Head,

    /// <summary>POST.</summary>
    Post,

    /// <summary>PUT.</summary>
    Put,

    /// <summary>DELETE.</summary>
    Delete,

    /// <summary>OPTIONS. Never reaches a handler when <see cref="HttpServerOptions.AnswerOptions"/> is on.</summary>
    Options,

    /// <summary>PATCH.</summary>
    Patch,
}
