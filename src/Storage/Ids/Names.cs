using System.Diagnostics.CodeAnalysis;

namespace Dendrite.Fast.Storage;

/// <summary>
/// Interns names. A new name gets a number of ours and a row that is ignored when the name is taken; what the table
/// says after that commit is the truth, whoever wrote it.
/// </summary>
internal sealed class Names(Store store, Database database, IdAllocator ids, TimeProvider time) : INames
{
    // About 150 bytes an entry; chosen.
    private const int UsersMax = 65536;
    private const int RoomsMax = 16384;
    private const int ServersMax = 8192;

    // How many names one query asks for; chosen.
    private const int QueryNamesMax = 1000;

    // Beyond so many at once, names are asked for by the load of a large room: it keeps them itself, and they would
    // only push others out. Chosen.
    private const int RememberedMax = 256;

    private static readonly ReadSql UsersByName = new("select nid, user_id from users where user_id {in $1}");
    private static readonly ReadSql UsersByNumber = new("select nid, user_id from users where nid {in $1}");
    private static readonly ReadSql RoomsByName = new("select nid, room_id from rooms where room_id {in $1}");
    private static readonly ReadSql RoomsByNumber = new("select nid, room_id from rooms where nid {in $1}");
    private static readonly ReadSql ServersByName = new("select nid, name from servers where name {in $1}");
    private static readonly ReadSql ServersByNumber = new("select nid, name from servers where nid {in $1}");

    private readonly NameCache _users = new(UsersMax);
    private readonly NameCache _rooms = new(RoomsMax);
    private readonly NameCache _servers = new(ServersMax);

    public async ValueTask<UserNid> UserAsync(string userId, CancellationToken cancellationToken)
    {
        if (_users.TryGetNumber(userId, out long number))
        {
            return new(number);
        }

        UserNid[] users = await UsersAsync([userId], cancellationToken);
        return users[0];
    }

    public async ValueTask<UserNid[]> UsersAsync(
        IReadOnlyList<string> userIds, CancellationToken cancellationToken)
    {
        Dictionary<string, long> known = await NumbersAsync(_users, UsersByName, userIds, cancellationToken);
        string[] missing = [.. userIds.Where(id => !known.ContainsKey(id)).Distinct(StringComparer.Ordinal)];
        if (missing.Length > 0)
        {
            Dictionary<string, long> servers =
                await ServersAsync([.. missing.Select(ServerOf).Distinct(StringComparer.Ordinal)], cancellationToken);
            var append = new DataAppend(OwnerKey.Server);
            foreach (string userId in missing)
            {
                var server = new ServerNid(servers[ServerOf(userId)]);
                append.Add(new UserRow(await ids.NextUserAsync(cancellationToken), userId, server));
            }

            (await database.CommitAsync(append, cancellationToken)).OrThrow();
            foreach ((string name, long number) in
                await NumbersAsync(_users, UsersByName, missing, cancellationToken))
            {
                known[name] = number;
            }
        }

        return [.. userIds.Select(id => new UserNid(known[id]))];
    }

    public async ValueTask<UserNid> FindUserAsync(string userId, CancellationToken cancellationToken)
    {
        Dictionary<string, long> known = await NumbersAsync(_users, UsersByName, [userId], cancellationToken);
        return new(known.GetValueOrDefault(userId));
    }

    public ValueTask<string> UserIdAsync(UserNid user, CancellationToken cancellationToken)
    {
        return _users.TryGetName(user.Value, out string? name)
            ? new(name)
            : NameAsync(_users, UsersByNumber, user.Value, cancellationToken);
    }

    public async ValueTask<string[]> UserIdsAsync(
        IReadOnlyList<UserNid> users, CancellationToken cancellationToken)
    {
        var names = new string?[users.Count];
        var missing = new List<long>();
        for (int index = 0; index < names.Length; index++)
        {
            if (!_users.TryGetName(users[index].Value, out names[index]))
            {
                missing.Add(users[index].Value);
            }
        }

        Dictionary<long, string> read = [];
        foreach (long[] page in missing.Distinct().Chunk(QueryNamesMax))
        {
            foreach ((long number, string name) in
                await store.ListAsync(UsersByNumber, [page], Entry, cancellationToken))
            {
                if (missing.Count <= RememberedMax)
                {
                    _users.Add(name, number);
                }

                read[number] = name;
            }
        }

        for (int index = 0; index < names.Length; index++)
        {
            names[index] ??= read.GetValueOrDefault(users[index].Value)
                ?? throw new KeyNotFoundException($"There is no name of number {users[index].Value}.");
        }

        return names!;
    }

