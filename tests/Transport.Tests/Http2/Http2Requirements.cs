namespace Dendrite.Fast.Transport.Tests.Http2;

/// <summary>The table of requirements, in the order of the RFCs.</summary>
internal static partial class Http2Requirements
{
    public static IEnumerable<Http2Requirement> All =>
    [
        .. Starting, .. Framing, .. StreamStates, .. Streams,
        .. DataAndHeaders, .. Settings, .. ControlFrames, .. FlowControl,
        .. Exchanges, .. Fields, .. PseudoFields, .. Compression,
    ];
}
