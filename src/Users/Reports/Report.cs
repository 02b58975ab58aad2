namespace Dendrite.Fast.Users;

/// <summary>What a user says of what they report.</summary>
/// <param name="Reason">Why, in the user's words; null for none.</param>
/// <param name="Score">
/// How bad it is, from -100 to 0; null for none. Of the specification before v1.18; clients of that time send it.
/// </param>
public sealed record Report(string? Reason, int? Score);
