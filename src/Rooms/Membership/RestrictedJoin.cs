using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Joins of rooms that let in the members of other rooms: the server checks the condition, and a local member with the
/// power to invite vouches for the join. Source: client-server API, "Restricted rooms".
/// </summary>
internal static class RestrictedJoin
{
    /// <summary>
    /// The user who vouches for a join; null when the room's rules ask for none.
    /// </summary>
    /// <exception cref="MatrixException">M_FORBIDDEN: no condition holds, or nobody here can vouch.</exception>
    public static async ValueTask<string?> FindAuthoriserAsync(
        Room room, UserId user, UserNid userNid, Membership current, CancellationToken cancellationToken)
    {
        var snapshot = room.Snapshot;
        if (current is Membership.Join or Membership.Invite or Membership.Ban
            || !snapshot.TryGetState("m.room.join_rules", "", out var rulesEid)
            || !IsRestricted(room.Columns.Events.JoinRuleOf(rulesEid), room.Rules))
        {
            return null;
        }

        var json = await room.Engine.Events.GetAsync(snapshot, rulesEid, cancellationToken).ConfigureAwait(false);
        foreach (var allowed in AllowedRooms(json))
        {
            if (await IsJoinedAsync(room.Engine, userNid, allowed, cancellationToken).ConfigureAwait(false))
            {
                return Authoriser(room, snapshot, user) ?? throw MatrixError.Forbidden(
                    "No member of this room on this server can let you in.").ToException();
            }
        }

        throw MatrixError.Forbidden(
            "You are not invited to this room, and not in any of the rooms whose members it lets in.").ToException();
    }

    /// <summary>
    /// A content with <c>join_authorised_via_users_server</c> set by the server alone: a client that wrote it itself
    /// would be let in without any condition.
    /// </summary>
    public static ReadOnlyMemory<byte> WithAuthoriser(ReadOnlyMemory<byte> content, string? authoriser)
    {
        if (authoriser is null && !RawJson.TryFind(content.Span, "join_authorised_via_users_server"u8, out _))
        {
            return content;
        }

        return EventContent.Object((content, authoriser), static (json, of) =>
        {
            foreach (var member in JsonMembers.Of(of.content.Span))
            {
                if (!member.NameIs("join_authorised_via_users_server"u8))
                {
                    json.WritePropertyName(member.GetName());
                    json.WriteRawValue(member.Value);
                }
            }

            if (of.authoriser is not null)
            {
                json.WriteString("join_authorised_via_users_server", of.authoriser);
            }
        });
    }

    private static bool IsRestricted(JoinRule rule, RoomVersionRules rules) =>
        (rule == JoinRule.Restricted && rules.HasRestricted)
        || (rule == JoinRule.KnockRestricted && rules.HasKnockRestricted);

    private static RoomId[] AllowedRooms(byte[] json)
    {
        JoinRulesContent.TryParse(RawJson.Find(json, "content"u8), out var rules);
        return rules.AllowedRooms.ToArray();
    }

    private static async ValueTask<bool> IsJoinedAsync(
        RoomEngine engine, UserNid user, RoomId room, CancellationToken cancellationToken)
    {
        var nid = await engine.Database.Names.FindRoomAsync(room.Value, cancellationToken).ConfigureAwait(false);
        if (nid.IsNone)
        {
            return false;
        }

        var rooms = await engine.Memberships.GetAsync(user, cancellationToken).ConfigureAwait(false);
        return rooms.TryGetValue(nid, out var membership) && membership.Membership == Membership.Join;
    }

    // A joined local member who may invite; one of the joining user's own server before any other.
    private static string? Authoriser(Room room, RoomSnapshot snapshot, UserId joining)
    {
        var events = room.Columns.Events;
        var power = RoomPower.At(events, snapshot.Map);
        string? found = null;
        foreach (var (_, member) in snapshot.Members.Local)
        {
            if (member.Membership != Membership.Join)
            {
                continue;
            }

            var index = events.TargetOf(member.Eid);
            if (power.LevelOf(index) >= power.Invite)
            {
                found = events.UserId(index);
                if (UserId.Parse(found).Domain.SequenceEqual(joining.Domain))
                {
                    return found;
                }
            }
        }

        return found;
    }
}
