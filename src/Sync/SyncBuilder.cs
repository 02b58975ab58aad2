using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Sync;

/// <summary>Puts an answer together, section by section, at one place of the stream.</summary>
internal sealed class SyncBuilder
{
    private readonly RoomEngine _rooms;
    private readonly RoomReads _reads;
    private readonly UserEngine _users;
    private readonly LogStream _stream;
    private readonly ChangeIndex _index;
    private readonly RoomSection _room;
    private readonly AccountDataSection _accountData;
    private readonly PresenceSection _presence;
    private readonly DeviceSections _devices;

    public SyncBuilder(
        RoomEngine rooms,
        RoomReads reads,
        Typing typing,
        Receipts receipts,
        UserEngine users,
        LogStream stream,
        ChangeIndex index,
        SyncOptions options)
    {
        _rooms = rooms;
        _reads = reads;
        _users = users;
        _stream = stream;
        _index = index;
        _accountData = new AccountDataSection(users);
        _presence = new PresenceSection(rooms, users);
        _devices = new DeviceSections(users);
        _room = new RoomSection(
            reads,
            new EphemeralSection(typing, receipts, index),
            _accountData,
            new UnreadSection(receipts, index),
            options);
    }

    /// <summary>Writes everything that is new.</summary>
    /// <returns>The place that the answer is computed at: not after the one asked for.</returns>
    public async ValueTask<StreamToken> BuildAsync(
        SyncScope scope, SyncAnswer answer, CancellationToken cancellationToken)
    {
        // Messages to the device come first: if more wait than one answer takes, the whole answer is computed at the
        // place of the last one that it has, so that none is acknowledged unseen.
        ToDeviceBatch messages = await _users.ToDevice.ReadAsync(
            scope.Session.User,
            scope.Session.DeviceId,
            scope.Since?.Durable ?? Watermark.Zero,
            scope.Now.Durable,
            cancellationToken);
        scope = scope with { Now = new StreamToken(messages.Delivered, scope.Now.Ring) };
        DeviceSections.WriteToDevice(answer, messages);

        RingNews ring = RingNews.Read(_stream.Ring, scope);
        ImmutableDictionary<RoomNid, RoomMembership> mine = await MembershipsAt.ReadAsync(
            _rooms, scope, cancellationToken);
        await WriteJoinedAsync(scope, answer, mine, ring, cancellationToken);
        await WriteInvitedAsync(scope, answer, mine, cancellationToken);
        await WriteStrippedAsync(scope, answer, mine, Membership.Knock, IgnoredUsers.None, cancellationToken);
        await WriteLeftAsync(scope, answer, mine, cancellationToken);
        await _accountData.WriteGlobalAsync(scope, answer, cancellationToken);
        await _presence.WriteAsync(scope, answer, mine, ring, cancellationToken);
        await _devices.WriteListsAsync(scope, answer, cancellationToken);
        return scope.Now;
    }

    /// <summary>Ends an answer: key counts, which clients want in every one, and the token.</summary>
    public async ValueTask EndAsync(
        SyncScope scope, SyncAnswer answer, StreamToken next, CancellationToken cancellationToken)
    {
        await _devices.WriteCountsAsync(scope, answer, cancellationToken);
        answer.End(next.ToString());
    }

    private async ValueTask WriteJoinedAsync(
        SyncScope scope,
        SyncAnswer answer,
        ImmutableDictionary<RoomNid, RoomMembership> mine,
        RingNews ring,
        CancellationToken cancellationToken)
    {
        ImmutableHashSet<RoomNid> withData = await _accountData.ChangedRoomsAsync(scope, cancellationToken);
        foreach ((RoomNid nid, RoomMembership membership) in mine)
        {
            if (membership.Membership == Membership.Join
                && (MayHaveNews(scope, nid) || withData.Contains(nid) || ring.TypingChanged(nid))
                && await FindAsync(scope, nid, cancellationToken) is { } room)
            {
                await _room.WriteJoinedAsync(scope, answer, room, membership, ring, cancellationToken);
            }
        }
    }

