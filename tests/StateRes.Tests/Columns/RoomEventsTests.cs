using System.Text;

using Dendrite.Fast.Matrix.Protocol;

using FsCheck.Xunit;

using Xunit;

namespace Dendrite.Fast.StateRes.Tests;

public sealed class RoomEventsTests
{
    private static readonly RoomVersionRules Rules = RoomVersionRules.Default;

    [Fact]
    public void Rows_keep_what_was_appended_across_all_chunk_sizes()
    {
        const int Count = 9_000;
        RoomEvents events = Room();

        for (int i = 1; i <= Count; i++)
        {
            int[] auth = i > 2 ? [i - 1, 1] : [];
            int[] prev = i > 1 ? [i - 1] : [];
            Assert.Equal(i, events.Append(Facts(i, "@u" + (i % 50) + ":a", "key" + (i % 70)), auth, prev));
        }

        for (int i = 1; i <= Count; i++)
        {
            Assert.Equal(Id(i), events.IdOf(i));
            Assert.Equal(i, events.OriginServerTsOf(i));
            Assert.Equal(i * 2, events.DepthOf(i));
            Assert.Equal("@u" + (i % 50) + ":a", events.UserId(events.SenderOf(i)));
            Assert.Equal("key" + (i % 70), events.KeyText(events.KidOf(i)));
            Assert.Equal(i > 2 ? [i - 1, 1] : [], events.AuthEdges(i).ToArray());
            Assert.Equal(i > 1 ? [i - 1] : [], events.PrevEdges(i).ToArray());
            Assert.True(events.TryFind(Id(i), out int found));
            Assert.Equal(i, found);
        }
    }

    [Fact]
    public void Settable_columns_keep_what_is_set()
    {
        RoomEvents events = Room();
        int eid = events.Append(Facts(1), [], []);

        events.SetFlags(eid, EventFlags.SoftFailed | EventFlags.Partial);
        events.SetOrdinal(eid, 1L << 40);
        events.SetCommitPosition(eid, 1L << 41);
        events.SetStateAfter(eid, 77);

        Assert.Equal(EventFlags.SoftFailed | EventFlags.Partial, events.FlagsOf(eid));
        Assert.Equal(1L << 40, events.OrdinalOf(eid));
        Assert.Equal(1L << 41, events.CommitPositionOf(eid));
        Assert.Equal(77, events.StateAfterOf(eid));
    }

