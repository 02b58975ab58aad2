using Dendrite.Fast.Transport;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// Collects the routes of the client-server API: checks who asks before the handler runs, as the route's rule in
/// <see cref="RouteRules"/> has it, turns what is refused into its answer, and registers the paths
/// of <see cref="RouteAliases"/>.
/// </summary>
internal sealed class ClientRoutes
{
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

    /// <summary>As <see cref="Put"/>, with a limit of its own for the bytes of the body.</summary>
    public void PutBulk(string path, Access access, int bodyBytesMax, ClientHandler handler) =>
        Add(HttpVerb.Put, path, access, handler, bodyBytesMax: bodyBytesMax);

    public void Post(string path, Access access, ClientHandler handler) => Add(HttpVerb.Post, path, access, handler);

    public void Delete(string path, Access access, ClientHandler handler) =>
        Add(HttpVerb.Delete, path, access, handler);

    private void Add(
        HttpVerb verb,
        string path,
        Access access,
        ClientHandler handler,
        bool isCompressible = false,
        int bodyBytesMax = 0)
    {
        RouteRule rule = RouteRules.Of(verb, path);
        if (rule.Access != access)
        {
            throw new InvalidOperationException($"The rule of {verb} {path} says {rule.Access}, the route {access}.");
        }

        RouteHandler guarded = Guard(new RouteGuard(rule, path), handler);
        Route route = new(verb, path, guarded)
        {
            IsCompressible = isCompressible,
            BodyBytesMax = bodyBytesMax,
            Metadata = rule,
        };
        _table.Add(route);
        foreach (string alias in RouteAliases.Of(path))
        {
            _table.Add(route with { Template = alias, Name = path });
        }
    }

    private RouteHandler Guard(RouteGuard guard, ClientHandler handler) => guard.Access switch
    {
        Access.Public when guard.IsPage => exchange => RunPage(exchange, handler),
        Access.Public => exchange => Run(exchange, null, handler),
        _ => exchange => Authenticate(exchange, guard, handler),
    };

    /// <summary>The fast half: the token is in the session cache, and nothing waits.</summary>
    private ValueTask Authenticate(HttpExchange exchange, RouteGuard guard, ClientHandler handler)
    {
        try
        {
            if (!_authentication.TryAuthenticate(exchange, guard.Access, out Session? session))
            {
                return AuthenticateSlow(exchange, guard, handler);
            }

            if (session is not null)
            {
                guard.Check(exchange, session);
            }

            return Run(exchange, session, handler);
        }
        catch (Exception failure) when (Refusals.Of(failure) is { } refusal)
        {
            Answers.Error(exchange, refusal);
            return ValueTask.CompletedTask;
        }
    }

    private async ValueTask AuthenticateSlow(HttpExchange exchange, RouteGuard guard, ClientHandler handler)
    {
        Session? session;
        try
        {
            session = await _authentication.AuthenticateAsync(exchange, guard.AllowsLocked);
            guard.Check(exchange, session);
        }
        catch (Exception failure) when (Refusals.Of(failure) is { } refusal)
        {
            Answers.Error(exchange, refusal);
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
        catch (Exception failure) when (Refusals.Of(failure) is { } refusal)
        {
            Answers.Error(exchange, refusal);
            return ValueTask.CompletedTask;
        }

        static async ValueTask Finish(HttpExchange exchange, ValueTask pending)
        {
            try
            {
                await pending;
            }
            catch (Exception failure) when (Refusals.Of(failure) is { } refusal)
            {
                Answers.Error(exchange, refusal);
            }
        }
    }

    /// <summary>What is refused to a person is said on a page.</summary>
    private static async ValueTask RunPage(HttpExchange exchange, ClientHandler handler)
    {
        try
        {
            await handler(new ClientCall(exchange, null));
        }
        catch (Exception failure) when (Refusals.Of(failure) is { } refusal)
        {
            Pages.Error(exchange, refusal);
        }
    }
}
