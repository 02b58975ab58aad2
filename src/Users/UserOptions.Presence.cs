namespace Dendrite.Fast.Users;

public sealed partial record UserOptions
{
    /// <summary>Whether presence is kept, and for whom.</summary>
    public PresenceMode Presence { get; init; } = PresenceMode.Local;

    /// <summary>After this long without activity a user is unavailable. Source: "Idle timeout" (5 minutes).</summary>
    public TimeSpan PresenceIdleAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A user counts as active now for this long after an action. Chosen: as Synapse (1 minute).</summary>
    public TimeSpan PresenceActiveFor { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>This long after the last sync ended a user is offline. Chosen: as Synapse (30 seconds).</summary>
    public TimeSpan PresenceOfflineAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// A user's state or status message is told at most once in this time. Chosen: nobody reads faster, and a client
    /// that flips its state in a loop wakes nobody more often.
    /// </summary>
    public TimeSpan PresenceChangeInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Who became active, or is no more, is told once in this time for all users together. Chosen: as Synapse looks for
    /// it (5 seconds).
    /// </summary>
    public TimeSpan PresenceActivityInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Users whose presence is kept. Full: further users stay offline to others.</summary>
    public int PresenceUsersMax { get; init; } = 100_000;

    /// <summary>Characters of a status message. Over it: M_INVALID_PARAM.</summary>
    public int StatusMessageMax { get; init; } = 1_000;
}
