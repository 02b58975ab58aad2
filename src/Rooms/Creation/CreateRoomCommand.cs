using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>The named sets of initial state. Source: client-server API, "createRoom".</summary>
public enum RoomPreset
{
    /// <summary>By invitation, history shared with members, guests may join.</summary>
    PrivateChat,

    /// <summary>As <see cref="PrivateChat"/>, and all invited users have the creator's power.</summary>
    TrustedPrivateChat,

    /// <summary>Anybody may join, history shared with members, no guests.</summary>
    PublicChat,
}

/// <summary>A state event of <c>initial_state</c>.</summary>
/// <param name="Type">The event type.</param>
/// <param name="StateKey">The state key.</param>
/// <param name="Content">The content, a JSON object in UTF-8.</param>
public readonly record struct InitialStateEvent(string Type, string StateKey, ReadOnlyMemory<byte> Content);

/// <summary>A request to create a room; the members are those of the endpoint.</summary>
/// <remarks>Source: client-server API, "POST /createRoom".</remarks>
public sealed record CreateRoomCommand
{
    /// <summary>The creator, a user of one of the local servers; the room belongs to their server name.</summary>
    public required UserId Creator { get; init; }

    /// <summary>The number of <see cref="Creator"/>.</summary>
    public required UserNid CreatorNid { get; init; }

    /// <summary>The preset; null takes the one that <see cref="IsPublic"/> implies.</summary>
    public RoomPreset? Preset { get; init; }

    /// <summary>Whether the room is listed in the room directory (<c>visibility</c>).</summary>
    public bool IsPublic { get; init; }

    /// <summary>The local part of the alias to make, or null.</summary>
    public string? AliasLocalpart { get; init; }

    /// <summary>The room's name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The room's topic, or null.</summary>
    public string? Topic { get; init; }

    /// <summary>Users to invite.</summary>
    public IReadOnlyList<UserId> Invite { get; init; } = [];

    /// <summary>The room version, or null for the default.</summary>
    public string? RoomVersion { get; init; }

    /// <summary>Members to add to the content of m.room.create, a JSON object; empty for none.</summary>
    public ReadOnlyMemory<byte> CreationContent { get; init; }

    /// <summary>Members to put over those of the default m.room.power_levels, a JSON object; empty for none.</summary>
    public ReadOnlyMemory<byte> PowerLevelContentOverride { get; init; }

    /// <summary>Further state events, in order.</summary>
    public IReadOnlyList<InitialStateEvent> InitialState { get; init; } = [];

    /// <summary>Marks the invites as ones to a direct chat.</summary>
    public bool IsDirect { get; init; }
}
