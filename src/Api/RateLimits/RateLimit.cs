namespace Dendrite.Fast.Api;

/// <summary>
/// How often something may happen for one key: a steady rate and the burst that is let through before it.
/// </summary>
/// <param name="PerSecond">Steady rate, in actions a second; above 0.</param>
/// <param name="Burst">How many actions may come at once; 1 or more.</param>
public readonly record struct RateLimit(double PerSecond, int Burst);
