using System.Text.Json.Serialization;

namespace Dendrite.Fast.Http;

/// <summary>What the minimal API answers to a sent event.</summary>
internal sealed record SendAnswer([property: JsonPropertyName("event_id")] string EventId);
