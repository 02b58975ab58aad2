using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// The tags that users give to rooms, kept as the item <c>m.tag</c> of the room's account data, which clients may also
/// set whole. Any thread. Source: client-server API, "Room Tagging".
/// </summary>
public sealed class Tags
{
    /// <summary>The type of the item.</summary>
    public const string Type = "m.tag";

    // Source: "Room Tagging", the name of a tag.
    private const int TagBytesMax = 255;

    private static readonly byte[] None = """{"tags":{}}"""u8.ToArray();

    private readonly AccountData _accountData;
    private readonly UserOptions _options;

    internal Tags(AccountData accountData, UserOptions options)
    {
        _accountData = accountData;
        _options = options;
    }

    /// <summary>The tags of a room: a JSON object with <c>tags</c>, in UTF-8.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="room">The room; it need not be one that the user is in.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async ValueTask<ReadOnlyMemory<byte>> GetAsync(
        Session session, RoomId room, CancellationToken cancellationToken)
        => await _accountData.FindInRoomAsync(session, room, Type, cancellationToken).ConfigureAwait(false) is { } kept
            ? Changed(kept, null, null)
            : None;

    /// <summary>Gives a room a tag, or the tag another order.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="room">The room; it need not be one that the user is in.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="body">What is kept of it, a JSON object, perhaps with a number <c>order</c>.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// M_NOT_JSON, M_BAD_JSON, M_TOO_LARGE; M_INVALID_PARAM: the name is too long; 403 M_FORBIDDEN: the user keeps data
    /// of too many rooms.
    /// </exception>
    public Task SetAsync(
        Session session, RoomId room, string tag, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var value = Parse(body);
        CheckName(tag);
        return _accountData.UpdateInRoomAsync(
            session, room, Type, kept => Changed(kept ?? None, tag, value), cancellationToken);
    }

    /// <summary>Takes a tag from a room; one that is not there is no error.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="room">The room.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task RemoveAsync(Session session, RoomId room, string tag, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (await _accountData.FindInRoomAsync(session, room, Type, cancellationToken).ConfigureAwait(false) is { } kept
            && Has(kept, tag))
        {
            await _accountData.UpdateInRoomAsync(
                session, room, Type, now => Changed(now ?? None, tag, null), cancellationToken)
                .ConfigureAwait(false);
        }
    }

    /// <summary>An item with one more tag, without order; null where there was none.</summary>
    internal static byte[] With(ReadOnlyMemory<byte>? kept, string tag) => Changed(kept ?? None, tag, "{}"u8.ToArray());

    private byte[] Parse(ReadOnlyMemory<byte> body)
    {
        using var document = JsonBody.ParseObject(body);
        if (document.RootElement.TryGetProperty("order", out var order) && order.ValueKind != JsonValueKind.Number)
        {
            throw MatrixError.BadJson("'order' must be a number.").ToException();
        }

        return JsonFields.Stored(document.RootElement, "the tag", _options.AccountDataBytesMax);
    }

    private static void CheckName(string tag)
    {
        if (Encoding.UTF8.GetByteCount(tag) > TagBytesMax)
        {
            throw MatrixError.InvalidParam($"A tag has at most {TagBytesMax} bytes.").ToException();
        }
    }

    private static bool Has(ReadOnlyMemory<byte> kept, string tag)
    {
        using var document = JsonDocument.Parse(kept);
        return TagsOf(document) is { } tags && tags.TryGetProperty(tag, out _);
    }

    // The item with another value of a tag, or without it; what a client has kept there without being tags goes.
    private static byte[] Changed(ReadOnlyMemory<byte> kept, string? tag, byte[]? value)
    {
        using var document = JsonDocument.Parse(kept);
        using PooledByteBuffer buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("tags"u8);
            foreach (var one in TagsOf(document)?.EnumerateObject() ?? default)
            {
                if (one.Value.ValueKind == JsonValueKind.Object && one.Name != tag)
                {
                    one.WriteTo(writer);
                }
            }

            if (tag is not null && value is not null)
            {
                writer.WritePropertyName(tag);
                writer.WriteRawValue(value, skipInputValidation: true);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static JsonElement? TagsOf(JsonDocument document)
        => document.RootElement.TryGetProperty("tags", out var tags) && tags.ValueKind == JsonValueKind.Object
            ? tags
            : null;
}
