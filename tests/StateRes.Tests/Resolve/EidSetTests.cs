using FsCheck.Xunit;

using Xunit;

namespace Dendrite.Fast.StateRes.Tests;

public sealed class EidSetTests
{
    [Property(MaxTest = 300)]
    public void Walking_down_and_up_meets_each_member_once(byte[] members, byte highest)
    {
        var set = new EidSet();
        set.Prepare(highest);
        int[] expected = [.. members.Where(eid => eid > 0 && eid <= highest)
            .Select(static eid => (int)eid).Distinct().Order()];
        foreach (int eid in expected)
        {
            set.Add(eid);
        }

        var down = new List<int>();
        for (int eid = set.Below(highest + 1); eid != 0; eid = set.Below(eid))
        {
            down.Add(eid);
        }

        var up = new List<int>();
        for (int eid = set.AtOrAbove(1); eid != 0; eid = set.AtOrAbove(eid + 1))
        {
            up.Add(eid);
        }

        Assert.Equal(expected.Reverse(), down);
        Assert.Equal(expected, up);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(127)]
    public void The_highest_member_is_met_first(int highest)
    {
        var set = new EidSet();
        set.Prepare(highest);

        Assert.True(set.TryAdd(highest));
        Assert.False(set.TryAdd(highest));
        Assert.Equal(highest, set.Below(highest + 1));
    }
}
