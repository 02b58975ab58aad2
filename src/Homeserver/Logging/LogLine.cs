using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Homeserver;

/// <summary>Builds one line of the log.</summary>
internal sealed class LogLine
{
    private readonly StringBuilder _text = new(160);

    public LogLine(DateTimeOffset at, LogLevel level, string category, int eventId)
        => _text.Append(
            CultureInfo.InvariantCulture,
            $"{at.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ} {LogLevelText.Of(level),-5} {category}[{eventId}] ");

    /// <summary>Adds the message.</summary>
    public void AddText(string text) => Append(text);

    /// <summary>Adds a scope, the outermost first.</summary>
    public void AddScope(string scope)
    {
        _text.Append(" {");
        Append(scope);
        _text.Append('}');
    }

    /// <summary>Adds an exception with its stack, all on this line.</summary>
    public void AddException(string exception)
    {
        const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        foreach (var part in exception.Split('\n', Trimmed))
        {
            _text.Append(" | ");
            Append(part);
        }
    }

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    /// <summary>Escapes what would end the line, or steer a terminal.</summary>
    private void Append(string text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '\n':
                    _text.Append("\\n");
                    break;
                case '\r':
                    _text.Append("\\r");
                    break;
                case '\t':
                    _text.Append("\\t");
                    break;
                case var _ when char.IsControl(c):
                    _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                    break;
                default:
                    _text.Append(c);
                    break;
            }
        }
    }
}
