using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Has this server tell its users something: each in a room of their own, to which they are invited, in which they
/// cannot write, and which clients know by a tag. Any thread.
/// Source: client-server API v1.19, "Server Notices".
/// </summary>
public sealed class ServerNotices : IMembershipCheck
{
    /// <summary>The tag by which clients know the room.</summary>
    public const string Tag = "m.server_notice";

    // Persisted: names the endpoint in the hash of a transaction.
    private const string Endpoint = "send_server_notice";

    // Those who are told something have nothing to say there, and nobody of another server comes in.
    private static readonly byte[] PowerLevels = """{"users_default":-10}"""u8.ToArray();
    private static readonly byte[] Creation = """{"m.federate":false}"""u8.ToArray();

    private readonly UserParts _parts;
    private readonly RoomEngine _rooms;
    private readonly AccountData _accountData;
    private readonly NoticeSender _sender;

    // Of two notices to one user at once the second finds the room of the first. The users' own locks are taken below
    // it.
    private readonly KeyedMutex<UserNid> _sending = new();

    internal ServerNotices(
        UserParts parts, UserFacts facts, RoomEngine rooms, AccountData accountData, MemberUpkeep members)
    {
        _parts = parts;
        _rooms = rooms;
        _accountData = accountData;
        _sender = new NoticeSender(parts, facts, members);
    }

    /// <summary>
    /// Sends a notice; makes the room when the user has none, and invites them when they are not in it. Answers after
    /// all is committed; a request that failed half way is repeated without harm.
    /// </summary>
    /// <param name="session">Who asks.</param>
    /// <param name="notice">What is sent, and to whom.</param>
    /// <param name="cancellationToken">Stops before the next commit.</param>
    /// <exception cref="MatrixException">
    /// 403 M_FORBIDDEN: no administrator asks; 400 M_INVALID_PARAM: a user of another server; 404 M_NOT_FOUND: no
    /// account, or a deactivated one; 403 M_INVITE_BLOCKED: the user takes no invites; what
    /// <see cref="Room.SendAsync"/> says of the event; 503: not stored, or the user lives on another node.
    /// </exception>
    public async Task<EventId> SendAsync(Session session, ServerNotice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        Moderation.RequireAdministrator(session);
        Moderation.RequireLocal(_rooms.Servers, notice.Target);
        var target = Moderation.Existing(
            await _parts.Accounts.FindAsync(notice.Target, cancellationToken).ConfigureAwait(false)).User;
        using var held = await _sending.EnterAsync(target, cancellationToken).ConfigureAwait(false);
        var (sender, senderNid) = await _sender.EnsureAsync(notice.Target.ServerName, cancellationToken)
            .ConfigureAwait(false);
        var room = await FindRoomAsync(target, sender, cancellationToken).ConfigureAwait(false)
            ?? await MakeRoomAsync(target, sender, senderNid, cancellationToken).ConfigureAwait(false);
        await InviteAsync(room, notice.Target, sender, senderNid, cancellationToken).ConfigureAwait(false);
        var sent = await room.SendAsync(
            new SendCommand
            {
                Sender = sender,
                SenderNid = senderNid,
                Type = notice.Type,
                StateKey = notice.StateKey,
                Content = notice.Content,
                Transaction = notice.TransactionId is { } id
                    ? new TransactionKey(session.User, session.DeviceId, TransactionKey.HashPath(Endpoint), id)
                    : null,
            },
            cancellationToken).ConfigureAwait(false);
        return sent.EventId;
    }

    /// <summary>Refuses the rejection of the invite; who has joined may leave.</summary>
    /// <param name="attempt">What is to be done.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">403 M_CANNOT_LEAVE_SERVER_NOTICE_ROOM.</exception>
    public async ValueTask CheckAsync(MembershipAttempt attempt, CancellationToken cancellationToken)
    {
        if (attempt is { Action: MembershipAction.Leave, Room: { } room }
            && room.Snapshot.Members.Of(attempt.SenderNid).Membership == Membership.Invite
            && await _parts.Database.Notices.RoomAsync(attempt.SenderNid, cancellationToken).ConfigureAwait(false)
                == room.Nid)
        {
            throw new MatrixError(
                "M_CANNOT_LEAVE_SERVER_NOTICE_ROOM",
                403,
                "This invite is the server's, which tells you something in the room: it cannot be rejected.")
                .ToException();
        }
    }

    /// <summary>
    /// Adds to the append of an account's end that its room is for notices no more, so that it is left.
    /// </summary>
    /// <param name="append">The append, made under the user's lock.</param>
    /// <param name="user">The user.</param>
    internal static void AddErase(UserAppend append, UserNid user) => append.Add(new ServerNoticeRoomDeleteRow(user));

    private async ValueTask<Room?> FindRoomAsync(UserNid target, UserId sender, CancellationToken cancellationToken)
    {
        var known = await _parts.Database.Notices.RoomAsync(target, cancellationToken).ConfigureAwait(false);
        var room = known is { } nid ? await _rooms.FindAsync(nid, cancellationToken).ConfigureAwait(false) : null;

        // The sender is in it, unless the configuration names another one since.
        return room?.Snapshot.MembershipOf(sender).Membership == Membership.Join ? room : null;
    }

    // The row comes after the tag, and the invite after the row: what is interrupted is begun anew, with another room
    // that the user then sees, and this one nobody does.
    private async Task<Room> MakeRoomAsync(
        UserNid target, UserId sender, UserNid senderNid, CancellationToken cancellationToken)
    {
        var room = await _rooms.CreateAsync(
            new CreateRoomCommand
            {
                Creator = sender,
                CreatorNid = senderNid,
                Preset = RoomPreset.PrivateChat,
                Name = _parts.Options.Notices.RoomName,
                CreationContent = Creation,
                PowerLevelContentOverride = PowerLevels,
            },
            cancellationToken).ConfigureAwait(false);
        await _accountData.UpdateManagedAsync(
            target, room.Nid, Tags.Type, kept => Tags.With(kept, Tag), cancellationToken).ConfigureAwait(false);
        using var held = await _parts.Locks.EnterAsync(target, cancellationToken).ConfigureAwait(false);
        UserAppend append = new(target);
        append.Add(new ServerNoticeRoomRow(target, room.Nid));
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        return room;
    }

    private static async Task InviteAsync(
        Room room, UserId target, UserId sender, UserNid senderNid, CancellationToken cancellationToken)
    {
        if (room.Snapshot.MembershipOf(target).Membership is not (Membership.Join or Membership.Invite))
        {
            await room.ChangeMembershipAsync(
                new MembershipCommand
                {
                    Action = MembershipAction.Invite,
                    Sender = sender,
                    SenderNid = senderNid,
                    Target = target,
                },
                cancellationToken).ConfigureAwait(false);
        }
    }
}
