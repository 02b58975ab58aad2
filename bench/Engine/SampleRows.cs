using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Engine;

/// <summary>
/// The rows of local messages of 1 KB in 16 rooms, the same in every run, as the engine makes them: one extremity, no
/// state change. Made before anything is timed.
/// </summary>
internal sealed class SampleRows
{
    /// <summary>The rooms of the persist scenarios. Source: the table of bounds in docs/storage.md.</summary>
    public const int Rooms = 16;

    // An event with its JSON and hashes; the seed is arbitrary and fixed.
    private const int JsonBytes = 1024;
    private const int JsonVariants = 251;
    private const int Seed = 5;
    private const long FirstTs = 1_700_000_000_000;

    // Two numbers and no text follow. Source: LogPayload of src/Storage.
    private const byte PayloadHead = 4;

    private readonly Random _random = new(Seed);
    private readonly byte[][] _json;
    private readonly int[] _lastEid = new int[Rooms];
    private long _made;

    public SampleRows()
    {
        _json = new byte[JsonVariants][];
        for (var at = 0; at < JsonVariants; at++)
        {
            // Text that does not compress to nothing, as bodies, hashes and signatures do not.
            _json[at] = new byte[JsonBytes];
            for (var index = 0; index < JsonBytes; index++)
            {
                _json[at][index] = (byte)_random.Next(' ', '~');
            }
        }
    }

    /// <summary>Makes the next rows, the rooms in turn.</summary>
    public Sample[] Make(int count)
    {
        var samples = new Sample[count];
        for (var at = 0; at < count; at++)
        {
            var room = (int)(_made++ % Rooms);
            var eid = ++_lastEid[room];
            var id = new byte[32];
            _random.NextBytes(id);
            samples[at] = new Sample(
                new RoomNid(room + 1), eid, id, _json[_made % JsonVariants], FirstTs + _made, Varint(eid - 1),
                Varint(eid), [PayloadHead, .. Varint(eid), .. Varint(eid)]);
        }

        return samples;
    }

    private static byte[] Varint(int value)
    {
        List<byte> bytes = [];
        while (value >= 0x80)
        {
            bytes.Add((byte)(value | 0x80));
            value >>= 7;
        }

        bytes.Add((byte)value);
        return [.. bytes];
    }
}

/// <summary>One message.</summary>
/// <param name="Room">Its room.</param>
/// <param name="Eid">Its number there, which is its ordinal and depth, too.</param>
/// <param name="EventId">Its hash.</param>
/// <param name="Json">Its JSON.</param>
/// <param name="Ts">Its time.</param>
/// <param name="Prev">The one before it, packed.</param>
/// <param name="Extremity">The extremity after it, packed.</param>
/// <param name="Payload">What the Log says of it.</param>
internal readonly record struct Sample(
    RoomNid Room, int Eid, byte[] EventId, byte[] Json, long Ts, byte[] Prev, byte[] Extremity,
    byte[] Payload)
{
    /// <summary>The create, power levels and member events, packed.</summary>
    public static readonly byte[] Auth = [1, 4, 2];

    /// <summary>The kind of record that a message is in the Log. Source: LogKind.TimelineEvent.</summary>
    public const int LogKind = 1;

    /// <summary>The type of all messages.</summary>
    public const string Type = "m.room.message";

    /// <summary>The snapshot that all messages share.</summary>
    public const int Sid = 7;

    /// <summary>The state keys of a small room.</summary>
    public const int NextKid = 9;

    public EventRow EventRow => new(
        Room, Eid, EventId, Eid, Eid, Ts, null, new UserNid(Room.Value), 0, null, Sid, null, Auth, Prev,
        Type, null, null);

    public RoomHeadRow HeadRow => new(Room, Extremity, Sid, Eid + 1, Eid + 1, NextKid, Sid + 1, 0);
}
