using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>Whether a user can be reached. Source: client-server API, "Presence".</summary>
public enum PresenceState
{
    /// <summary>Not connected.</summary>
    Offline = 0,

    /// <summary>Connected and idle.</summary>
    Unavailable = 1,

    /// <summary>Connected.</summary>
    Online = 2,
}

/// <summary>A user's presence as others see it. Immutable.</summary>
/// <param name="State">Whether the user can be reached.</param>
/// <param name="StatusMessage">The user's own words; null for none.</param>
/// <param name="LastActiveMs">
/// When the user was last seen to do something, in milliseconds since 1970; 0 when never since the server started.
/// </param>
/// <param name="CurrentlyActive">The user is online and did something within the last minute or so.</param>
public sealed record PresenceSnapshot(
    PresenceState State, string? StatusMessage, long LastActiveMs, bool CurrentlyActive)
{
    /// <summary>Of a user about whom nothing is known.</summary>
    public static readonly PresenceSnapshot Offline = new(PresenceState.Offline, null, 0, false);

    /// <summary>The word for <see cref="State"/> in the API.</summary>
    public string Word => State switch
    {
        PresenceState.Online => "online",
        PresenceState.Unavailable => "unavailable",
        _ => "offline",
    };

    /// <summary>Reads the word for a state; false for any other text.</summary>
    public static bool TryParseState(string? word, out PresenceState state)
    {
        state = word switch
        {
            "online" => PresenceState.Online,
            "unavailable" => PresenceState.Unavailable,
            _ => PresenceState.Offline,
        };
        return state != PresenceState.Offline || word == "offline";
    }

    /// <summary>Whether others have to be told of the step from one to the other.</summary>
    internal static bool IsNews(PresenceSnapshot old, PresenceSnapshot next)
        => old.State != next.State
            || old.CurrentlyActive != next.CurrentlyActive
            || !string.Equals(old.StatusMessage, next.StatusMessage, StringComparison.Ordinal);
}

/// <summary>A user and their presence.</summary>
/// <param name="User">The user.</param>
/// <param name="Presence">What others see.</param>
public readonly record struct UserPresence(UserNid User, PresenceSnapshot Presence);
