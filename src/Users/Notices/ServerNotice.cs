using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>What an administrator has this server tell a user.</summary>
/// <param name="Target">Whom, a user of this server.</param>
/// <param name="Type">The event type, as a rule <c>m.room.message</c>.</param>
/// <param name="StateKey">The state key; null for no state event.</param>
/// <param name="Content">The content, a JSON object in UTF-8.</param>
/// <param name="TransactionId">
/// By which a repeated request is known for what it is; null for a request that has none.
/// </param>
public sealed record ServerNotice(
    UserId Target, string Type, string? StateKey, ReadOnlyMemory<byte> Content, string? TransactionId);
