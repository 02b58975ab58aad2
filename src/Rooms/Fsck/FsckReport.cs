namespace Dendrite.Fast.Rooms;

/// <summary>What a check of the database came to.</summary>
/// <param name="Rooms">Rooms looked at.</param>
/// <param name="Findings">What was found, each thing once.</param>
/// <param name="Repaired">How many of these were mended.</param>
public readonly record struct FsckReport(int Rooms, int Findings, int Repaired)
{
    /// <summary>Whether everything is as it has to be.</summary>
    public bool IsClean => Findings == 0;
}
