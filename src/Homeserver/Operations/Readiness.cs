namespace Dendrite.Fast.Homeserver;

/// <summary>Whether requests should be sent to this server. Written by start and stop, read by anyone.</summary>
internal sealed class Readiness
{
    private volatile string _state = "starting";

    /// <summary>One word for operators: <c>starting</c>, <c>ready</c> or <c>stopping</c>.</summary>
    public string State => _state;

    /// <summary>Whether the database is open, the listeners are, and nobody has asked the server to stop.</summary>
    public bool IsReady => _state == "ready";

    public void Ready() => _state = "ready";

    public void Stopping() => _state = "stopping";
}