    public async ValueTask<RoomNid> RoomAsync(string roomId, CancellationToken cancellationToken)
    {
        Dictionary<string, long> known = await NumbersAsync(_rooms, RoomsByName, [roomId], cancellationToken);
        if (known.TryGetValue(roomId, out long number))
        {
            return new(number);
        }

        var append = new DataAppend(OwnerKey.Server);
        RoomNid room = await ids.NextRoomAsync(cancellationToken);
        append.Add(new RoomNameRow(room, roomId, time.GetUtcNow().ToUnixTimeMilliseconds(), 0));
        (await database.CommitAsync(append, cancellationToken)).OrThrow();
        known = await NumbersAsync(_rooms, RoomsByName, [roomId], cancellationToken);
        return new(known[roomId]);
    }

    public async ValueTask<RoomNid> FindRoomAsync(string roomId, CancellationToken cancellationToken)
    {
        Dictionary<string, long> known = await NumbersAsync(_rooms, RoomsByName, [roomId], cancellationToken);
        return new(known.GetValueOrDefault(roomId));
    }

    public void ForgetRoom(string roomId, RoomNid room) => _rooms.Remove(roomId, room.Value);

    public void ForgetRooms() => _rooms.Clear();

    public ValueTask<string> RoomIdAsync(RoomNid room, CancellationToken cancellationToken)
    {
        return _rooms.TryGetName(room.Value, out string? name)
            ? new(name)
            : NameAsync(_rooms, RoomsByNumber, room.Value, cancellationToken);
    }

    public async ValueTask<ServerNid> ServerAsync(string serverName, CancellationToken cancellationToken) =>
        new((await ServersAsync([serverName], cancellationToken))[serverName]);

    public ValueTask<string> ServerNameAsync(ServerNid server, CancellationToken cancellationToken)
    {
        return _servers.TryGetName(server.Value, out string? name)
            ? new(name)
            : NameAsync(_servers, ServersByNumber, server.Value, cancellationToken);
    }

    public bool TryGetCached(UserNid user, [NotNullWhen(true)] out string? userId) =>
        _users.TryGetName(user.Value, out userId);

    private static (long Number, string Name) Entry(ReadRow row) => (row.Long(0), row.Text(1));

    private static string ServerOf(string userId)
    {
        int colon = userId.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? string.Empty : userId[(colon + 1)..];
    }

    private async ValueTask<Dictionary<string, long>> ServersAsync(
        IReadOnlyList<string> serverNames, CancellationToken cancellationToken)
    {
        Dictionary<string, long> known = await NumbersAsync(_servers, ServersByName, serverNames, cancellationToken);
        string[] missing = [.. serverNames.Where(name => !known.ContainsKey(name))];
        if (missing.Length == 0)
        {
            return known;
        }

        var append = new DataAppend(OwnerKey.Server);
        foreach (string name in missing)
        {
            append.Add(new ServerRow(await ids.NextServerAsync(cancellationToken), name));
        }

        (await database.CommitAsync(append, cancellationToken)).OrThrow();
        return await NumbersAsync(_servers, ServersByName, serverNames, cancellationToken);
    }

    private async ValueTask<Dictionary<string, long>> NumbersAsync(
        NameCache cache, ReadSql sql, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, long>(names.Count, StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (string name in names)
        {
            if (cache.TryGetNumber(name, out long number))
            {
                known[name] = number;
            }
            else
            {
                missing.Add(name);
            }
        }

        foreach (string[] page in missing.Chunk(QueryNamesMax))
        {
            foreach ((long number, string name) in await store.ListAsync(sql, [page], Entry, cancellationToken))
            {
                cache.Add(name, number);
                known[name] = number;
            }
        }

        return known;
    }

    private async ValueTask<string> NameAsync(
        NameCache cache, ReadSql sql, long number, CancellationToken cancellationToken)
    {
        IReadOnlyList<(long, string)> found =
            await store.ListAsync(sql, [new[] { number }], Entry, cancellationToken);
        if (found.Count == 0)
        {
            throw new KeyNotFoundException($"There is no name of number {number}.");
        }

        (_, string name) = found[0];
        cache.Add(name, number);
        return name;
    }
}
