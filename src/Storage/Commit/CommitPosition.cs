namespace Dendrite.Fast.Storage;

/// <summary>Where an append stands in the Log.</summary>
/// <param name="Writer">The writer (commit lane) that committed it; 1 and up, stable across restarts.</param>
/// <param name="Position">Its number in that writer; 1 and up, one higher for each append.</param>
public readonly record struct CommitPosition(int Writer, long Position);
