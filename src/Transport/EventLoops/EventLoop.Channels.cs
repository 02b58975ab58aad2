using System.Net.Sockets;

namespace Dendrite.Fast.Transport;

/// <remarks>
/// The channels of a loop. The kernel keeps a key with each socket: the channel's slot in the low half, a generation in
/// the high half. A closed socket leaves epoll by itself; an event of it that is still in a batch finds its slot empty,
/// or taken by a channel of another key.
/// </remarks>
internal sealed partial class EventLoop
{
    private const uint ChannelMask =
        LibC.EpollIn | LibC.EpollOut | LibC.EpollReadHangup | LibC.EpollEdge;

    private const int SlotCountFirst = 64;

    private readonly Lock _slotsLock = new();

    // Owner: _slotsLock, twice in a channel's life. Read without it: the array is replaced when it grows, and a channel
    // is in it before the kernel knows its key.
    private EpollChannel?[] _slots = new EpollChannel?[SlotCountFirst];

    // Owner: _slotsLock.
    private readonly Stack<int> _freeSlots = new();
    private int _slotCount;
    private uint _generation;

    /// <summary>Channels that are registered now.</summary>
    public int ChannelCount
    {
        get
        {
            lock (_slotsLock)
            {
                return _slotCount - _freeSlots.Count;
            }
        }
    }

    /// <summary>
    /// Begins to tell a channel what happens on its socket, and at once what is the case already. Once in a channel's
    /// life; further calls do nothing.
    /// </summary>
    /// <exception cref="IOException">The system refuses.</exception>
    /// <exception cref="ObjectDisposedException">The socket is closed.</exception>
    public void Register(EpollChannel channel, SafeSocketHandle socket)
    {
        lock (_slotsLock)
        {
            if (channel.Key != 0)
            {
                return;
            }

            int slot = _freeSlots.TryPop(out int free) ? free : _slotCount++;
            if (slot == _slots.Length)
            {
                var larger = new EpollChannel?[_slots.Length * 2];
                _slots.CopyTo(larger, 0);
                Volatile.Write(ref _slots, larger);
            }

            // Generations begin at 1, so that no key is 0.
            _generation = Math.Max(_generation + 1, 1);
            ulong key = ((ulong)_generation << 32) | (uint)slot;
            channel.Key = key;
            Volatile.Write(ref _slots[slot], channel);
            bool isWatched = false;
            try
            {
                isWatched = Watch(_epoll, socket, ChannelMask, key);
            }
            finally
            {
                if (!isWatched)
                {
                    FreeSlotLocked(slot);
                    channel.Key = 0;
                }
            }

            if (!isWatched)
            {
                throw new IOException("The system watches no more sockets.");
            }
        }
    }

    /// <summary>Forgets a channel. Its socket is closed after it.</summary>
    public void Unregister(EpollChannel channel)
    {
        lock (_slotsLock)
        {
            int slot = (int)(uint)channel.Key;
            if (channel.Key != 0 && _slots[slot] == channel)
            {
                FreeSlotLocked(slot);
            }
        }
    }

    private void FreeSlotLocked(int slot)
    {
        Volatile.Write(ref _slots[slot], null);
        _freeSlots.Push(slot);
    }

    private EpollChannel? Find(ulong key)
    {
        EpollChannel?[] slots = Volatile.Read(ref _slots);
        uint slot = (uint)key;
        EpollChannel? channel = slot < slots.Length ? Volatile.Read(ref slots[slot]) : null;
        return channel?.Key == key ? channel : null;
    }
}
