using System.Text.Json;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>What the directory shows of a room. Immutable.</summary>
/// <remarks>Source: data/api/client-server/definitions/public_rooms_chunk.yaml.</remarks>
public sealed record PublicRoom
{
    /// <summary>The room's number.</summary>
    public required RoomNid Room { get; init; }

    /// <summary>The room's id.</summary>
    public required string RoomId { get; init; }

    /// <summary>How many users are joined.</summary>
    public required int JoinedMembers { get; init; }

    /// <summary>The room's name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The room's topic, or null.</summary>
    public string? Topic { get; init; }

    /// <summary>The room's canonical alias, or null.</summary>
    public string? CanonicalAlias { get; init; }

    /// <summary>The room's avatar, or null.</summary>
    public string? AvatarUrl { get; init; }

    /// <summary>The room's join rule, or null when it has none.</summary>
    public string? JoinRule { get; init; }

    /// <summary>The room's type, or null.</summary>
    public string? RoomType { get; init; }

    /// <summary>Whether anybody may read.</summary>
    public bool WorldReadable { get; init; }

    /// <summary>Whether guests may join.</summary>
    public bool GuestCanJoin { get; init; }

    /// <summary>Writes a PublishedRoomsChunk.</summary>
    /// <param name="writer">Takes one JSON object.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteText(writer, "avatar_url"u8, AvatarUrl);
        WriteText(writer, "canonical_alias"u8, CanonicalAlias);
        writer.WriteBoolean("guest_can_join"u8, GuestCanJoin);
        WriteText(writer, "join_rule"u8, JoinRule);
        WriteText(writer, "name"u8, Name);
        writer.WriteNumber("num_joined_members"u8, JoinedMembers);
        writer.WriteString("room_id"u8, RoomId);
        WriteText(writer, "room_type"u8, RoomType);
        WriteText(writer, "topic"u8, Topic);
        writer.WriteBoolean("world_readable"u8, WorldReadable);
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
