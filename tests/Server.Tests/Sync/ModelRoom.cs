using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>A room as the client of a <see cref="SyncModel"/> has it.</summary>
internal sealed class ModelRoom
{
    private readonly HashSet<string> _known = [];

    /// <summary>join, invite or leave; empty before the first word of the room.</summary>
    public string Membership { get; set; } = "";

    /// <summary>"type|state_key" to event id.</summary>
    public SortedDictionary<string, string> State { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids of all events, the oldest first.</summary>
    public List<string> Timeline { get; } = [];

    public bool Knows(JsonObject item) => _known.Contains(IdOf(item));

    public void Set(JsonObject item) => State[SyncReading.KeyOf(item)] = IdOf(item);

    public void Clear()
    {
        State.Clear();
        Timeline.Clear();
        _known.Clear();
    }

    /// <summary>Appends events; fails on one that is there already, unless a room begins anew.</summary>
    /// <param name="events">The events, the oldest first.</param>
    /// <param name="repeats">Whether the user came back, so that the timeline may begin before what is known.</param>
    public void Append(IReadOnlyList<JsonObject> events, bool repeats)
    {
        if (repeats && events.Count > 0 && Timeline.IndexOf(IdOf(events[0])) is var at and >= 0)
        {
            _known.ExceptWith(Timeline.Skip(at));
            Timeline.RemoveRange(at, Timeline.Count - at);
        }

        foreach (var item in events)
        {
            Assert.True(_known.Add(IdOf(item)), $"The event {item.ToJsonString()} came twice.");
            Timeline.Add(IdOf(item));
        }
    }

    private static string IdOf(JsonObject item) => item["event_id"]!.GetValue<string>();
}
