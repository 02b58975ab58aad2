using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Sync;

/// <summary>
/// The account data of the user, global and of rooms, and the push rules as part of it.
/// Source: client-server API v1.19, "Client Config" and "Push Rules: API".
/// </summary>
internal sealed class AccountDataSection(UserEngine users)
{
    /// <summary>Writes the global account data that is new.</summary>
    public async ValueTask WriteGlobalAsync(SyncScope scope, SyncAnswer answer, CancellationToken cancellationToken)
    {
        List<byte[]> events = [];
        UserAccountData data = await users.AccountData.GetAllAsync(scope.Session.User, cancellationToken);
        foreach (AccountDataItem item in data.All)
        {
            if (item.Room.IsNone && scope.IsNew(item.ChangedAt) && Allows(scope.Filter.AccountData, item.Type))
            {
                events.Add(Render(item.Type, item.Content.Span));
            }
        }

        PushRulesSnapshot rules = await users.PushRules.GetAsync(
            scope.Session.User, scope.Session.UserId, cancellationToken);
        if (scope.IsNew(rules.ChangedAt) && Allows(scope.Filter.AccountData, AccountData.PushRulesType))
        {
            events.Add(Render(AccountData.PushRulesType, rules.ContentJson.Span));
        }

        if (events.Count > 0)
        {
            Utf8JsonWriter writer = answer.Begin("account_data"u8);
            writer.WriteStartObject();
            EventArray.Write(writer, events);
            writer.WriteEndObject();
        }
    }

    /// <summary>The account data of one room that is new.</summary>
    public async ValueTask<IReadOnlyList<byte[]>> ReadRoomAsync(
        SyncScope scope, Room room, bool isNewRoom, CancellationToken cancellationToken)
    {
        List<byte[]> events = [];
        if (!scope.Filter.RoomAccountData.AllowsRoom(Encoding.UTF8.GetBytes(room.Id.Value)))
        {
            return events;
        }

        UserAccountData data = await users.AccountData.GetAllAsync(scope.Session.User, cancellationToken);
        foreach (AccountDataItem item in data.All)
        {
            if (item.Room == room.Nid
                && (isNewRoom || scope.IsNew(item.ChangedAt))
                && Allows(scope.Filter.RoomAccountData, item.Type))
            {
                events.Add(Render(item.Type, item.Content.Span));
            }
        }

        return events;
    }

    /// <summary>The rooms whose account data is new.</summary>
    public async ValueTask<ImmutableHashSet<RoomNid>> ChangedRoomsAsync(
        SyncScope scope, CancellationToken cancellationToken)
    {
        UserAccountData data = await users.AccountData.GetAllAsync(scope.Session.User, cancellationToken);
        ImmutableHashSet<RoomNid>.Builder rooms = ImmutableHashSet.CreateBuilder<RoomNid>();
        foreach (AccountDataItem item in data.All)
        {
            if (!item.Room.IsNone && scope.IsNew(item.ChangedAt))
            {
                rooms.Add(item.Room);
            }
        }

        return rooms.ToImmutable();
    }

    private static bool Allows(RoomEventFilter filter, string type) =>
        !filter.LooksAtEvents || filter.AllowsType(Encoding.UTF8.GetBytes(type));

    private static byte[] Render(string type, ReadOnlySpan<byte> content)
    {
        ArrayBufferWriter<byte> buffer = new(content.Length + 64);
        using Utf8JsonWriter writer = new(buffer);
        writer.WriteStartObject();
        writer.WriteString("type"u8, type);
        writer.WritePropertyName("content"u8);
        writer.WriteRawValue(content, skipInputValidation: true);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
