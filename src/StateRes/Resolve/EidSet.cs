using System.Numerics;

namespace Dendrite.Fast.StateRes;

/// <summary>A set of eids as bits; walked downwards while smaller members are added, or upwards.</summary>
internal struct EidSet
{
    private const int WordBits = 64;

    private ulong[] _words;
    private int _wordsUsed;

    public EidSet() => _words = [];

    public readonly long Bytes => (long)_words.Length * sizeof(ulong);

    public readonly int WordsUsed => _wordsUsed;

    public readonly ref ulong Word(int index) => ref _words[index];

    /// <summary>Makes room for eids up to one, and for walking down from the one after it. The set is empty.</summary>
    public void Prepare(int eidMax)
    {
        _wordsUsed = ((eidMax + 1) / WordBits) + 1;
        if (_words.Length < _wordsUsed)
        {
            _words = new ulong[(int)BitOperations.RoundUpToPowerOf2((uint)_wordsUsed)];
        }
    }

    /// <summary>Empties the set.</summary>
    public void Clear()
    {
        Array.Clear(_words, 0, _wordsUsed);
        _wordsUsed = 0;
    }

    public readonly bool Contains(int eid) => (_words[eid / WordBits] & (1UL << (eid % WordBits))) != 0;

    public readonly void Add(int eid) => _words[eid / WordBits] |= 1UL << (eid % WordBits);

    /// <summary>Adds an eid; false when it was there.</summary>
    public readonly bool TryAdd(int eid)
    {
        ref ulong word = ref _words[eid / WordBits];
        ulong bit = 1UL << (eid % WordBits);
        bool added = (word & bit) == 0;
        word |= bit;
        return added;
    }

    /// <summary>The greatest member below a bound, or 0.</summary>
    public readonly int Below(int eid)
    {
        int index = eid / WordBits;
        ulong word = _words[index] & ((1UL << (eid % WordBits)) - 1);
        while (word == 0)
        {
            if (index == 0)
            {
                return 0;
            }

            word = _words[--index];
        }

        return (index * WordBits) + BitOperations.Log2(word);
    }

    /// <summary>The least member at or above a bound, or 0.</summary>
    public readonly int AtOrAbove(int eid)
    {
        int index = eid / WordBits;
        if (index >= _wordsUsed)
        {
            return 0;
        }

        ulong word = _words[index] & (ulong.MaxValue << (eid % WordBits));
        while (word == 0)
        {
            if (++index >= _wordsUsed)
            {
                return 0;
            }

            word = _words[index];
        }

        return (index * WordBits) + BitOperations.TrailingZeroCount(word);
    }
}
