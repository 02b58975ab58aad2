using System.Text;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Lines of a process's output, collected from two threads; bounded, the oldest half is dropped
/// first.</summary>
internal sealed class StringBuilderLog
{
    private const int CharactersMax = 1 << 20;
    private readonly StringBuilder _text = new();

    public void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        // Lock: two callback threads append; a test reads rarely.
        lock (_text)
        {
            if (_text.Length > CharactersMax)
            {
                _text.Remove(0, CharactersMax / 2);
            }

            _text.Append(line).Append('\n');
        }
    }

    public override string ToString()
    {
        lock (_text)
        {
            return _text.ToString();
        }
    }
}
