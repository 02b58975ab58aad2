using System.Diagnostics;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The single writer of one room. It runs while there are commands, builds each on its private head, hands the append
/// to the room's lane, and goes on with the next one while that commits: it awaits nothing but its commits.
/// </summary>
/// <remarks>
/// Invariant: the private head is the published snapshot plus the appends in flight, in order. When one of those fails,
/// the lane fails the later ones of the same generation; the actor then waits until none is in flight, goes back to the
/// published snapshot, and builds on under a new generation. A command is answered only after its append is visible.
/// </remarks>
internal sealed partial class RoomActor : IThreadPoolWorkItem
{
    /// <summary>The generation of the append that creates a room; the actor's own start above it.</summary>
    public const int CreationGeneration = 0;

    // Chosen: a hot room gives its thread back after as many commands as a commit batch of it carries.
    private const int CommandsPerTurn = 64;

    // Chosen: some 25 KB of a room, and a hundredth of what the events cost.
    private const int RecountEvery = 64;

    private readonly Room _room;
    private readonly RoomMailbox _mailbox;
    private readonly EventMaker _maker;
    private readonly EventWriter _writer;
    private readonly EventReceiver _receiver;
    private readonly RoomOptions _options;

    // Owner of all below: the running actor, handed on through the mailbox's lock.
    private readonly Queue<RoomAppend> _inFlight = new();
    private RoomHead _head;
    private int _generation = CreationGeneration + 1;

    // Events from which on the room is counted anew. Behind the first, since what an actor needs is made with that.
    private int _recountEid;

    // Also before the first command: the room may have been created since the actor was made.
    private bool _mustReset = true;

    // Whether the room is being removed: nothing is sent into it any more.
    private bool _isClosed;

    public RoomActor(Room room, RoomOptions options)
    {
        _room = room;
        _maker = room.Maker;
        _writer = room.Writer;
        _receiver = new EventReceiver(room.Columns, room.Writer);
        _mailbox = new RoomMailbox(options.MailboxMax);
        _options = options;
        _head = RoomHead.Of(room.Snapshot);
    }

    /// <summary>Adds a command; false when the mailbox is full.</summary>
    public bool TryPost(RoomCommand command)
    {
        switch (_mailbox.Post(command))
        {
            case PostStatus.Full:
                _room.Engine.Metrics.MailboxFull();
                return false;
            case PostStatus.QueuedAndIdle:
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                break;
            default:
                break;
        }

        _room.Engine.Metrics.Waiting(1);
        return true;
    }

    void IThreadPoolWorkItem.Execute() => _ = RunAsync();

    private async Task RunAsync()
    {
        var taken = 0;
        while (_mailbox.TryTake(out var command))
        {
            _room.Engine.Metrics.Waiting(-1);
            try
            {
                await StepAsync(command).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                // A fault of ours: this command is refused, and the head is not trusted any more.
                Log.CommandFaulted(_room.Engine.Logger, failure, _room.Id.Value);
                command.Refuse(failure);
                _mustReset = true;
            }

            if (++taken == CommandsPerTurn)
            {
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                return;
            }
        }
    }

