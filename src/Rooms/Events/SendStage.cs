using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// What happens to a sent event before it enters the room's actor: everything that may wait for storage or for another
/// part of the server, so that the actor never does.
/// </summary>
internal static class SendStage
{
    /// <summary>Sends an event. A message that waits for nothing reaches the actor on the caller's thread.</summary>
    public static ValueTask<SentEvent> SendAsync(Room room, SendCommand command, CancellationToken cancellationToken)
    {
        try
        {
            CheckSender(room, command.Sender);
            ContentCheck.CheckType(command.Type);
            ContentCheck.Check(command.Content.Span);
        }
        catch (MatrixException refusal)
        {
            return ValueTask.FromException<SentEvent>(refusal);
        }

        if (command.Transaction is not { } key)
        {
            return SendClaimedAsync(room, command, null, cancellationToken);
        }

        var claiming = room.Engine.Transactions.ClaimAsync(key, cancellationToken);
        return claiming.IsCompletedSuccessfully
            ? SendClaimedAsync(room, command, claiming.Result, cancellationToken)
            : Slow(room, command, claiming, cancellationToken);

        static async ValueTask<SentEvent> Slow(
            Room room,
            SendCommand command,
            ValueTask<TransactionClaim> claiming,
            CancellationToken cancellationToken)
        {
            var claim = await claiming.ConfigureAwait(false);
            return await SendClaimedAsync(room, command, claim, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Refuses a command in the name of somebody else's user.</summary>
    public static void CheckSender(Room room, UserId sender)
    {
        if (!room.Engine.Servers.IsLocal(sender))
        {
            throw MatrixError.Forbidden("The sender is not a user of this server.").ToException();
        }
    }

    private static ValueTask<SentEvent> SendClaimedAsync(
        Room room, SendCommand command, TransactionClaim? claim, CancellationToken cancellationToken)
    {
        if (claim is { IsFirst: false })
        {
            return Repeated(room, claim, cancellationToken);
        }

        // Only state events and redactions have something to find out first.
        return command is { StateKey: null, Type: not "m.room.redaction" }
            ? room.RunAsync(new MessageCommand(command, cancellationToken) { Claim = claim }, cancellationToken)
            : PrepareAndRunAsync(room, command, claim, cancellationToken);

        static async ValueTask<SentEvent> Repeated(
            Room room, TransactionClaim claim, CancellationToken cancellationToken)
        {
            var made = await claim.Result.WaitAsync(cancellationToken).ConfigureAwait(false);
            return new SentEvent(room.Columns.Events.IdOf(made.Eid), made.Eid, false);
        }
    }

    private static async ValueTask<SentEvent> PrepareAndRunAsync(
        Room room, SendCommand command, TransactionClaim? claim, CancellationToken cancellationToken)
    {
        EventCommand prepared;
        var isPrepared = false;
        try
        {
            prepared = await PrepareAsync(room, command, claim, cancellationToken).ConfigureAwait(false);
            isPrepared = true;
        }
        finally
        {
            if (!isPrepared)
            {
                claim?.Failed(MatrixError.Unavailable("The first request of this transaction id failed.")
                    .ToException());
            }
        }

        return await room.RunAsync(prepared, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<EventCommand> PrepareAsync(
        Room room, SendCommand command, TransactionClaim? claim, CancellationToken cancellationToken)
    {
        if (command.StateKey is not null && room.Engine.CheckOf(command.Type) is { } check)
        {
            await check.CheckAsync(room, command, cancellationToken).ConfigureAwait(false);
        }

        var draft = DraftEvent.Of(command);
        if (command is { Type: "m.room.redaction", StateKey: null })
        {
            return await PrepareRedactionAsync(room, command, draft, claim, cancellationToken).ConfigureAwait(false);
        }

        if (command is { Type: "m.room.member", StateKey: not null })
        {
            draft = await MembershipStage.PrepareStateAsync(room, draft, cancellationToken).ConfigureAwait(false);
        }

        var sameAs = await SameStateAsync(room, draft, cancellationToken).ConfigureAwait(false);
        return new DraftCommand(draft, cancellationToken) { Claim = claim, SameAsEid = sameAs };
    }

    private static async ValueTask<EventCommand> PrepareRedactionAsync(
        Room room,
        SendCommand command,
        DraftEvent draft,
        TransactionClaim? claim,
        CancellationToken cancellationToken)
    {
        draft = draft with
        {
            Redacts = command.Redacts ?? RedactsOf(command.Content.Span),
            Content = RedactionContent.Of(command.Content, room.Rules),
        };
        var facts = await RedactionFacts.AfterAsync(room, draft.Redacts, cancellationToken).ConfigureAwait(false);
        return new DraftCommand(draft, cancellationToken) { Claim = claim, RedactedFacts = facts };
    }

    private static EventId RedactsOf(ReadOnlySpan<byte> content) =>
        EventId.TryParse(RawJson.GetString(RawJson.Find(content, "redacts"u8)), out var redacts)
            ? redacts
            : throw MatrixError.MissingParam("A redaction names the event that it redacts, in redacts.").ToException();

    /// <summary>
    /// The current state event when the draft would say the same again: same sender, same content; else 0.
    /// </summary>
    internal static async ValueTask<int> SameStateAsync(
        Room room, DraftEvent draft, CancellationToken cancellationToken)
    {
        var snapshot = room.Snapshot;
        if (draft.StateKey is null
            || !snapshot.TryGetState(draft.Type, draft.StateKey, out var current)
            || snapshot.SenderOf(current) != draft.Sender.Value
            || snapshot.RedactionOf(current) != 0)
        {
            return 0;
        }

        var json = await room.Engine.Events.GetStoredAsync(snapshot.RefOf(current), cancellationToken)
            .ConfigureAwait(false);
        return json is not null && IsSameContent(json, draft.Content.Span, room.Rules) ? current : 0;
    }

    private static bool IsSameContent(ReadOnlySpan<byte> stored, ReadOnlySpan<byte> content, RoomVersionRules rules)
    {
        using var scratch = new PooledByteBuffer();
        return CanonicalJson.Canonicalise(content, rules.JsonMode, scratch, out var canonical) == JsonStatus.Ok
            && RawJson.Find(stored, "content"u8).SequenceEqual(canonical);
    }
}
