namespace Dendrite.Fast.Load;

/// <summary>One round on one server.</summary>
/// <param name="One">Sends of one writer.</param>
/// <param name="All">Sends of all writers.</param>
/// <param name="Wake">From a send to the client that waited for it.</param>
/// <param name="ResidentBytes">Resident memory of the server at the end.</param>
internal sealed record Round(PhaseResult One, PhaseResult All, PhaseResult Wake, long ResidentBytes);
