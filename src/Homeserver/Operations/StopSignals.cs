using System.Runtime.InteropServices;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// SIGTERM and SIGINT (Ctrl+C): the first asks the server to stop, a second one is left to the system, which ends the
/// process at once.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private readonly TaskCompletionSource<string> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stopping = new();
    private readonly PosixSignalRegistration[] _registrations;

    public StopSignals() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle),
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle),
    ];

    /// <summary>Completes with the name of the first signal.</summary>
    public Task<string> First => _first.Task;

    /// <summary>Fires with the first signal: a start that is still going on gives up.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _stopping.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        if (_first.TrySetResult(context.Signal.ToString()))
        {
            context.Cancel = true;
            _stopping.Cancel();
        }
    }
}