    [Fact]
    public void An_event_is_appended_once()
    {
        RoomEvents events = Room();
        events.Append(Facts(1), [], []);

        Assert.Throws<ArgumentException>(() => events.Append(Facts(1), [], []));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-1)]
    public void An_edge_is_an_earlier_event(int edge)
    {
        RoomEvents events = Room();
        events.Append(Facts(1), [], []);

        Assert.Throws<ArgumentOutOfRangeException>(() => events.Append(Facts(2), [edge], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => events.Append(Facts(2), [], [edge]));
        Assert.Equal(1, events.LastEid);
    }

    [Fact]
    public void Fixed_kids_are_those_of_create_levels_and_join_rules()
    {
        RoomEvents events = Room();

        Assert.Equal(RoomEvents.CreateKid, events.FindKid("m.room.create", ""));
        Assert.Equal(RoomEvents.PowerLevelsKid, events.FindKid("m.room.power_levels", ""));
        Assert.Equal(RoomEvents.JoinRulesKid, events.FindKid("m.room.join_rules", ""));
        Assert.Equal(RoomEvents.FirstFreeKid, events.KidCount);
    }

    [Fact]
    public void What_nobody_named_is_not_found()
    {
        RoomEvents events = Room();

        Assert.Equal(-1, events.FindKid("m.room.topic", ""));
        Assert.Equal(-1, events.FindUser("@nobody:a"));
        Assert.Equal(-1, events.MemberKid(events.FindUser("@nobody:a")));
        Assert.False(events.TryFind(Id(1), out int eid));
        Assert.Equal(RoomEvents.NoEvent, eid);
        Assert.False(events.TryFind(default(EventId), out _));
    }

    [Fact]
    public void A_taken_back_head_leaves_the_numbers_as_if_it_had_never_been()
    {
        RoomEvents events = Room();
        RoomEvents other = Room();
        events.Append(Facts(1, "@a:a", "@a:a"), [], []);
        other.Append(Facts(1, "@a:a", "@a:a"), [], []);
        events.Publish(1);

        events.Append(Facts(2, "@lost:a", "@lost:a"), [1], [1]);
        events.Append(Facts(3, "@lost:b", "lost"), [1], [2]);
        events.TruncateTo(1);
        events.Append(Facts(4, "@b:a", "@b:a"), [1], [1]);
        other.Append(Facts(4, "@b:a", "@b:a"), [1], [1]);

        Assert.Equal(2, events.LastEid);
        Assert.False(events.TryFind(Id(2), out _));
        Assert.Equal(-1, events.FindUser("@lost:a"));
        Assert.Equal(-1, events.FindKid("m.room.member", "@lost:a"));
        Assert.Equal(other.KidOf(2), events.KidOf(2));
        Assert.Equal(other.SenderOf(2), events.SenderOf(2));
        Assert.Equal(other.MemberKid(other.FindUser("@b:a")), events.MemberKid(events.FindUser("@b:a")));
        Assert.Equal(other.KidCount, events.KidCount);
        Assert.Equal(Id(4), events.IdOf(2));
    }

    [Fact]
    public void A_published_row_is_not_taken_back()
    {
        RoomEvents events = Room();
        events.Append(Facts(1), [], []);
        events.Publish(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => events.TruncateTo(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => events.Publish(2));
    }

    [Property(MaxTest = 500)]
    public void Ids_compare_as_their_text_does(byte[] first, byte[] second, bool share)
    {
        byte[] left = Hash(first);
        byte[] right = Hash(second);
        if (share)
        {
            // The first eight characters are equal: six bytes.
            left.AsSpan(0, 6).CopyTo(right);
        }

        RoomEvents events = Room();
        EventId leftId = EventId.FromHash(left);
        EventId rightId = EventId.FromHash(right);
        int x = events.Append(Facts(1, id: leftId), [], []);
        int y = leftId == rightId ? x : events.Append(Facts(2, id: rightId), [], []);

        Assert.Equal(Math.Sign(string.CompareOrdinal(leftId.Value, rightId.Value)), Math.Sign(events.CompareIds(x, y)));
    }

    [Fact]
    public async Task Readers_see_complete_rows_while_the_writer_appends()
    {
        const int Count = 30_000;
        RoomEvents events = Room();
        using var done = new CancellationTokenSource();

        Task<int>[] readers =
            [.. Enumerable.Range(0, 2).Select(seed => Task.Run(() => ReadAll(events, seed, done.Token)))];
        for (int i = 1; i <= Count; i++)
        {
            int[] edges = i > 1 ? [i - 1] : [];
            events.Append(Facts(i, "@u" + (i % 997) + ":a", "@u" + (i % 997) + ":a"), edges, edges);
            if (i % 3 == 0)
            {
                events.Publish(i);
            }

            if (i % 1_000 == 0)
            {
                events.Append(Facts(Count + i, "@lost" + i + ":a", "@lost" + i + ":a"), [], []);
                events.TruncateTo(i);
            }
        }

        events.Publish(Count);
        await done.CancelAsync();
        int[] read = await Task.WhenAll(readers);

        Assert.All(read, static rows => Assert.True(rows > 0));
    }

    // Reads random published rows and all that they refer to; throws at the first that is not complete.
    private static int ReadAll(RoomEvents events, int seed, CancellationToken done)
    {
        var random = new Random(seed);
        int rows = 0;
        while (!done.IsCancellationRequested || rows == 0)
        {
            int last = events.PublishedLastEid;
            if (last == 0)
            {
                continue;
            }

            int eid = random.Next(4) == 0 ? last : random.Next(1, last + 1);
            string user = "@u" + (eid % 997) + ":a";
            Assert.Equal(Id(eid), events.IdOf(eid));
            Assert.Equal(user, events.UserId(events.SenderOf(eid)));
            Assert.Equal(user, events.KeyText(events.KidOf(eid)));
            Assert.Equal(events.KidOf(eid), events.MemberKid(events.FindUser(user)));
            Assert.Equal(eid > 1 ? eid - 1 : 0, events.AuthEdges(eid).Length > 0 ? events.AuthEdges(eid)[0] : 0);
            Assert.True(events.TryFind(Id(eid), out int found));
            Assert.Equal(eid, found);
            rows++;
        }

        return rows;
    }

    private static RoomEvents Room() => new(Rules, RoomId.Parse("!" + new string('A', 43)));

    private static EventFacts Facts(int number, string sender = "@a:a", string stateKey = "@a:a", EventId id = default)
    {
        byte[] content = Encoding.UTF8.GetBytes("""{"membership":"join"}""");
        Assert.True(EventFacts.TryDraft(
            Rules, "m.room.member", stateKey, UserId.Parse(sender), number, content, [], out EventFacts? draft));
        return draft.Finish(id.IsValid ? id : Id(number), default, number * 2, [], []);
    }

    private static EventId Id(int number) => EventId.FromHash(Hash(BitConverter.GetBytes(number)));

    private static byte[] Hash(byte[] data) => System.Security.Cryptography.SHA256.HashData(data);
}