    private async ValueTask StepAsync(RoomCommand command)
    {
        var isQuiet = command.NeedsQuiet(_room.Columns);
        await MakeRoomAsync(isQuiet ? 0 : _options.InFlightMax - 1).ConfigureAwait(false);
        if (_isClosed)
        {
            command.Refuse(MatrixError.NotFound("This room was removed from this server.").ToException());
            return;
        }

        if (command.IsAbandoned)
        {
            command.Refuse(new OperationCanceledException("The request was given up before its turn came."));
            return;
        }

        Work work;
        try
        {
            work = Build(command);
        }
        catch (MatrixException refusal)
        {
            _writer.Undo(_head);
            command.Refuse(refusal);
            return;
        }
        catch (HashesMissingException missing)
        {
            _writer.Undo(_head);
            _ = FetchHashesAsync(missing.Eids, command);
            return;
        }

        if (work.Append is not { } append)
        {
            AnswerExisting(command, work.Sent);
            if (command is HashesCommand)
            {
                await CiteManyAsync().ConfigureAwait(false);
            }

            return;
        }

        if (!isQuiet)
        {
            append.Command = command;
            append.Sent = work.Sent;
        }

        await EnqueueAsync(work).ConfigureAwait(false);
        if (isQuiet)
        {
            // Before the answer: whoever has seen it finds the rules reading what the redaction left.
            await MakeRoomAsync(0).ConfigureAwait(false);
            AfterQuiet(command, append);
            _ = AnswerAsync(append, command, work.Sent);
        }

        if (command is ReceiveCommand)
        {
            await CiteManyAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask EnqueueAsync(Work work)
    {
        var append = work.Append!;
        var isTaken = await _room.Engine.Database.EnqueueAsync(append, CancellationToken.None).ConfigureAwait(false);
        _inFlight.Enqueue(append);
        _head = work.Head;
        _mustReset |= !isTaken;
        if (_head.LastEid >= _recountEid)
        {
            _recountEid = _head.LastEid + RecountEvery;
            _room.Engine.Recount(_room);
        }
    }

    // Other servers may fork the room faster than events of ours bring it together: then some are made that only cite.
    private async ValueTask CiteManyAsync()
    {
        while (_head.Extremities.Length > _options.ExtremitiesMax && !_mustReset)
        {
            await MakeRoomAsync(_options.InFlightMax - 1).ConfigureAwait(false);
            if (_mustReset || BuildDummy() is not { } work)
            {
                return;
            }

            await EnqueueAsync(work).ConfigureAwait(false);
        }
    }

    private Work? BuildDummy()
    {
        foreach (var draft in DummyEvents.Drafts(_room.Columns, _head))
        {
            try
            {
                return BuildMade(draft, new RoomAppend(_room, _generation));
            }
            catch (MatrixException)
            {
                // Not a member in the state of the events that it would cite; the next one may be.
                _writer.Undo(_head);
            }
            catch (HashesMissingException missing)
            {
                // It is made once they are known.
                _writer.Undo(_head);
                _ = FetchHashesAsync(missing.Eids, command: null);
                return null;
            }
        }

        return null;
    }

    // Waits until at most so many appends are in flight, and until none is when the head has to be built anew.
    private async ValueTask MakeRoomAsync(int most)
    {
        while (true)
        {
            Settle();
            if (_mustReset && _inFlight.Count == 0)
            {
                Reset();
            }

            if (_inFlight.Count <= (_mustReset ? 0 : most))
            {
                return;
            }

            await _inFlight.Peek().Completion.ConfigureAwait(false);
        }
    }

    private void Settle()
    {
        while (_inFlight.TryPeek(out var oldest) && oldest.IsCompleted)
        {
            _inFlight.Dequeue();
            var failure = oldest.Result.Failure;
            if (failure is null)
            {
                _room.Columns.Events.Publish(Math.Max(oldest.LastEid, _room.Columns.Events.PublishedLastEid));
                continue;
            }

            _mustReset = true;
            if (failure.Kind == CommitFailureKind.StaleOwner)
            {
                _room.Engine.Discard(_room);
            }
        }
    }

    private void Reset()
    {
        var snapshot = _room.Snapshot;
        _room.Columns.Events.Publish(snapshot.LastEid);
        _head = RoomHead.Of(snapshot);
        _writer.Reset(_head);
        _generation++;
        _mustReset = false;
    }

    private Work Build(RoomCommand command) => command switch
    {
        EventCommand make => BuildEvent(make),
        ReceiveCommand receive => BuildReceived(receive),
        CompleteCommand complete => BuildCompleted(complete),
        ForgetCommand forget => BuildForget(forget),
        PurgeCommand purge => BuildPurge(purge),
        CloseCommand close => BuildClose(close),
        CollectCommand collect => BuildCollected(collect),
        HashesCommand known => BuildHashes(known),
        _ => throw new UnreachableException($"Command {command.GetType()}."),
    };

    private Work BuildEvent(EventCommand command)
    {
        var draft = command.Draft;
        if (draft.StateKey is { } stateKey && command is DraftCommand prepared)
        {
            var current = _head.Map.Find(_room.Columns.Events.FindKid(draft.Type, stateKey));
            if (prepared.SameAsEid != 0 && prepared.SameAsEid == current)
            {
                return new Work(null, _head, new SentEvent(_room.Columns.Events.IdOf(current), current, false));
            }

            if (prepared.Action is { } action
                && MembershipRules.Refusal(action, MemberCodes.Of(_room.Columns.Events, current)) is { } refusal)
            {
                throw refusal.ToException();
            }
        }

        var work = BuildMade(draft, new RoomAppend(_room, _generation) { Claim = command.Claim });
        if (command.Claim is { } claim)
        {
            work.Append!.Add(claim.RowFor(new GlobalEventRef(_room.Nid, work.Head.LastEid)));
        }

        return work;
    }

    private Work BuildMade(in DraftEvent draft, RoomAppend append)
    {
        var head = _maker.Make(_head, draft, append);
        Finish(head, append);
        return new Work(append, head, new SentEvent(_room.Columns.Ids[head.LastEid], head.LastEid, true));
    }

    private Work BuildReceived(ReceiveCommand command)
    {
        var append = new RoomAppend(_room, _generation);
        var head = _head;
        var (first, last) = (int.MaxValue, 0);
        foreach (var received in command.Events)
        {
            var result = _receiver.Receive(ref head, received, command.Users, append);
            command.Results.Add(result);
            if (command.AreStaged && result.Outcome != ReceivedOutcome.MissingAncestors)
            {
                append.Add(new StagedEventDeleteRow(_room.Nid, StoredEventId.Of(received.Id)));
            }

            if (received.Kind == ReceivedKind.Backfilled && result.Outcome == ReceivedOutcome.Accepted)
            {
                first = Math.Min(first, result.Eid);
                last = Math.Max(last, result.Eid);
            }
        }

        if (append.RowCount == 0)
        {
            return new Work(null, _head, default);
        }

        if (last > 0)
        {
            append.Log(LogRecord.RangeChanged(_room.Nid, first, last, RangeChange.Backfilled));
        }

        Finish(head, append);
        return new Work(append, head, default);
    }

    private Work BuildCompleted(CompleteCommand command)
    {
        var append = new RoomAppend(_room, _generation);
        var head = _head;
        new PartialStates(_room.Columns, _writer).Complete(ref head, command, append);
        _room.Columns.Events.TryFind(command.Join, out var join);
        append.Log(LogRecord.RangeChanged(_room.Nid, join, head.LastEid, RangeChange.Recomputed));
        Finish(head, append);
        return new Work(append, head, default);
    }

    private void Finish(RoomHead head, RoomAppend append)
    {
        _writer.AddHeadRow(head, append);
        append.Next = head.ToSnapshot(_room.Columns);
    }

    private Work BuildForget(ForgetCommand command)
    {
        var events = _room.Columns.Events;
        var current = MemberCodes.Of(events, _head.Map.Find(events.FindKid("m.room.member", command.UserId)));
        if (current is Membership.Join or Membership.Invite or Membership.Knock)
        {
            throw new MatrixError("M_UNKNOWN", 400, "Leave the room before you forget it.").ToException();
        }

        var append = new RoomAppend(_room, _generation) { ForgottenBy = command.User };
        append.Add(new MembershipForgetRow(command.User, _room.Nid, true));
        append.Log(LogRecord.RoomForgotten(_room.Nid, command.User));
        return new Work(append, _head, default);
    }

    // The content of a redacted event that the rules read is what redaction left of it.
    private void AfterQuiet(RoomCommand command, RoomAppend append)
    {
        _room.Columns.IsPurging = false;
        if (_mustReset)
        {
            return;
        }

        _isClosed = command is CloseCommand;
        _writer.EndPromotions();
        var events = _room.Columns.Events;
        foreach (var (target, _) in append.Redactions)
        {
            var facts = command switch
            {
                DraftCommand make => make.RedactedFacts,
                ReceiveCommand receive => receive.RedactedFacts.GetValueOrDefault(target) ?? MadeFacts(append, target),
                _ => null,
            };
            if (facts is not null)
            {
                events.ReplaceFacts(target, facts);
            }
        }
    }

    // An event and its redaction came together.
    private EventFacts? MadeFacts(RoomAppend append, int target)
    {
        var events = _room.Columns.Events;
        return append.JsonOf(target) is { } json
            && events.KidOf(target) >= 0
            && RedactionFacts.AreRead(events.TypeCodeOf(target))
            ? RedactionFacts.Of(_room.Rules, events.IdOf(target), json)
            : null;
    }

    // The answer may be an event that is still in flight: then it is answered, or fails, with that.
    private void AnswerExisting(RoomCommand command, SentEvent sent)
    {
        Debug.Assert(command.Claim is null, "What finds its event there already has no transaction id.");
        var made = _inFlight.FirstOrDefault(append => append.LastEid >= sent.Eid);
        if (sent.Eid <= _room.Snapshot.LastEid || made is null)
        {
            command.Answer(sent);
            return;
        }

        _ = AnswerAsync(made, command, sent);
    }

    private static async Task AnswerAsync(RoomAppend append, RoomCommand command, SentEvent sent)
    {
        var result = await append.Completion.ConfigureAwait(false);
        if (result.IsCommitted)
        {
            command.Answer(sent);
        }
        else
        {
            command.Refuse(CommitRefusal.Of(result.Failure));
        }
    }

    private readonly record struct Work(RoomAppend? Append, RoomHead Head, SentEvent Sent);
}
