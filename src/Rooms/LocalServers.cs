using System.Collections.Frozen;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The server names that this homeserver serves (virtual hosts), each with the key that signs the events of its users.
/// Fixed for the life of the process; any thread.
/// </summary>
public sealed class LocalServers
{
    private readonly FrozenDictionary<ServerName, Ed25519SigningKey> _keys;

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

        _keys = servers.ToFrozenDictionary();
        Names = [.. servers.Select(server => server.Key)];
    }

    /// <summary>The names, the default first.</summary>
    public IReadOnlyList<ServerName> Names { get; }

    /// <summary>The name that is meant when a request names none.</summary>
    public ServerName Default => Names[0];

    /// <summary>Whether a server name is one of ours.</summary>
    /// <param name="server">A server name.</param>
    public bool IsLocal(ServerName server) => _keys.ContainsKey(server);

    /// <summary>Whether a user belongs to one of our server names.</summary>
    /// <param name="user">A user id.</param>
    public bool IsLocal(UserId user) => _keys.ContainsKey(user.ServerName);

    /// <summary>The key that signs for a server name.</summary>
    /// <param name="server">One of our server names.</param>
    /// <exception cref="KeyNotFoundException">The name is not ours.</exception>
    public Ed25519SigningKey KeyOf(ServerName server) => _keys[server];
}
