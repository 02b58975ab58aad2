using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Rebuilds the unread counts of a room while it is loaded: from tables of their own, then event by event.
/// </summary>
internal sealed class UnreadLoader(IUnreadReads reads, RoomColumns columns)
{
    /// <summary>Reads the tables, before the first event.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var unread = columns.Unread;

        // Members before the groups that they name: another node may commit a member with a new group in between.
        var members = await reads.MembersAsync(columns.Nid, cancellationToken).ConfigureAwait(false);
        foreach (var group in await reads.GroupsAsync(columns.Nid, cancellationToken).ConfigureAwait(false))
        {
            Check(group.RuleGroup == unread.Groups.Length, "a group of push rules is missing");
            unread.AddGroup(group.Identity);
        }

        foreach (var thread in await reads.ThreadsAsync(columns.Nid, cancellationToken).ConfigureAwait(false))
        {
            Check(thread.Thread == unread.ThreadCount + 1, "a thread is missing");
            unread.AddLoadedThread(StoredEventId.Read(thread.RootId.Span, columns.Rules).Value);
        }

        foreach (var row in members)
        {
            Check(row.RuleGroup < unread.Groups.Length, "a member counts by unknown rules");
            RuleSpan span = new(row.FromOrdinal, row.RuleGroup);
            if (unread.Find(row.User) is { } member)
            {
                member.Change(span, default, 0);
            }
            else
            {
                unread.Join(row.User, new UnreadMember([span]));
            }
        }

        foreach (var row in await reads.ExceptionsAsync(columns.Nid, cancellationToken).ConfigureAwait(false))
        {
            unread.Except(row.User, new UnreadException(row.Ordinal, (UnreadActions)row.Actions));
        }
    }

    /// <summary>Takes in an event, in the order of their numbers.</summary>
    /// <param name="row">The event.</param>
    /// <param name="isMemberEvent">Whether it is a member event, which says nothing of its sender's reading.</param>
    public void Take(in EventRow row, bool isMemberEvent)
    {
        var packed = row.Unread is null ? [] : PackedInts.Unpack(row.Unread);
        var place = packed.Length == 0 ? 0 : packed[0];
        columns.Unread.SetPlace(row.Eid, place);
        if (row.Ordinal is not { } ordinal)
        {
            return;
        }

        var thread = UnreadMarks.ThreadOf(place);
        Check(thread <= columns.Unread.ThreadCount, "a thread is missing");
        if (packed.Length > 1 && row.RedactedBy is null)
        {
            columns.Unread.Count(ordinal, thread, packed.AsSpan(1));
        }

        if (!isMemberEvent && columns.Unread.Find(row.Sender) is not null)
        {
            columns.Unread.Sent(row.Sender, ordinal, thread);
        }
    }

    private void Check(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidDataException($"Room {columns.Id} is not stored as a whole: {otherwise}.");
        }
    }
}
