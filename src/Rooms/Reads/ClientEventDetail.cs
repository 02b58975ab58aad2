namespace Dendrite.Fast.Rooms;

/// <summary>How much the <c>unsigned</c> of an event tells.</summary>
public enum ClientEventDetail
{
    /// <summary>
    /// For events as they happened: age, transaction id, the state that was replaced, the reader's membership at the
    /// time, the redaction.
    /// </summary>
    Timeline = 0,

    /// <summary>
    /// For state: age and redaction. What an event replaced, and who was there, would cost a state look-up for each of
    /// possibly thousands of members, and says nothing about the state.
    /// </summary>
    State = 1,
}
