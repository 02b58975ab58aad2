using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Api;

/// <summary>The fields of a form that a page of ours has sent: application/x-www-form-urlencoded.</summary>
internal readonly ref struct FormBody
{
    /// <summary>Larger forms are refused. Chosen: four times the answer of a captcha.</summary>
    public const int BytesMax = 64 * 1024;

    private readonly ReadOnlySpan<byte> _fields;

    private FormBody(ReadOnlySpan<byte> fields) => _fields = fields;

    /// <summary>Takes the body of a request.</summary>
    /// <exception cref="MatrixException">It is no form, or too large.</exception>
    public static FormBody Of(HttpExchange exchange)
    {
        if (exchange.Body.Length > BytesMax)
        {
            throw MatrixError.TooLarge("The form is too large; shorten what you have written.").ToException();
        }

        ReadOnlySpan<byte> form = "application/x-www-form-urlencoded"u8;
        bool isForm = exchange.TryGetHeader(KnownHeader.ContentType, out ReadOnlySpan<byte> type)
            && type.Length >= form.Length
            && Ascii.EqualsIgnoreCase(type[..form.Length], form)
            && (type.Length == form.Length || type[form.Length] is (byte)';' or (byte)' ');
        return isForm
            ? new FormBody(exchange.Body.Span)
            : throw MatrixError.InvalidParam("This address takes the form of its own page alone.").ToException();
    }

    /// <summary>A field; empty when it is not there or is no text.</summary>
    public string Field(ReadOnlySpan<byte> name) =>
        QueryReader.Find(_fields, name, out string? text) == QueryValue.Found ? text! : "";
}
