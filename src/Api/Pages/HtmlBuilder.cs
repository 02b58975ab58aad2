using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace Dendrite.Fast.Api;

/// <summary>Builds <see cref="Html"/> of an interpolated string; used through <see cref="Html.Of"/>.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlBuilder
{
    private readonly StringBuilder _text;

    public HtmlBuilder(int literalLength, int formattedCount)
    {
        // Chosen: a hole is a word or two.
        const int HoleChars = 32;
        _text = new StringBuilder(literalLength + (formattedCount * HoleChars));
    }

    public void AppendLiteral(string markup) => _text.Append(markup);

    public void AppendFormatted(string? text) => _text.Append(HtmlEncoder.Default.Encode(text ?? ""));

    public void AppendFormatted(int number) => _text.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(Html html) => _text.Append(html.ToString());

    public string Take() => _text.ToString();
}
