using Dendrite.Fast.Outbound;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// The user half of a server that does not run, for as long as a command takes. It holds the database as the server
/// does, so that of the two only one has it.
/// </summary>
internal sealed class OfflineUsers : IAsyncDisposable
{
    private readonly Database _database;
    private readonly RoomEngine _rooms;
    private readonly OutboundClient _outbound;

    private OfflineUsers(Database database, RoomEngine rooms, OutboundClient outbound, UserEngine users)
    {
        _database = database;
        _rooms = rooms;
        _outbound = outbound;
        Users = users;
    }

    /// <summary>Accounts and what belongs to users.</summary>
    public UserEngine Users { get; }

    /// <summary>Opens the database of a server.</summary>
    /// <param name="options">The server's options.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="DatabaseOpenException">A server has it, or it cannot be opened.</exception>
    /// <exception cref="StartupException">The signing key is unusable.</exception>
    public static async Task<OfflineUsers> OpenAsync(
        ServerOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var key = DataFolder.ReadOrCreateSigningKey(options.SigningKeyFile);

        // No mail is sent, and nobody registers or logs in: what is needed for that is not here.
        var userOptions = options.MemoryBudget.Apply(options.Users) with { Email = null, Captcha = null, Sso = null };

        // Of several nodes it stands in for this one alone: others that it would take over may be back.
        var database = await Database.OpenAsync(
            Composition.DatabaseOptionsOf(options with { TakeOverNodes = [] }) with { GivesWay = true },
            time,
            NullLoggerFactory.Instance,
            cancellationToken);
        try
        {
            return await OpenAsync(database, options, key, userOptions, time, cancellationToken);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Commits what is to be committed, and lets the database go.</summary>
    public async ValueTask DisposeAsync()
    {
        await Users.DisposeAsync();
        _outbound.Dispose();
        await _rooms.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static async Task<OfflineUsers> OpenAsync(
        Database database,
        ServerOptions options,
        SigningKeyFile key,
        UserOptions userOptions,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var facts = await UserFacts.OpenAsync(database, userOptions, cancellationToken);
        RoomEngine rooms = new(
            database,
            Composition.Servers(options, key),
            facts,
            options.MemoryBudget.Apply(new RoomOptions()),
            time,
            NullLogger<RoomEngine>.Instance);

        // Identity servers are told of addresses that an account gives up.
        OutboundClient outbound = new(options.Outbound, time, NullLogger<OutboundClient>.Instance);
        UserPorts ports = new() { Outbound = outbound };
        return new OfflineUsers(
            database,
            rooms,
            outbound,
            new UserEngine(rooms, facts, userOptions, time, NullLoggerFactory.Instance, ports));
    }
}
