using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Sync;

/// <summary>
/// The presence of the people that the user shares rooms with. Source: client-server API v1.19, "Presence".
/// </summary>
internal sealed class PresenceSection(RoomEngine rooms, UserEngine users)
{
    /// <summary>
    /// The most people whose presence a first sync tells. Chosen: nobody looks at more, and a large room has thousands.
    /// </summary>
    private const int InitialMax = 1_000;

    private static readonly byte[] EventType = Encoding.UTF8.GetBytes("m.presence");

    public async ValueTask WriteAsync(
        SyncScope scope,
        SyncAnswer answer,
        ImmutableDictionary<RoomNid, RoomMembership> mine,
        RingNews ring,
        CancellationToken cancellationToken)
    {
        if (!users.Presence.IsEnabled || !scope.Filter.Presence.AllowsType(EventType)
            || (!ring.IsAll && ring.Presence.Count == 0))
        {
            return;
        }

        List<(UserNid User, string UserId, MemberProfile Profile)> shown = [];
        foreach (UserNid user in await SelectAsync(scope, mine, ring, cancellationToken))
        {
            string userId = await rooms.Database.Names.UserIdAsync(user, cancellationToken);
            if (scope.Filter.Presence.AllowsSender(Encoding.UTF8.GetBytes(userId)))
            {
                MemberProfile profile = await users.Facts.GetProfileAsync(
                    user, UserId.Parse(userId), cancellationToken);
                shown.Add((user, userId, profile));
            }
        }

        if (shown.Count == 0)
        {
            return;
        }

        Utf8JsonWriter writer = answer.Begin("presence"u8);
        writer.WriteStartObject();
        writer.WriteStartArray("events"u8);
        foreach ((UserNid user, string userId, MemberProfile profile) in shown)
        {
            PresenceEvent.Write(writer, userId, profile, users.Presence.Get(user), scope.NowMs);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Of those who changed, or of everybody who is there, the ones who share a room.</summary>
    private async ValueTask<HashSet<UserNid>> SelectAsync(
        SyncScope scope,
        ImmutableDictionary<RoomNid, RoomMembership> mine,
        RingNews ring,
        CancellationToken cancellationToken)
    {
        HashSet<UserNid> shown = [];
        foreach ((RoomNid nid, RoomMembership membership) in mine)
        {
            if (membership.Membership != Membership.Join
                || await rooms.FindAsync(nid, cancellationToken) is not { } room)
            {
                continue;
            }

            RoomMembers members = room.Snapshot.Members;
            if (ring.IsAll)
            {
                AddPresent(members, shown);
            }
            else
            {
                AddChanged(members, ring.Presence, shown);
            }
        }

        if (!ring.IsAll && ring.Presence.Contains(scope.Session.User))
        {
            shown.Add(scope.Session.User);
        }

        return shown;
    }

    private void AddPresent(RoomMembers members, HashSet<UserNid> shown)
    {
        foreach ((UserNid user, LocalMember member) in members.Local)
        {
            if (shown.Count >= InitialMax)
            {
                return;
            }

            if (member.Membership == Membership.Join && users.Presence.Get(user).State != PresenceState.Offline)
            {
                shown.Add(user);
            }
        }
    }

    private static void AddChanged(RoomMembers members, IReadOnlySet<UserNid> changed, HashSet<UserNid> shown)
    {
        foreach (UserNid user in changed)
        {
            if (members.Of(user).Membership == Membership.Join)
            {
                shown.Add(user);
            }
        }
    }
}
