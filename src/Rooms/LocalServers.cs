using System.Collections.Frozen;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The server names that this homeserver serves (virtual hosts), each with the key that signs the events of its users.
/// Fixed for the life of the process; any thread.
/// </summary>
public sealed class LocalServers
{
    // By name as text, so that the domain of a user id finds its server without a new string.
    private readonly FrozenDictionary<string, (ServerName Name, Ed25519SigningKey Key)>
        .AlternateLookup<ReadOnlySpan<char>> _servers;

    /// <summary>Takes the server names in order.</summary>
    /// <param name="servers">
    /// One or more names with their keys; the first is the default. The caller owns the keys.
    /// </param>
    /// <exception cref="ArgumentException">There is none, or one comes twice.</exception>
    public LocalServers(IReadOnlyList<KeyValuePair<ServerName, Ed25519SigningKey>> servers)
    {
        ArgumentNullException.ThrowIfNull(servers);
        if (servers.Count == 0 || servers.DistinctBy(server => server.Key).Count() != servers.Count)
        {
            throw new ArgumentException("A homeserver has one or more server names, each once.", nameof(servers));
        }

        _servers = servers
            .ToFrozenDictionary(
                server => server.Key.Value, server => (server.Key, server.Value), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        Names = [.. servers.Select(server => server.Key)];
    }

    /// <summary>The names, the default first.</summary>
    public IReadOnlyList<ServerName> Names { get; }

    /// <summary>The name that is meant when a request names none.</summary>
    public ServerName Default => Names[0];

    /// <summary>Whether a server name is one of ours.</summary>
    /// <param name="server">A server name.</param>
    public bool IsLocal(ServerName server) => _servers.ContainsKey(server.Value);

    /// <summary>Whether a user belongs to one of our server names.</summary>
    /// <param name="user">A user id.</param>
    public bool IsLocal(UserId user) => _servers.ContainsKey(user.Domain);

    /// <summary>The key that signs for a server name.</summary>
    /// <param name="server">One of our server names.</param>
    /// <exception cref="KeyNotFoundException">The name is not ours.</exception>
    public Ed25519SigningKey KeyOf(ServerName server) => _servers[server.Value].Key;

    /// <summary>The server of a user, and the key that signs for it.</summary>
    /// <param name="user">A user of one of our server names.</param>
    /// <exception cref="KeyNotFoundException">The name is not ours.</exception>
    public (ServerName Name, Ed25519SigningKey Key) ServerOf(UserId user) => _servers[user.Domain];
}
