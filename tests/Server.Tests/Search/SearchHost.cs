using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Server.Tests;

/// <summary>An engine with its search index.</summary>
internal sealed class SearchHost : IAsyncDisposable
{
    private SearchHost(ReadsHost reads)
    {
        Reads = reads;
    }

    public ReadsHost Reads { get; }

    public EngineHost Host => Reads.Host;

    public SearchIndexer? Indexer { get; private set; }

    /// <summary>Hits that one search looks at.</summary>
    public int ScanMax { get; set; } = RoomSearch.HitsMax;

    public static async Task<SearchHost> StartAsync(
        StoreKind store = StoreKind.Sqlite, CommitFaults? faults = null, bool withIndexer = true)
    {
        var host = new SearchHost(await ReadsHost.StartAsync(store, faults: faults));
        if (withIndexer)
        {
            await host.StartIndexerAsync();
        }

        return host;
    }

    public async Task StartIndexerAsync()
    {
        Indexer = new SearchIndexer(Host.Engine);
        await Indexer.StartAsync(EngineHost.Cancel);
    }

    public async Task RestartAsync(bool withIndexer = true)
    {
        await StopIndexerAsync();
        await Reads.RestartAsync();
        if (withIndexer)
        {
            await StartIndexerAsync();
        }
    }

    public async Task StopIndexerAsync()
    {
        if (Indexer is not null)
        {
            await Indexer.DisposeAsync();
            Indexer = null;
        }
    }

    /// <summary>Waits until everything that is committed is in the index.</summary>
    public async Task CaughtUpAsync()
    {
        var target = Host.Database.Stream.Watermark;
        await Eventually.Async(() => Indexer!.IsComplete && Indexer.Place.Covers(target));
    }

    /// <summary>One page.</summary>
    public async Task<SearchResults> PageAsync(
        TestUser viewer,
        string term,
        SearchOrder order = SearchOrder.Recent,
        string? next = null,
        string filter = "{}",
        IReadOnlyList<SearchKey>? keys = null)
    {
        var search = new RoomSearch(Host.Engine, Reads.Reads) { ScanMax = ScanMax };
        return await search.FindAsync(
            ReadsHost.As(viewer),
            new SearchRequest
            {
                Term = term,
                Order = order,
                NextBatch = next,
                Filter = RoomEventFilter.Parse(Encoding.UTF8.GetBytes(filter)),
                Keys = keys,
            },
            EngineHost.Cancel);
    }

    /// <summary>All pages, once the index has caught up.</summary>
    public async Task<List<EventId>> FindAsync(
        TestUser viewer,
        string term,
        SearchOrder order = SearchOrder.Recent,
        string filter = "{}",
        IReadOnlyList<SearchKey>? keys = null,
        string? next = null)
    {
        await CaughtUpAsync();
        List<EventId> found = [];
        for (var pages = 0; pages < 1_000; pages++)
        {
            var page = await PageAsync(viewer, term, order, next, filter, keys);
            found.AddRange(page.Results.Select(result => result.EventId));
            next = page.NextBatch;
            if (next is null)
            {
                return found;
            }
        }

        throw new InvalidOperationException("The pages have no end.");
    }

    /// <summary>Sends a message with any body.</summary>
    public static async Task<EventId> SayAsync(Room room, TestUser sender, string body, EventId? edits = null)
    {
        var content = EventContent.Object((body, edits), static (json, message) =>
        {
            json.WriteString("body", message.edits is null ? message.body : "* the old words");
            json.WriteString("msgtype", "m.text");
            if (message.edits is { } edited)
            {
                json.WriteStartObject("m.new_content");
                json.WriteString("body", message.body);
                json.WriteString("msgtype", "m.text");
                json.WriteEndObject();
                json.WriteStartObject("m.relates_to");
                json.WriteString("event_id", edited.Value);
                json.WriteString("rel_type", "m.replace");
                json.WriteEndObject();
            }
        });
        var sent = await room.SendAsync(EngineHost.Message(sender, "") with { Content = content }, EngineHost.Cancel);
        return sent.EventId;
    }

    /// <summary>How many rows the index has.</summary>
    public async Task<int> EntriesAsync(Room room) =>
        (await Host.Database.Search.EventsAsync(room.Nid, 1, int.MaxValue, 100_000, EngineHost.Cancel)).Count;

    public async ValueTask DisposeAsync()
    {
        await StopIndexerAsync();
        await Reads.DisposeAsync();
    }
}
