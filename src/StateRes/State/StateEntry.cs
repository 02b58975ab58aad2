namespace Dendrite.Fast.StateRes;

/// <summary>One key of a state and its event.</summary>
/// <param name="Kid">State key id, from 0.</param>
/// <param name="Eid">Event id, from 1; in a list of changes 0 means that the key has no event.</param>
public readonly record struct StateEntry(int Kid, int Eid);
