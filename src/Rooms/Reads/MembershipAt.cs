namespace Dendrite.Fast.Rooms;

/// <summary>A user's membership of a room at one of its events.</summary>
/// <param name="Membership">The membership; leave for somebody who never had one.</param>
/// <param name="Eid">The member event that gives it; 0 for none.</param>
/// <param name="IsCertain">
/// Whether the state at the event is known as a whole. Of an outlier nothing is known, and while a partial join is
/// being filled, members are missing: then a leave without an event means nothing.
/// </param>
public readonly record struct MembershipAt(Membership Membership, int Eid, bool IsCertain);
