using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>What a user asks to be done to a membership.</summary>
public enum MembershipAction
{
    /// <summary>The sender joins, or updates their profile in the room when joined already.</summary>
    Join,

    /// <summary>The sender invites the target.</summary>
    Invite,

    /// <summary>The sender leaves, rejects an invite or retracts a knock.</summary>
    Leave,

    /// <summary>The sender removes the target, or withdraws an invite, or refuses a knock.</summary>
    Kick,

    /// <summary>The sender bans the target.</summary>
    Ban,

    /// <summary>The sender lifts the ban of the target.</summary>
    Unban,

    /// <summary>The sender asks to be invited.</summary>
    Knock,
}

/// <summary>A change of one membership that a local user asks for.</summary>
/// <remarks>Source: client-server API, "Room membership".</remarks>
public sealed record MembershipCommand
{
    /// <summary>What is to be done.</summary>
    public required MembershipAction Action { get; init; }

    /// <summary>Who asks, a user of one of the local servers.</summary>
    public required UserId Sender { get; init; }

    /// <summary>The number of <see cref="Sender"/>.</summary>
    public required UserNid SenderNid { get; init; }

    /// <summary>Whose membership changes; null for the sender's own (join, leave, knock).</summary>
    public UserId? Target { get; init; }

    /// <summary>The reason to show, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Marks an invite as one to a direct chat.</summary>
    public bool IsDirect { get; init; }
}
