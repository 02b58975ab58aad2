using System.Globalization;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Server.Tests;

/// <summary>A backup that keeps its keys in a sorted list, and what a client may do with it.</summary>
internal sealed class NaiveBackup(Random random)
{
    private static readonly string[] Rooms = ["!a:x", "!b:x", "#"];

    private readonly SortedDictionary<(string Room, string Session), Key> _keys = new(
        Comparer<(string Room, string Session)>.Create((a, b) =>
            string.CompareOrdinal(a.Room, b.Room) is not 0 and var room
                ? room
                : string.CompareOrdinal(a.Session, b.Session)));

    private int _next;

    public int Count => _keys.Count;

    public static string Text(bool verified, int index, int forwarded, string data)
        => "{\"first_message_index\":" + index.ToString(CultureInfo.InvariantCulture)
            + ",\"forwarded_count\":" + forwarded.ToString(CultureInfo.InvariantCulture)
            + ",\"is_verified\":" + (verified ? "true" : "false")
            + ",\"session_data\":{\"d\":\"" + data + "\"}}";

    public BackupPath SomePath() => random.Next(3) switch
    {
        0 => default,
        1 => new BackupPath(SomeRoom(), null),
        _ => new BackupPath(SomeRoom(), SomeSession()),
    };

    /// <summary>A change, which is done here: the body of an upload, or null for a deletion.</summary>
    public (BackupPath Path, string? Body) Step()
    {
        var path = SomePath();
        if (random.Next(4) == 0)
        {
            foreach (var key in _keys.Keys.Where(key => IsIn(path, key)).ToArray())
            {
                _keys.Remove(key);
            }

            return (path, null);
        }

        return (path, path switch
        {
            { SessionId: not null } => Put(path.RoomId!, path.SessionId),
            { RoomId: not null } => PutRoom(path.RoomId),
            _ => "{\"rooms\":{" + string.Join(
                ',', Rooms.Where(_ => random.Next(2) == 0).Select(room => $"\"{room}\":{PutRoom(room)}")) + "}}",
        });
    }

    public string Json(BackupPath path)
    {
        if (path.SessionId is { } session)
        {
            return _keys.TryGetValue((path.RoomId!, session), out var key) ? Text(key) : "";
        }

        if (path.RoomId is { } room)
        {
            return "{\"sessions\":{" + string.Join(
                ',',
                _keys.Where(key => key.Key.Room == room).Select(key => $"\"{key.Key.Session}\":{Text(key.Value)}"))
                + "}}";
        }

        return "{\"rooms\":{" + string.Join(
            ',', _keys.Keys.Select(key => key.Room).Distinct().Select(one => $"\"{one}\":{Json(new(one, null))}"))
            + "}}";
    }

    private static bool IsIn(BackupPath path, (string Room, string Session) key)
        => (path.RoomId ?? key.Room) == key.Room && (path.SessionId ?? key.Session) == key.Session;

    private static string Text(Key key)
        => Text(key.Verified, key.Index, key.Forwarded, key.Data);

    private string SomeRoom() => Rooms[random.Next(Rooms.Length)];

    private string SomeSession() => $"s{random.Next(5)}";

    private string PutRoom(string room)
    {
        var sessions = Enumerable.Range(0, 5).Where(_ => random.Next(2) == 0).Select(number => $"s{number}");
        return "{\"sessions\":{" + string.Join(
            ',', sessions.Select(session => $"\"{session}\":{Put(room, session)}")) + "}}";
    }

    private string Put(string room, string session)
    {
        Key key = new(random.Next(2) == 0, random.Next(3), random.Next(3), $"{_next++}");
        if (!_keys.TryGetValue((room, session), out var kept) || Order(key).CompareTo(Order(kept)) < 0)
        {
            _keys[(room, session)] = key;
        }

        return Text(key);
    }

    private static (int, int, int) Order(Key key)
        => (key.Verified ? 0 : 1, key.Index, key.Forwarded);

    private sealed record Key(bool Verified, int Index, int Forwarded, string Data);
}
