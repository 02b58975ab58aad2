namespace Dendrite.Fast.Transport.Tests.Http2;

/// <remarks>For those who send bytes by other ways than the client's.</remarks>
internal sealed partial class Http2TestClient
{
    /// <summary>SETTINGS were sent, without values, of which the client does not know.</summary>
    public void ExpectSettingsAck() => _unacknowledged.Enqueue([]);
}
