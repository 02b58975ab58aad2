using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Keeps what a server says that went wrong, for the output of the test: an answer of 500 alone tells nobody why.
/// </summary>
internal sealed class FailureLog : ILogger
{
    // Chosen: the first ones say it.
    private const int EntriesMax = 20;

    private readonly ConcurrentQueue<string> _entries = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel) && _entries.Count < EntriesMax)
        {
            _entries.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }

    /// <summary>Adds what was kept to the output of the running test.</summary>
    public void Tell()
    {
        foreach (var entry in _entries)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(entry);
        }
    }
}
