namespace Dendrite.Fast.Storage;

/// <summary>
/// No table of its own: what later versions keep of each event is made for the events that were there before, while the
/// server runs (<see cref="OnlineStep"/>).
/// </summary>
internal static class SchemaVersion7
{
    /// <summary>The online step that goes through the events of all rooms.</summary>
    public const string EarlierEvents = "earlier_events";
}
