using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// The one-time and fallback keys of one device in memory. Rows of one-time keys in the database are those that are
/// available here plus those whose claim is being committed; so whoever takes a key here is the only one.
/// Owner of all fields: <c>_gate</c>. The linearisation point of a claim is the removal from the queue.
/// </summary>
internal sealed class KeyRing
{
    private readonly Lock _gate = new();

    // Sorted by sequence, the order of upload.
    private readonly Dictionary<string, SortedDictionary<long, OneTimeKeyRow>> _available =
        new(StringComparer.Ordinal);

    private readonly Dictionary<string, FallbackKeyRow> _fallback = new(StringComparer.Ordinal);

    // Keys whose claim is being committed; their names are taken until then.
    private readonly HashSet<(string Algorithm, string KeyId)> _claiming = [];
    private long _nextSeq = 1;
    private bool _isGone;

    public KeyRing(IEnumerable<OneTimeKeyRow> oneTimeKeys, IEnumerable<FallbackKeyRow> fallbackKeys)
    {
        foreach (var key in oneTimeKeys)
        {
            AddLocked(key);
        }

        foreach (var key in fallbackKeys)
        {
            _fallback[key.Algorithm] = key;
        }
    }

    /// <summary>Whether no claim is being committed, so that the ring can be read again from the database.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
            {
                return _claiming.Count == 0;
            }
        }
    }

    /// <summary>The device is gone, or the ring has left memory: nothing can be taken from it any more.</summary>
    /// <param name="onlyIfIdle">Leaves the ring as it is while a claim is being committed.</param>
    public bool TryClose(bool onlyIfIdle)
    {
        lock (_gate)
        {
            if (onlyIfIdle && _claiming.Count > 0)
            {
                return false;
            }

            _isGone = true;
            _available.Clear();
            _fallback.Clear();
            return true;
        }
    }

    /// <summary>Unclaimed one-time keys by algorithm; algorithms without any are not named.</summary>
    public SortedDictionary<string, int> Counts()
    {
        SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
        lock (_gate)
        {
            foreach (var (algorithm, keys) in _available)
            {
                if (keys.Count > 0)
                {
                    counts.Add(algorithm, keys.Count);
                }
            }
        }

        return counts;
    }

    /// <summary>Algorithms whose fallback key has not been given out.</summary>
    public List<string> UnusedFallbackAlgorithms()
    {
        lock (_gate)
        {
            var unused = _fallback.Values.Where(key => !key.Used).Select(key => key.Algorithm);
            return [.. unused.Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>Takes the oldest one-time key out; the caller commits its deletion and settles it.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="key">The key on true.</param>
    /// <param name="isGone">On false: the ring has left memory, look the device up again.</param>
    public bool TryTake(string algorithm, out OneTimeKeyRow key, out bool isGone)
    {
        lock (_gate)
        {
            isGone = _isGone;
            if (_available.TryGetValue(algorithm, out var keys) && keys.Count > 0)
            {
                var (seq, oldest) = keys.First();
                keys.Remove(seq);
                _claiming.Add((oldest.Algorithm, oldest.KeyId));
                key = oldest;
                return true;
            }

            key = default;
            return false;
        }
    }

    /// <summary>
    /// Ends a claim: the key is gone from the database, or (false) is still there and available again.
    /// </summary>
    public void Settle(in OneTimeKeyRow key, bool isDeleted)
    {
        lock (_gate)
        {
            _claiming.Remove((key.Algorithm, key.KeyId));
            if (!isDeleted && !_isGone)
            {
                AddLocked(key);
            }
        }
    }

    /// <summary>Reads the names and sequence numbers that an upload is to be compared with.</summary>
    public KeyRingFacts Facts()
    {
        lock (_gate)
        {
            Dictionary<(string Algorithm, string KeyId), ReadOnlyMemory<byte>> known = [];
            foreach (var key in _available.Values.SelectMany(keys => keys.Values))
            {
                known[(key.Algorithm, key.KeyId)] = key.Json;
            }

            return new KeyRingFacts(known, [.. _claiming], new(_fallback, StringComparer.Ordinal), _nextSeq);
        }
    }

    /// <summary>The fallback key of an algorithm; null when there is none.</summary>
    public FallbackKeyRow? Fallback(string algorithm)
    {
        lock (_gate)
        {
            return _fallback.TryGetValue(algorithm, out var key) ? key : null;
        }
    }

    /// <summary>Takes in what an upload, or the use of a fallback key, has committed.</summary>
    public void Committed(IEnumerable<OneTimeKeyRow> oneTimeKeys, IEnumerable<FallbackKeyRow> fallbackKeys)
    {
        lock (_gate)
        {
            if (_isGone)
            {
                return;
            }

            foreach (var key in oneTimeKeys)
            {
                AddLocked(key);
            }

            foreach (var key in fallbackKeys)
            {
                _fallback[key.Algorithm] = key;
            }
        }
    }

    private void AddLocked(in OneTimeKeyRow key)
    {
        if (!_available.TryGetValue(key.Algorithm, out var keys))
        {
            keys = [];
            _available.Add(key.Algorithm, keys);
        }

        keys[key.Seq] = key;
        _nextSeq = Math.Max(_nextSeq, key.Seq + 1);
    }
}

/// <summary>A copy of what an upload has to know of a ring.</summary>
/// <param name="Known">Available one-time keys.</param>
/// <param name="Claiming">One-time keys whose claim is being committed.</param>
/// <param name="Fallback">Fallback keys by algorithm.</param>
/// <param name="NextSeq">The next free sequence number.</param>
internal sealed record KeyRingFacts(
    Dictionary<(string Algorithm, string KeyId), ReadOnlyMemory<byte>> Known,
    HashSet<(string Algorithm, string KeyId)> Claiming,
    Dictionary<string, FallbackKeyRow> Fallback,
    long NextSeq);
