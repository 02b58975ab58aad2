namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// Is told the members of a top-level object while it is scanned. Implemented by structs, so that the calls are
/// compiled into the scan.
/// </summary>
internal interface IJsonMemberSink
{
    /// <summary>One member, in the order of the input.</summary>
    /// <param name="rawName">The name without quotes, escapes not resolved.</param>
    /// <param name="value">Where the value lies in the input.</param>
    void OnMember(ReadOnlySpan<byte> rawName, JsonRange value);
}
