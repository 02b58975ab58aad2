using System.Collections.Frozen;

namespace Dendrite.Fast.Tidy;

/// <summary>What a project may see: the map of docs/ARCHITECTURE.md as data.</summary>
internal static class ProjectGraph
{
    /// <summary>Project of src/ -> the projects of src/ that it may reference.</summary>
    public static readonly FrozenDictionary<string, string[]> Edges = new Dictionary<string, string[]>
    {
        ["Transport"] = [],
        ["Matrix.Protocol"] = [],
        ["StateRes"] = ["Matrix.Protocol"],
        ["Storage"] = ["Matrix.Protocol"],
        ["Outbound"] = ["Matrix.Protocol"],
        ["Rooms"] = ["Matrix.Protocol", "StateRes", "Storage"],
        ["Users"] = ["Matrix.Protocol", "Storage", "Rooms", "Outbound"],
        ["Sync"] = ["Matrix.Protocol", "Storage", "Rooms", "Users"],
        ["Federation"] = ["Matrix.Protocol", "Storage", "Rooms", "Users", "Outbound"],
        ["Delivery"] = ["Matrix.Protocol", "Storage", "Rooms", "Users", "Outbound"],
        ["Media"] = ["Matrix.Protocol", "Storage", "Rooms", "Users", "Federation", "Outbound"],
        ["Api"] =
        [
            "Matrix.Protocol", "Transport", "Storage", "Rooms", "Users", "Sync", "Federation", "Delivery", "Media",
        ],
        ["Homeserver"] =
        [
            "Matrix.Protocol", "Transport", "Storage", "Outbound", "Rooms", "Users", "Sync", "Federation", "Delivery",
            "Media", "Api",
        ],
    }.ToFrozenDictionary();

    /// <summary>Package -> the projects of src/ that may use it. No other package enters src/.</summary>
    public static readonly FrozenDictionary<string, string[]> Packages = new Dictionary<string, string[]>
    {
        ["AngleSharp"] = ["Media"],
        ["DnsClient"] = ["Outbound"],
        ["MailKit"] = ["Delivery"],
        ["Microsoft.Data.Sqlite"] = ["Storage"],
        ["Microsoft.Extensions.Hosting"] = ["Homeserver"],
        ["Microsoft.Extensions.Logging"] = ["Homeserver"],
        ["Microsoft.Extensions.Logging.Abstractions"] =
        [
            "Storage", "Outbound", "Rooms", "Users", "Sync", "Federation", "Delivery", "Media", "Api", "Homeserver",
        ],
        ["Microsoft.Extensions.ObjectPool"] = ["Transport", "Api"],
        ["NetVips"] = ["Media"],
        ["Npgsql"] = ["Storage"],
        ["NSec.Cryptography"] = ["Matrix.Protocol", "Users"],
        ["System.CommandLine"] = ["Homeserver"],
        ["YamlDotNet"] = ["Homeserver"],
    }.ToFrozenDictionary();

    /// <summary>
    /// Namespace -> the projects of src/ whose code may name it. A package flows on to the projects above the one that
    /// references it, so the reference alone proves nothing.
    /// </summary>
    public static readonly FrozenDictionary<string, string[]> Namespaces = new Dictionary<string, string[]>
    {
        ["Microsoft.Data.Sqlite"] = ["Storage"],
        ["Npgsql"] = ["Storage"],
        ["NSec"] = ["Matrix.Protocol", "Users"],
        ["System.CommandLine"] = ["Homeserver"],
        ["YamlDotNet"] = ["Homeserver"],
        ["Microsoft.Extensions.Hosting"] = ["Homeserver"],
        ["Microsoft.Extensions.DependencyInjection"] = ["Homeserver"],
    }.ToFrozenDictionary();
}
