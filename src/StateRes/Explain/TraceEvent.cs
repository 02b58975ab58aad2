namespace Dendrite.Fast.StateRes;

/// <summary>One event that a resolution looked at. A copy: it stays valid when the columns change.</summary>
public sealed class TraceEvent
{
    internal TraceEvent(RoomEvents events, int eid)
    {
        Eid = eid;
        Id = events.IdOf(eid).Value;
        Type = events.TypeOf(eid);
        Kid = events.KidOf(eid);
        StateKey = Kid < 0 ? null : events.KeyText(Kid);
        Sender = events.UserId(events.SenderOf(eid));
        Depth = events.DepthOf(eid);
        OriginServerTs = events.OriginServerTsOf(eid);
        AuthEids = events.AuthEdges(eid).ToArray();
    }

    /// <summary>The event's number in the columns.</summary>
    public int Eid { get; }

    /// <summary>The event's id.</summary>
    public string Id { get; }

    /// <summary>The event's type.</summary>
    public string Type { get; }

    /// <summary>Its state key id; negative for a message event.</summary>
    public int Kid { get; }

    /// <summary>Its state key; null for a message event, which may stand in an auth chain but never wins.</summary>
    public string? StateKey { get; }

    /// <summary>The sender's user id.</summary>
    public string Sender { get; }

    /// <summary>depth, as the event claims.</summary>
    public long Depth { get; }

    /// <summary>origin_server_ts in milliseconds, as the event claims.</summary>
    public long OriginServerTs { get; }

    /// <summary>The numbers of its auth events.</summary>
    public IReadOnlyList<int> AuthEids { get; }

    /// <summary>What became of it.</summary>
    public TraceOutcome Outcome { get; internal set; }
}
