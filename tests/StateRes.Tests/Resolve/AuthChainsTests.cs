using System.Text;

using Dendrite.Fast.Matrix.Protocol;

using FsCheck.Xunit;

using Xunit;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>Auth chains by one sweep are those that following every edge gives.</summary>
public sealed class AuthChainsTests
{
    [Property(MaxTest = 100)]
    public void A_chain_is_what_following_every_edge_reaches(byte[] shape, byte first, byte second)
    {
        RoomEvents events = Room(shape);
        int[] from = [Pick(events, first), Pick(events, second)];

        List<int> chain = AuthChains.Of(events, from);

        Assert.Equal(Reached(events, from).OrderDescending(), chain);
    }

    [Property(MaxTest = 100)]
    public void A_difference_is_what_one_chain_has_and_the_other_has_not(byte[] shape, byte first, byte second)
    {
        RoomEvents events = Room(shape);
        int[] left = [Pick(events, first)];
        int[] right = [Pick(events, second)];

        List<int> difference = AuthChains.Difference(events, left, right);

        HashSet<int> expected = [.. Reached(events, left), .. left];
        expected.SymmetricExceptWith([.. Reached(events, right), .. right]);
        Assert.Equal(expected.OrderDescending(), difference);
        Assert.Equal(difference, AuthChains.Difference(events, right, left));
    }

    private static int Pick(RoomEvents events, int number) => 1 + (number % events.LastEid);

    private static HashSet<int> Reached(RoomEvents events, int[] from)
    {
        var reached = new HashSet<int>();
        var next = new Stack<int>(from);
        while (next.TryPop(out int eid))
        {
            foreach (int parent in events.AuthEdges(eid))
            {
                if (reached.Add(parent))
                {
                    next.Push(parent);
                }
            }
        }

        return reached;
    }

    // One event a byte; each cites up to three earlier ones.
    private static RoomEvents Room(byte[] shape)
    {
        Assert.True(RoomVersionRules.TryGet("11", out RoomVersionRules? rules));
        var events = new RoomEvents(rules, RoomId.Parse("!room:example.org"));
        for (int eid = 1; eid <= shape.Length + 1; eid++)
        {
            int seed = eid <= shape.Length ? shape[eid - 1] : 0;
            int[] auth = eid == 1 ? [] : [.. Enumerable.Range(1, seed % 4).Select(n => 1 + (seed * n % (eid - 1)))];
            string name = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{eid,32}")).TrimEnd('=');
            byte[] pdu = Encoding.UTF8.GetBytes(
                """{"type":"m.x","sender":"@a:example.org","content":{},"room_id":"!room:example.org"}""");
            Assert.True(EventFacts.TryParse(rules, EventId.Parse("$" + name), pdu, out EventFacts? facts));
            events.Append(facts, [.. auth.Distinct()], []);
        }

        return events;
    }
}
