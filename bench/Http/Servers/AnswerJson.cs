using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dendrite.Fast.Http;

/// <summary>The generated serializer of the minimal API.</summary>
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(SendAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext;
