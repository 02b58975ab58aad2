using System.Text;

namespace Dendrite.Fast.Users;

/// <summary>
/// Names and values as forms and queries have them. It has no text form of its own but the whole, which may be secret.
/// </summary>
internal sealed class FormText
{
    private readonly StringBuilder _text = new();

    /// <summary>Encodes one name or value: all but letters, digits and <c>-._~</c>.</summary>
    public static string Encode(string text) => Uri.EscapeDataString(text);

    /// <summary>Adds a field.</summary>
    public void Add(string name, string value)
    {
        if (_text.Length > 0)
        {
            _text.Append('&');
        }

        _text.Append(Encode(name)).Append('=').Append(Encode(value));
    }

    /// <summary>All fields.</summary>
    public override string ToString() => _text.ToString();
}
