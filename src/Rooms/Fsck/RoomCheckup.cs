using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>Checks one room: reads it as a load does, reads its events with their JSON, and runs every check.</summary>
internal sealed class RoomCheckup(RoomEngine engine, RoomRow row, bool withSignatures)
{
    // Chosen: a room that is written to all the time is looked at so often, and then taken as it is.
    private const int AttemptsMax = 3;

    // In an order in which what is wrong is found before what follows from it.
    private static readonly IRoomCheck[] Checks =
    [
        new NumbersCheck(),
        new StateRowsCheck(),
        new StatesCheck(),
        new ExtremitiesCheck(),
        new CurrentStateCheck(),
        new AddressesCheck(),
        new MembershipsCheck(),
        new GapsCheck(),
        new RedactionsCheck(),
        new StagedCheck(),
    ];

    /// <summary>What is wrong in the room.</summary>
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var head = await engine.Database.Rooms.HeadAsync(row.Room, cancellationToken).ConfigureAwait(false);
            if (head is null)
            {
                // The tables say it.
                return [];
            }

            if (!RoomVersionRules.TryGet(row.Version, out var rules))
            {
                return [Unloadable($"This program does not know version {row.Version}.")];
            }

            var room = new CheckedRoom(engine, row.Room, rules, head);
            await CheckAsync(room, cancellationToken).ConfigureAwait(false);
            var now = await engine.Database.Rooms.HeadAsync(row.Room, cancellationToken).ConfigureAwait(false);
            if (room.Findings.Count == 0 || now?.Position == head.Position || attempt == AttemptsMax)
            {
                return room.Findings;
            }
        }
    }

    private async Task CheckAsync(CheckedRoom room, CancellationToken cancellationToken)
    {
        var whyNot = await LoadAsync(room, cancellationToken).ConfigureAwait(false);
        await new EventScan(room, withSignatures).RunAsync(cancellationToken).ConfigureAwait(false);
        foreach (var check in Checks)
        {
            await check.CheckAsync(room, cancellationToken).ConfigureAwait(false);
        }

        if (whyNot is not null && room.Findings.Count == 0)
        {
            room.Add("rooms", $"It cannot be loaded: {whyNot}", null);
        }
    }

    private async Task<string?> LoadAsync(CheckedRoom room, CancellationToken cancellationToken)
    {
        try
        {
            room.Loaded = await RoomLoader.LoadAsync(
                engine, row.Room, engine.Database.Placement.Locate(OwnerKey.Of(row.Room)), cancellationToken)
                .ConfigureAwait(false);
            return room.Loaded is null ? "its rows are not there." : null;
        }
        catch (Exception failure) when (failure is InvalidDataException or KeyNotFoundException
            or ArgumentException or FormatException or IndexOutOfRangeException or InvalidOperationException)
        {
            // Whatever broken rows make of a load. The checks that need no loaded room say more of it.
            return failure.Message;
        }
    }

    private Finding Unloadable(string why) => new("rooms", $"nid={row.Room.Value}", why, null);
}
