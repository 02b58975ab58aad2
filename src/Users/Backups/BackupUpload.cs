using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// The body of an upload of keys, checked. What gets in here is served as it is to the user's other devices.
/// Source: client-server API, <c>PUT /room_keys/keys</c> and its two shorter forms.
/// </summary>
internal sealed class BackupUpload
{
    private readonly UserOptions _options;
    private readonly List<BackupKeyRow> _keys = [];

    private BackupUpload(UserOptions options) => _options = options;

    /// <summary>The keys, those of a room together; user and version are not filled in.</summary>
    /// <exception cref="MatrixException">
    /// M_NOT_JSON, M_BAD_JSON, M_MISSING_PARAM, M_INVALID_PARAM, M_TOO_LARGE.
    /// </exception>
    public static List<BackupKeyRow> Parse(ReadOnlyMemory<byte> body, in BackupPath path, UserOptions options)
    {
        using var document = JsonBody.ParseObject(body);
        BackupUpload upload = new(options);
        if (path.RoomId is null)
        {
            upload.AddRooms(document.RootElement);
        }
        else if (path.SessionId is null)
        {
            upload.AddRoom(path.RoomId, document.RootElement);
        }
        else
        {
            upload.Add(path.RoomId, path.SessionId, document.RootElement);
        }

        return upload._keys;
    }

    /// <summary>
    /// Whether a key takes the place of one that is there: the more trustworthy one stays, then the one that decrypts
    /// more, then the one that came more directly. Source: "Server-side key backups".
    /// </summary>
    public static bool Replaces(in BackupKeyRow key, in BackupKeyRank kept)
    {
        if (key.IsVerified != kept.IsVerified)
        {
            return key.IsVerified;
        }

        return key.FirstMessageIndex != kept.FirstMessageIndex
            ? key.FirstMessageIndex < kept.FirstMessageIndex
            : key.ForwardedCount < kept.ForwardedCount;
    }

    private void AddRooms(JsonElement body)
    {
        foreach (var room in JsonBody.RequiredObject(body, "rooms").EnumerateObject())
        {
            AddRoom(room.Name, Object(room.Value, "A room in 'rooms'"));
        }
    }

    private void AddRoom(string roomId, JsonElement room)
    {
        foreach (var session in JsonBody.RequiredObject(room, "sessions").EnumerateObject())
        {
            Add(roomId, session.Name, Object(session.Value, "A session in 'sessions'"));
        }
    }

    private void Add(string roomId, string sessionId, JsonElement key)
    {
        if (_keys.Count == _options.BackupKeysPerRequestMax)
        {
            throw MatrixError.TooLarge($"An upload has at most {_options.BackupKeysPerRequestMax} keys.").ToException();
        }

        CheckId(roomId, "A room id");
        CheckId(sessionId, "A session id");
        _keys.Add(new BackupKeyRow(
            default,
            0,
            roomId,
            sessionId,
            JsonFields.RequiredCount(key, "first_message_index"),
            JsonFields.RequiredCount(key, "forwarded_count"),
            JsonFields.RequiredBoolean(key, "is_verified"),
            JsonFields.Stored(
                JsonBody.RequiredObject(key, "session_data"), "session_data", _options.BackupSessionDataBytesMax)));
    }

    private void CheckId(string id, string what)
    {
        if (id.Length == 0 || Encoding.UTF8.GetByteCount(id) > _options.KeyBackupIdBytesMax)
        {
            throw MatrixError.InvalidParam($"{what} has 1 to {_options.KeyBackupIdBytesMax} bytes.").ToException();
        }
    }

    private static JsonElement Object(JsonElement value, string what)
        => value.ValueKind == JsonValueKind.Object
            ? value
            : throw MatrixError.BadJson($"{what} must be an object.").ToException();
}
