using System.Globalization;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Transport;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>Answers one authenticated request of the client-server API.</summary>
/// <param name="call">The request and who asks; valid until the returned task completes.</param>
internal delegate ValueTask ClientHandler(ClientCall call);

/// <summary>
/// One request as a handler sees it: the exchange, the session, and the parts of path and query in their types. A part
/// that does not parse ends the request with the errcode that the specification gives it.
/// </summary>
internal readonly struct ClientCall
{
    private readonly Session? _session;

    public ClientCall(HttpExchange exchange, Session? session)
    {
        Exchange = exchange;
        _session = session;
    }

    /// <summary>The transport's side of the request; owned by the connection.</summary>
    public HttpExchange Exchange { get; }

    /// <summary>Who asks. Only on routes of <see cref="Access.User"/>.</summary>
    public Session Session => _session ?? throw new InvalidOperationException("The route lets anybody in.");

    /// <summary>Who asks, or null where nobody said.</summary>
    public Session? OptionalSession => _session;

    /// <summary>Ends when the client is gone.</summary>
    public CancellationToken Aborted => Exchange.Aborted;

    /// <summary>A decoded path parameter.</summary>
    public string Text(int index) =>
        PercentDecoding.TryDecodeToString(Exchange.PathParameter(index), out string? text)
            ? text
            : throw MatrixError.InvalidParam("The path is not valid percent-encoded UTF-8.").ToException();

    /// <summary>A path parameter that is a room id.</summary>
    public RoomId Room(int index) => ParseRoom(Text(index));

    /// <summary>A path parameter that is a user id.</summary>
    public UserId User(int index) => ParseUser(Text(index));

    /// <summary>A path parameter that is an event id.</summary>
    public EventId Event(int index)
    {
        string text = Text(index);
        return EventId.TryParse(text, out EventId id)
            ? id
            : throw MatrixError.InvalidParam($"'{text}' is not an event id.").ToException();
    }

    /// <summary>A path parameter that is a room alias.</summary>
    public RoomAlias Alias(int index)
    {
        string text = Text(index);
        return RoomAlias.TryParse(text, out RoomAlias alias)
            ? alias
            : throw MatrixError.InvalidParam($"'{text}' is not a room alias.").ToException();
    }

    /// <summary>The first query parameter of a name, decoded; null when absent.</summary>
    public string? Query(ReadOnlySpan<byte> name) =>
        QueryReader.Find(Exchange.Query, name, out string? text) switch
        {
            QueryValue.Found => text,
            QueryValue.Missing => null,
            _ => throw MatrixError.InvalidParam("The query is not valid percent-encoded UTF-8.").ToException(),
        };

    /// <summary>All query parameters of a name, decoded, in order.</summary>
    public List<string> QueryAll(ReadOnlySpan<byte> name)
    {
        List<string> values = [];
        QueryReader reader = new(Exchange.Query);
        while (reader.TryRead())
        {
            if (reader.NameIs(name))
            {
                values.Add(
                    reader.TryGetValue(out string? text)
                        ? text
                        : throw MatrixError.InvalidParam("The query is not valid percent-encoded UTF-8.")
                            .ToException());
            }
        }

        return values;
    }

    /// <summary>A query parameter that is an integer of at least 0; null when absent.</summary>
    public long? QueryInteger(ReadOnlySpan<byte> name)
    {
        if (Query(name) is not { } text)
        {
            return null;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : throw MatrixError.InvalidParam($"'{text}' in the query is not a whole number.").ToException();
    }

    /// <summary>A query parameter that is true or false; null when absent.</summary>
    public bool? QueryBoolean(ReadOnlySpan<byte> name) => Query(name) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        { } text => throw MatrixError.InvalidParam($"'{text}' in the query is neither true nor false.").ToException(),
    };

    /// <summary>The body, which must be a JSON object. Dispose the document.</summary>
    public JsonDocument ReadBody() => JsonBody.Read(Exchange);

    /// <summary>The body, or an empty object where none came. Dispose the document.</summary>
    public JsonDocument ReadOptionalBody() => JsonBody.ReadOptional(Exchange);

    /// <summary>403 unless the path names the user who asks.</summary>
    public void RequireSelf(int userIndex)
    {
        if (User(userIndex) != Session.UserId)
        {
            throw MatrixError.Forbidden("You can only do this for your own user id.").ToException();
        }
    }

    /// <summary>400 where an application service acts without a device, for what belongs to one.</summary>
    public void RequireDevice()
    {
        if (!Session.HasDevice)
        {
            throw MatrixError.MissingParam("This needs a device: name one by 'device_id' in the query.").ToException();
        }
    }

    public static RoomId ParseRoom(string text) =>
        RoomId.TryParse(text, out RoomId id)
            ? id
            : throw MatrixError.InvalidParam($"'{text}' is not a room id.").ToException();

    public static UserId ParseUser(string text) =>
        UserId.TryParse(text, out UserId id)
            ? id
            : throw MatrixError.InvalidParam($"'{text}' is not a user id.").ToException();
}
