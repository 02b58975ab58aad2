using System.Collections.Concurrent;
using Dendrite.Fast.Delivery;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Keeps what a mailer logs.</summary>
internal sealed class RecordingLog : ILogger<SmtpMailer>
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter) => Lines.Enqueue($"{formatter(state, exception)} {exception}");
}
