using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>A process that writes and tells what was acknowledged, until it is killed.</summary>
internal sealed class LoadChild : IDisposable
{
    /// <summary>What a process gives that SIGKILL has ended: 128 and the signal's number.</summary>
    private const int Killed = 137;

    private readonly Process _process;
    private readonly ConcurrentQueue<LoadAck> _acks = [];
    private readonly StringBuilder _other = new();
    private readonly Task _reading;
    private readonly Task<string> _errors;

    private LoadChild(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync(TestStore.Cancel);
        _reading = ReadAsync();
    }

    /// <summary>How many appends it has told as acknowledged so far.</summary>
    public int Acks => _acks.Count;

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => _process.HasExited;

    public static LoadChild Start(ProcessStartInfo start) =>
        new(Process.Start(start) ?? throw new InvalidOperationException("The child did not start."));

    public void Kill() => _process.Kill();

    /// <summary>Waits until it has been killed.</summary>
    /// <returns>What it has acknowledged, to the last.</returns>
    public async Task<IReadOnlyList<LoadAck>> EndAsync()
    {
        await _reading;
        await _process.WaitForExitAsync(TestStore.Cancel);
        Assert.True(_process.ExitCode == Killed, $"The child ended with {_process.ExitCode}: {_other} {await _errors}");
        return [.. _acks];
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync(TestStore.Cancel) is { } line)
        {
            if (LoadAck.TryParse(line, out LoadAck ack))
            {
                _acks.Enqueue(ack);
            }
            else
            {
                _other.AppendLine(line);
            }
        }
    }
}
