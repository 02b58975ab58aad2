using System.Runtime.CompilerServices;

namespace Dendrite.Fast.StateRes;

/// <summary>The plain level properties of a power levels event, in the order in which the rules list them.</summary>
internal enum LevelName
{
    UsersDefault = 0,
    EventsDefault = 1,
    StateDefault = 2,
    Ban = 3,
    Redact = 4,
    Kick = 5,
    Invite = 6,
}

/// <summary>Seven levels, each present or not.</summary>
internal struct LevelSet
{
    /// <summary>Number of <see cref="LevelName"/> members.</summary>
    public const int Count = 7;

    private LevelValues _values;
    private byte _present;

    public readonly bool Has(LevelName name) => (_present & (1 << (int)name)) != 0;

    public readonly long Get(LevelName name) => _values[(int)name];

    public readonly long GetOr(LevelName name, long otherwise) => Has(name) ? _values[(int)name] : otherwise;

    public void Set(LevelName name, long level)
    {
        _values[(int)name] = level;
        _present |= (byte)(1 << (int)name);
    }

    [InlineArray(Count)]
    private struct LevelValues
    {
        private long _first;
    }
}
