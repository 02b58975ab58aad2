using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Sync;
using Dendrite.Fast.Transport;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>The features that the API calls. Made once by the composition root.</summary>
public sealed class ApiServices
{
    /// <summary>Rooms: what is sent.</summary>
    public required RoomEngine Engine { get; init; }

    /// <summary>Rooms: what is read.</summary>
    public required RoomReads Reads { get; init; }

    /// <summary>Who types.</summary>
    public required Typing Typing { get; init; }

    /// <summary>Who has read what.</summary>
    public required Receipts Receipts { get; init; }

    /// <summary>Names of rooms.</summary>
    public required RoomAliases Aliases { get; init; }

    /// <summary>The list of public rooms.</summary>
    public required RoomDirectory Directory { get; init; }

    /// <summary>Accounts and all that belongs to a user.</summary>
    public required UserEngine Users { get; init; }

    /// <summary>/sync.</summary>
    public required SyncService Sync { get; init; }

    internal INames Names => Engine.Database.Names;

    internal RoomLookup Rooms => field ??= new RoomLookup(Engine, Aliases);

    /// <summary>The user as a reader of rooms.</summary>
    internal static RoomViewer ViewerOf(Session session) => new(session.User, session.UserId, session.DeviceId);

    /// <summary>
    /// The local server name that a request is for: the one that its Host names, with or without the port, else the
    /// first.
    /// </summary>
    internal ServerName ServerOf(ClientCall call)
    {
        if (!call.Exchange.TryGetHeader(KnownHeader.Host, out ReadOnlySpan<byte> host))
        {
            return Engine.Servers.Default;
        }

        if (ServerName.TryParse(host, out ServerName exact) && Engine.Servers.IsLocal(exact))
        {
            return exact;
        }

        int colon = host.LastIndexOf((byte)':');
        return colon > 0 && ServerName.TryParse(host[..colon], out ServerName bare) && Engine.Servers.IsLocal(bare)
            ? bare
            : Engine.Servers.Default;
    }
}
