using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Api;

/// <summary>
/// What is known of networks that bridges lead to: nothing, since no application service is one for a network here.
/// Source: client-server API v1.19, "Third-party Lookups".
/// </summary>
internal static class ThirdPartyApi
{
    private const string Root = "/_matrix/client/v3/thirdparty";

    public static void Register(ClientRoutes routes)
    {
        routes.Get(Root + "/protocols", Access.User, static call => Raw(call, "{}"u8));
        routes.Get(Root + "/protocol/{protocol}", Access.User, static _ => throw NotFound());
        routes.Get(Root + "/location/{protocol}", Access.User, static _ => throw NotFound());
        routes.Get(Root + "/user/{protocol}", Access.User, static _ => throw NotFound());
        routes.Get(Root + "/location", Access.User, static call => NoneOf(call, "alias"));
        routes.Get(Root + "/user", Access.User, static call => NoneOf(call, "userid"));
    }

    private static ValueTask NoneOf(ClientCall call, string parameter) =>
        call.Query(System.Text.Encoding.UTF8.GetBytes(parameter)) is null
            ? throw MatrixError.MissingParam($"The query lacks '{parameter}'.").ToException()
            : Raw(call, "[]"u8);

    private static ValueTask Raw(ClientCall call, ReadOnlySpan<byte> json)
    {
        Answers.Raw(call.Exchange, json);
        return ValueTask.CompletedTask;
    }

    private static MatrixException NotFound() =>
        MatrixError.NotFound("This server has no bridge to such a network.").ToException();
}
