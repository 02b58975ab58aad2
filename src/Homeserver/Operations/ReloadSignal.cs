using System.Runtime.InteropServices;

namespace Dendrite.Fast.Homeserver;

/// <summary>SIGHUP asks the server to read anew what it can without a restart.</summary>
internal sealed class ReloadSignal : IDisposable
{
    private readonly PosixSignalRegistration _registration;

    /// <param name="reload">Called on a pool thread at each signal; does not throw.</param>
    public ReloadSignal(Action reload) => _registration = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
    {
        context.Cancel = true;
        reload();
    });

    /// <inheritdoc />
    public void Dispose() => _registration.Dispose();
}
