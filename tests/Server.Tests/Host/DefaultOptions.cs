using System.Net;
using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The options of a server in a folder that nobody has configured.</summary>
internal static class DefaultOptions
{
    // The lists are shared, so that two sets of default options are equal.
    private static readonly IReadOnlyList<ServerName> Names = [ServerName.Parse("localhost")];
    private static readonly IReadOnlyList<ListenAddress> Addresses =
        [new(new IPEndPoint(IPAddress.Loopback, 8008))];
    private static readonly Dictionary<string, Microsoft.Extensions.Logging.LogLevel> Categories = [];

    public static ServerOptions In(string folder) => new()
    {
        DataFolder = folder,
        ConfigurationFile = Path.Combine(folder, "config.yaml"),
        Database = new DatabaseAddress(null, Path.Combine(folder, "homeserver.db")),
        SigningKeyFile = Path.Combine(folder, "signing.key"),
        ServerNames = Names,
        Listen = Addresses,
        LogCategories = Categories,
    };
}