    private bool MayHaveNews(SyncScope scope, RoomNid room)
    {
        if (scope.Since is not { } since || scope.FullState)
        {
            return true;
        }

        // The marks are read before the question whether they can be trusted.
        return _index.EventsChanged(room, since.Durable)
            || _index.ReceiptsChanged(room, since.Durable)
            || !_index.Knows(since.Durable);
    }

    /// <summary>
    /// Invites, but none of somebody whom the user ignores, and none at all while the user takes none. An invite that
    /// was left out comes with the first answer to a client that begins anew.
    /// Source: client-server API v1.19, "Ignoring Users" and "Invite permission".
    /// </summary>
    private async ValueTask WriteInvitedAsync(
        SyncScope scope,
        SyncAnswer answer,
        ImmutableDictionary<RoomNid, RoomMembership> mine,
        CancellationToken cancellationToken)
    {
        UserNid user = scope.Session.User;
        if (HasNew(scope, mine, Membership.Invite)
            && !await _users.InvitePermission.BlocksAsync(user, cancellationToken))
        {
            IgnoredUsers ignored = await _users.Facts.GetIgnoredAsync(user, cancellationToken);
            await WriteStrippedAsync(scope, answer, mine, Membership.Invite, ignored, cancellationToken);
        }
    }

    private static bool HasNew(
        SyncScope scope, ImmutableDictionary<RoomNid, RoomMembership> mine, Membership kind)
    {
        foreach ((RoomNid _, RoomMembership membership) in mine)
        {
            if (membership.Membership == kind && scope.IsNew(membership.At))
            {
                return true;
            }
        }

        return false;
    }

    private async ValueTask WriteStrippedAsync(
        SyncScope scope,
        SyncAnswer answer,
        ImmutableDictionary<RoomNid, RoomMembership> mine,
        Membership kind,
        IgnoredUsers ignored,
        CancellationToken cancellationToken)
    {
        foreach ((RoomNid nid, RoomMembership membership) in mine)
        {
            if (membership.Membership != kind || !scope.IsNew(membership.At)
                || await FindAsync(scope, nid, cancellationToken) is not { } room
                || (!ignored.IsEmpty && ignored.Contains(room.Snapshot.SenderOf(membership.Eid))))
            {
                continue;
            }

            byte[] state = await _reads.GetStrippedStateAsync(room.Snapshot, membership.Eid, cancellationToken);
            Utf8JsonWriter writer = answer.BeginRoom(
                kind == Membership.Invite ? "invite" : "knock", room.Id.Value);
            writer.WriteStartObject();
            writer.WriteStartObject(kind == Membership.Invite ? "invite_state"u8 : "knock_state"u8);
            writer.WritePropertyName("events"u8);
            writer.WriteRawValue(state, skipInputValidation: true);
            writer.WriteEndObject();
            writer.WriteEndObject();
            answer.EndRoom();
        }
    }

    private async ValueTask WriteLeftAsync(
        SyncScope scope,
        SyncAnswer answer,
        ImmutableDictionary<RoomNid, RoomMembership> mine,
        CancellationToken cancellationToken)
    {
        foreach ((RoomNid nid, RoomMembership membership) in mine)
        {
            // Who forgets a room at once has other devices, which learn all the same that they are out of it.
            bool isWanted = scope.Since is null
                ? scope.Filter.IncludeLeave && !membership.Forgotten
                : scope.IsNew(membership.At);
            if (isWanted
                && membership is { Membership: Membership.Leave or Membership.Ban, Eid: not 0 }
                && await FindAsync(scope, nid, cancellationToken) is { } room)
            {
                await _room.WriteLeftAsync(scope, answer, room, membership, cancellationToken);
            }
        }
    }

    /// <summary>The room, unless the filter leaves it out.</summary>
    private async ValueTask<Room?> FindAsync(SyncScope scope, RoomNid nid, CancellationToken cancellationToken) =>
        await _rooms.FindAsync(nid, cancellationToken) is { } room
            && scope.Filter.Rooms.AllowsRoom(Encoding.UTF8.GetBytes(room.Id.Value))
                ? room
                : null;
}
