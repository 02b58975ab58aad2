namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>What push rules make of an event, as far as counts go.</summary>
/// <param name="Notify">Whether it counts as a notification.</param>
/// <param name="Highlight">Whether it counts as a highlight; never without <paramref name="Notify"/>.</param>
public readonly record struct PushOutcome(bool Notify, bool Highlight)
{
    /// <summary>Neither.</summary>
    public static PushOutcome None => default;

    internal static PushOutcome Of(PushActions actions) => new(actions.Notify, actions.Notify && actions.Highlight);
}
