namespace Dendrite.Fast.Storage;

/// <summary>What a commit survives. In both modes nothing that was answered is lost when this process dies.</summary>
public enum Durability
{
    /// <summary>
    /// What was answered is on disk: it survives a power cut. SQLite <c>synchronous=FULL</c>, PostgreSQL
    /// <c>synchronous_commit=on</c>.
    /// </summary>
    Full,

    /// <summary>
    /// A power cut, a crash of the operating system or, with PostgreSQL, one of PostgreSQL itself loses the last
    /// moments: some last commits, never one from the middle, and never part of one. SQLite <c>synchronous=NORMAL</c>:
    /// since the last checkpoint of the WAL; PostgreSQL <c>synchronous_commit=off</c>: about three times
    /// <c>wal_writer_delay</c>.
    /// </summary>
    Relaxed,
}
