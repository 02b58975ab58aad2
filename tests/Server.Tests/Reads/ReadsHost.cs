using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Server.Tests;

/// <summary>An engine with everything that reads from it.</summary>
internal sealed class ReadsHost : IAsyncDisposable
{
    private ReadsHost(EngineHost host, int scanMax)
    {
        Host = host;
        ScanMax = scanMax;
        Build();
    }

    public EngineHost Host { get; }

    public int ScanMax { get; }

    public RoomReads Reads { get; private set; } = null!;

    public Receipts Receipts { get; private set; } = null!;

    public RoomAliases Aliases { get; private set; } = null!;

    public RoomDirectory Directory { get; private set; } = null!;

    public static CancellationToken Cancel => EngineHost.Cancel;

    public static async Task<ReadsHost> StartAsync(
        StoreKind store = StoreKind.Sqlite,
        int scanMax = TimelineScan.EventsMax,
        TimeProvider? time = null,
        CommitFaults? faults = null,
        RoomOptions? options = null)
        => new(await EngineHost.StartAsync(store, options, faults, time), scanMax);

    public async Task RestartAsync()
    {
        await Host.RestartAsync();
        Build();
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    public async Task<Room> PublicRoomAsync(TestUser creator, string visibility = "shared")
        => await Host.CreateAsync(creator, command => command with
        {
            Preset = RoomPreset.PublicChat,
            InitialState =
            [
                new InitialStateEvent(
                    "m.room.history_visibility",
                    "",
                    EngineHost.Json($$"""{"history_visibility":"{{visibility}}"}""")),
            ],
        });

    public static RoomViewer As(TestUser user, string? device = null) => new(user.Nid, user.Id, device);

    public Task<RoomView> ViewAsync(Room room, TestUser user) => Reads.OpenAsync(room, As(user), Cancel).AsTask();

    public async Task<MessagesPage> PageAsync(
        Room room,
        TestUser user,
        bool backwards = true,
        string? from = null,
        string? to = null,
        int limit = 10,
        string filter = "{}")
        => await Reads.GetMessagesAsync(
            room,
            As(user),
            new MessagesRequest
            {
                Backwards = backwards,
                From = from,
                To = to,
                Limit = limit,
                Filter = RoomEventFilter.Parse(System.Text.Encoding.UTF8.GetBytes(filter)),
            },
            Cancel);

    /// <summary>All events that paging gives, one page after the other.</summary>
    public async Task<List<int>> AllPagesAsync(
        Room room, TestUser user, bool backwards = true, int limit = 10, string filter = "{}")
    {
        List<int> seen = [];
        string? from = null;
        for (var page = 0; page < 1_000; page++)
        {
            var answer = await PageAsync(room, user, backwards, from, limit: limit, filter: filter);
            seen.AddRange(Eids(answer.Chunk));
            if (answer.End is null)
            {
                return seen;
            }

            from = answer.End;
        }

        throw new InvalidOperationException("The pages have no end.");
    }

    public static List<int> Eids(ClientEvents events)
        => [.. Enumerable.Range(0, events.Count).Select(events.EidAt)];

    public static JsonNode Json(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            write(writer);
        }

        return JsonNode.Parse(buffer.WrittenSpan)!;
    }

    public static async Task<string> RefusalAsync(Func<Task> act)
        => (await Xunit.Assert.ThrowsAsync<MatrixException>(act)).Error.Code;

    private void Build()
    {
        Reads = new RoomReads(Host.Engine, Host.Time) { ScanMax = ScanMax };
        Receipts = new Receipts(Host.Engine, Reads, Host.Time);
        Aliases = new RoomAliases(Host.Engine, Reads, Host.Time);
        Directory = new RoomDirectory(Host.Engine, Host.Time);
    }
}
