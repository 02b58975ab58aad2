using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// A loaded room: what is published of it, and the way to change it. There is one object per room and process as long
/// as anybody holds it. Any thread.
/// </summary>
public sealed class Room
{
    private readonly RoomActor _actor;

    // Written by the commit callback of the room's appends, in order; read by anybody.
    private RoomSnapshot _snapshot;

    internal Room(RoomEngine engine, RoomColumns columns, RoomSnapshot snapshot, PlacedOwner placed)
    {
        Engine = engine;
        Columns = columns;
        _snapshot = snapshot;
        Placed = placed;
        Writer = new EventWriter(columns, engine.Servers, engine.Users.PushRules, engine.Metrics, engine.Time);
        Maker = new EventMaker(columns, engine.Servers, engine.Time, Writer);
        _actor = new RoomActor(this, engine.Options);
    }

    /// <summary>The room's number.</summary>
    public RoomNid Nid => Columns.Nid;

    /// <summary>The room's id.</summary>
    public RoomId Id => Columns.Id;

    /// <summary>The rules of the room's version.</summary>
    public RoomVersionRules Rules => Columns.Rules;

    /// <summary>The room as last committed: one volatile read. Take it once and read that.</summary>
    public RoomSnapshot Snapshot => Volatile.Read(ref _snapshot);

    internal RoomEngine Engine { get; }

    internal RoomColumns Columns { get; }

    internal EventWriter Writer { get; }

    internal EventMaker Maker { get; }

    /// <summary>Where the room lived before its rows were read; each commit checks that it still does.</summary>
    internal PlacedOwner Placed { get; }

    /// <summary>
    /// Sends one event. Answers after the event is committed and every reader can see it. A state event that changes
    /// nothing (same sender, same content) answers the event that is there; a repeated transaction id answers what the
    /// first request made.
    /// </summary>
    /// <param name="command">The event.</param>
    /// <param name="cancellationToken">
    /// Stops the wait. The event is not made when its turn had not come; else it is made all the same.
    /// </param>
    /// <exception cref="MatrixException">
    /// 400 M_BAD_JSON or M_INVALID_PARAM: the content or a field is malformed. 403 M_FORBIDDEN: the room's rules refuse
    /// it. 404 M_NOT_FOUND: the event to redact is not there. 413 M_TOO_LARGE. 429 M_LIMIT_EXCEEDED: the room has too
    /// much to do. 503: the server cannot store it.
    /// </exception>
    public ValueTask<SentEvent> SendAsync(SendCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return SendStage.SendAsync(this, command, cancellationToken);
    }

    /// <summary>
    /// Joins, invites, leaves, kicks, bans, unbans or knocks. Answers after the event is committed. Joining with an
    /// unchanged profile when joined already, and inviting who is invited already by the same user for the same reason,
    /// change nothing and answer the event that is there.
    /// </summary>
    /// <param name="command">The change.</param>
    /// <param name="cancellationToken">As for <see cref="SendAsync"/>.</param>
    /// <exception cref="MatrixException">
    /// 403 M_FORBIDDEN: the room's rules, or the present membership, refuse it; and as for <see cref="SendAsync"/>.
    /// </exception>
    public ValueTask<SentEvent> ChangeMembershipAsync(MembershipCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return MembershipStage.ChangeAsync(this, command, cancellationToken);
    }

    /// <summary>Marks the room as forgotten by a local user who has left it, was banned, or was never in it.</summary>
    /// <param name="user">The user's number.</param>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">As for <see cref="SendAsync"/>.</param>
    /// <exception cref="MatrixException">400 M_UNKNOWN: the user is in the room, invited or knocking.</exception>
    public async ValueTask ForgetAsync(UserNid user, UserId userId, CancellationToken cancellationToken) =>
        await RunAsync(new ForgetCommand(user, userId.Value, cancellationToken), cancellationToken)
            .ConfigureAwait(false);

    /// <summary>
    /// Takes events of other servers into the room, in one append. Answers after it is committed, with what became of
    /// each event; one that is malformed or refused costs only itself.
    /// </summary>
    /// <param name="events">
    /// Verified events, each after those of the call that it needs; at most <see cref="RoomOptions.ReceivedMax"/>.
    /// </param>
    /// <param name="cancellationToken">As for <see cref="SendAsync"/>.</param>
    /// <exception cref="MatrixException">
    /// 429 M_LIMIT_EXCEEDED: the room has too much to do. 503: the server cannot store it.
    /// </exception>
    public ValueTask<IReadOnlyList<ReceivedResult>> ReceiveAsync(
        IReadOnlyList<ReceivedEvent> events, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(events);
        return ReceiveStage.ReceiveAsync(this, events, areStaged: false, cancellationToken);
    }

    /// <summary>
    /// Ends a partial join: states are computed anew with all members, events are checked again, and what changes of
    /// the current state is told to whoever follows it. Answers after it is committed.
    /// </summary>
    /// <param name="join">The event whose state before it was partial.</param>
    /// <param name="stateBefore">The whole state before it, by the ids of its events; all are in the room.</param>
    /// <param name="cancellationToken">As for <see cref="SendAsync"/>.</param>
    /// <returns>Events that the whole state does not allow, and that nobody sees any more.</returns>
    /// <exception cref="MatrixException">
    /// 400 M_BAD_STATE: there is no such partial join, or an event of the state is not here. 503: not stored.
    /// </exception>
    public async ValueTask<IReadOnlyList<EventId>> CompleteStateAsync(
        EventId join, IReadOnlyList<EventId> stateBefore, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stateBefore);
        var command = new CompleteCommand(join, stateBefore, cancellationToken);
        await RunAsync(command, cancellationToken).ConfigureAwait(false);
        foreach (var refused in command.Refused)
        {
            Log.RefusedByWholeState(Engine.Logger, refused.Value, Id.Value);
        }

        return command.Refused;
    }

    /// <summary>Hands a command to the actor and waits for its end.</summary>
    internal ValueTask<SentEvent> RunAsync(RoomCommand command, CancellationToken cancellationToken)
    {
        if (!_actor.TryPost(command))
        {
            command.Refuse(MailboxFull());
        }

        return new(command.WaitAsync(cancellationToken));
    }

    /// <summary>What a command is told that does not fit into the mailbox.</summary>
    internal static MatrixException MailboxFull() =>
        new MatrixError("M_LIMIT_EXCEEDED", 429, "This room has too much to do; try again soon.")
        {
            RetryAfterMs = RoomOptions.MailboxFullRetryMs,
        }.ToException();

    /// <summary>Makes a committed snapshot the one that readers get. Called in commit order.</summary>
    internal void Publish(RoomSnapshot snapshot) => Volatile.Write(ref _snapshot, snapshot);
}
