using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// Logs one line per entry: <c>time level category[event id] message {scope} | exception</c>. No value can break out of
/// its line: control characters are escaped.
/// </summary>
internal sealed class LineLoggerProvider(LogWriter writer, TimeProvider time) : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => new LineLogger(this, Short(categoryName));

    /// <inheritdoc />
    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    /// <inheritdoc />
    public void Dispose()
    {
    }

    /// <summary>Every category of ours begins alike; the rest of the name says it all.</summary>
    private static string Short(string category)
    {
        const string Ours = "Dendrite.Fast.";
        return category.StartsWith(Ours, StringComparison.Ordinal) ? category[Ours.Length..] : category;
    }

    private sealed class LineLogger(LineLoggerProvider provider, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => provider._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
            => provider.Write(logLevel, category, eventId, formatter(state, exception), exception);
    }

    private void Write(LogLevel level, string category, EventId eventId, string message, Exception? exception)
    {
        LogLine line = new(time.GetUtcNow(), level, category, eventId.Id);
        line.AddText(message);
        _scopes.ForEachScope(static (scope, line) => line.AddScope(scope?.ToString() ?? ""), line);
        if (exception is not null)
        {
            line.AddException(exception.ToString());
        }

        writer.Write(line.ToString());
    }
}
