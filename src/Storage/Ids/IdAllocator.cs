namespace Dendrite.Fast.Storage;

/// <summary>What is numbered. Persisted in <c>id_blocks</c>: numbers are never reused.</summary>
internal enum IdKind
{
    Room = 1,
    User = 2,
    Server = 3,
    Report = 4,
}

/// <summary>Takes blocks of numbers from the database and gives them out.</summary>
/// <remarks>Rooms and users get numbers that fall to this node, so that it owns what it makes.</remarks>
internal sealed class IdAllocator(Store store, IPlacement placement) : IIdAllocator, IDisposable
{
    /// <summary>Numbers in a block: what a crash loses at most. Chosen.</summary>
    public const int BlockSize = 256;

    private static readonly ReadSql TakeBlock = new(
        """
        insert into id_blocks (kind, next) values ($1, 1 + $2)
        on conflict (kind) do update set next = id_blocks.next + $2
        returning next - $2
        """);

    private readonly Block _rooms = new(store, IdKind.Room);
    private readonly Block _users = new(store, IdKind.User);
    private readonly Block _servers = new(store, IdKind.Server);
    private readonly Block _reports = new(store, IdKind.Report);

    public async ValueTask<RoomNid> NextRoomAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var room = new RoomNid(await _rooms.NextAsync(cancellationToken));
            if (placement.IsHere(OwnerKey.Of(room)))
            {
                return room;
            }
        }
    }

    public async ValueTask<UserNid> NextUserAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var user = new UserNid(await _users.NextAsync(cancellationToken));
            if (placement.IsHere(OwnerKey.Of(user)))
            {
                return user;
            }
        }
    }

    public async ValueTask<ServerNid> NextServerAsync(CancellationToken cancellationToken) =>
        new(await _servers.NextAsync(cancellationToken));

    public ValueTask<long> NextReportAsync(CancellationToken cancellationToken) =>
        _reports.NextAsync(cancellationToken);

    public void Dispose()
    {
        _rooms.Dispose();
        _users.Dispose();
        _servers.Dispose();
        _reports.Dispose();
    }

    private sealed class Block(Store store, IdKind kind) : IDisposable
    {
        private readonly SemaphoreSlim _gate = new(1);

        // Owner: _gate.
        private long _next;
        private long _end;

        public void Dispose() => _gate.Dispose();

        public async ValueTask<long> NextAsync(CancellationToken cancellationToken)
        {
            await _gate.WaitAsync(cancellationToken);
            try
            {
                if (_next == _end)
                {
                    _next = await store.WriteAsync(
                        TakeBlock, [(int)kind, (long)BlockSize], row => row.Long(0), cancellationToken);
                    _end = _next + BlockSize;
                }

                return _next++;
            }
            finally
            {
                _gate.Release();
            }
        }
    }
}
