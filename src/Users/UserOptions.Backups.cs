namespace Dendrite.Fast.Users;

public sealed partial record UserOptions
{
    /// <summary>
    /// Versions of one user's key backup whose rows are kept. Full: the oldest deleted ones are forgotten; where all
    /// are in use, M_LIMIT_EXCEEDED. Chosen: people begin a new backup once in years.
    /// </summary>
    public int KeyBackupVersionsMax { get; init; } = 100;

    /// <summary>Bytes of what a version says of its encryption. Over it: M_TOO_LARGE. Chosen: signatures of 100
    /// devices.</summary>
    public int KeyBackupAuthDataBytesMax { get; init; } = 64 * 1024;

    /// <summary>Bytes of an algorithm, a room id or a session id in a backup. Over it: M_INVALID_PARAM. Source: the
    /// limit of room ids.</summary>
    public int KeyBackupIdBytesMax { get; init; } = 255;

    /// <summary>Bytes of the encrypted key of one session. Over it: M_TOO_LARGE. Chosen: fifty times what clients
    /// send.</summary>
    public int BackupSessionDataBytesMax { get; init; } = 32 * 1024;

    /// <summary>Keys in one upload. Over it: M_TOO_LARGE. Chosen: clients send 100 to 200.</summary>
    public int BackupKeysPerRequestMax { get; init; } = 10_000;

    /// <summary>
    /// Keys in all versions of one user's backup. Over it: M_LIMIT_EXCEEDED. Chosen: the busiest accounts of large
    /// servers have a fifth of it; at 600 bytes each it is 300 MB.
    /// </summary>
    public int BackupKeysPerUserMax { get; init; } = 500_000;

    /// <summary>
    /// Keys that are removed from a backup in one commit. Chosen: it keeps the writers of others waiting for
    /// milliseconds.
    /// </summary>
    public int BackupKeysPerDeletion { get; init; } = 1_000;
}
