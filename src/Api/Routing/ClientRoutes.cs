using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Transport;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// Collects the routes of the client-server API: checks who asks before the handler runs, turns every
/// <see cref="MatrixException"/> into its answer, and registers the r0 paths that older clients call as aliases of v3.
/// </summary>
internal sealed class ClientRoutes
{
    private const string Current = "/_matrix/client/v3/";
    private const string Historical = "/_matrix/client/r0/";
    private readonly RouteTableBuilder _table;
    private readonly Authentication _authentication;

    public ClientRoutes(RouteTableBuilder table, Authentication authentication)
    {
        _table = table;
        _authentication = authentication;
    }

    public void Get(string path, Access access, ClientHandler handler) => Add(HttpVerb.Get, path, access, handler);

    /// <summary>
    /// As <see cref="Get"/>, for an answer in bulk that may be compressed. It is about one room, or public: whoever can
    /// put text into it can read the rest of it, so that its compressed length gives nothing away. An answer that puts
    /// several rooms together, as sync does, is none.
    /// </summary>
    public void GetBulk(string path, Access access, ClientHandler handler) =>
        Add(HttpVerb.Get, path, access, handler, isCompressible: true);

    public void Put(string path, Access access, ClientHandler handler) => Add(HttpVerb.Put, path, access, handler);

    public void Post(string path, Access access, ClientHandler handler) => Add(HttpVerb.Post, path, access, handler);

    public void Delete(string path, Access access, ClientHandler handler) =>
        Add(HttpVerb.Delete, path, access, handler);

    private void Add(
        HttpVerb verb, string path, Access access, ClientHandler handler, bool isCompressible = false)
    {
        RouteHandler guarded = Guard(access, handler);
        Route route = new(verb, path, guarded) { IsCompressible = isCompressible };
        _table.Add(route);
        if (path.StartsWith(Current, StringComparison.Ordinal))
        {
            _table.Add(route with { Template = Historical + path[Current.Length..], Name = path });
        }
    }

    private RouteHandler Guard(Access access, ClientHandler handler) => access switch
    {
        Access.Public => exchange => Run(exchange, null, handler),
        _ => exchange => Authenticate(exchange, access, handler),
    };

    /// <summary>The fast half: the token is in the session cache, and nothing waits.</summary>
    private ValueTask Authenticate(HttpExchange exchange, Access access, ClientHandler handler)
    {
        try
        {
            return _authentication.TryAuthenticate(exchange, access, out Session? session)
                ? Run(exchange, session, handler)
                : AuthenticateSlow(exchange, handler);
        }
        catch (MatrixException refusal)
        {
            Answers.Error(exchange, refusal.Error);
            return ValueTask.CompletedTask;
        }
    }

    private async ValueTask AuthenticateSlow(HttpExchange exchange, ClientHandler handler)
    {
        Session? session;
        try
        {
            session = await _authentication.AuthenticateAsync(exchange, allowLocked: false);
        }
        catch (MatrixException refusal)
        {
            Answers.Error(exchange, refusal.Error);
            return;
        }

        await Run(exchange, session, handler);
    }

    private static ValueTask Run(HttpExchange exchange, Session? session, ClientHandler handler)
    {
        try
        {
            ValueTask pending = handler(new ClientCall(exchange, session));
            return pending.IsCompletedSuccessfully ? pending : Finish(exchange, pending);
        }
        catch (MatrixException refusal)
        {
            Answers.Error(exchange, refusal.Error);
            return ValueTask.CompletedTask;
        }

        static async ValueTask Finish(HttpExchange exchange, ValueTask pending)
        {
            try
            {
                await pending;
            }
            catch (MatrixException refusal)
            {
                Answers.Error(exchange, refusal.Error);
            }
        }
    }
}
