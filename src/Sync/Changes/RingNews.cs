using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Sync;

/// <summary>
/// What the ring says happened since the client's token. When it cannot say, because the token is older than the ring
/// or the process, everything counts as changed and the present state is sent.
/// </summary>
internal sealed class RingNews : IEphemeralVisitor
{
    private readonly HashSet<RoomNid> _typing = [];
    private readonly HashSet<UserNid> _presence = [];

    private RingNews()
    {
    }

    /// <summary>Whether everything counts as changed: a first sync, or a token that the ring has lost.</summary>
    public bool IsAll { get; private set; }

    /// <summary>The users whose presence changed; means nothing when <see cref="IsAll"/>.</summary>
    public IReadOnlySet<UserNid> Presence => _presence;

    /// <summary>Reads the ring between the places of a sync.</summary>
    public static RingNews Read(EphemeralRing ring, SyncScope scope)
    {
        RingNews news = new();
        if (scope.Since is not { } since || !ring.TryRead(since.Ring, scope.Now.Ring, ref news))
        {
            news.IsAll = true;
        }

        return news;
    }

    /// <summary>Whether who types in a room changed, or may have.</summary>
    public bool TypingChanged(RoomNid room) => IsAll || _typing.Contains(room);

    public void Visit(in EphemeralRecord record)
    {
        if (record.Kind == EphemeralKind.Typing)
        {
            _typing.Add(record.Room);
        }
        else
        {
            _presence.Add(record.User);
        }
    }
}
