using System.Buffers;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// The form of answers on the control socket: <c>{"lines": [...], "next": N}</c> for what was done, and an error as
/// Matrix has it for what was refused.
/// </summary>
internal static class ControlAnswers
{
    /// <summary>Writes an answer.</summary>
    public static void Write(IBufferWriter<byte> output, OperatorAnswer answer)
    {
        using Utf8JsonWriter writer = new(output);
        writer.WriteStartObject();
        writer.WriteStartArray("lines"u8);
        foreach (var line in answer.Lines)
        {
            writer.WriteStringValue(line);
        }

        writer.WriteEndArray();
        if (answer.Next is { } next)
        {
            writer.WriteNumber("next"u8, next);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a refusal.</summary>
    public static void Write(IBufferWriter<byte> output, MatrixError error)
    {
        using Utf8JsonWriter writer = new(output);
        writer.WriteStartObject();
        writer.WriteString("errcode"u8, error.Code);
        writer.WriteString("error"u8, error.Message);
        writer.WriteEndObject();
    }

    /// <summary>Reads either.</summary>
    /// <param name="json">The body.</param>
    /// <param name="status">The status of the answer.</param>
    /// <exception cref="MatrixException">It is a refusal.</exception>
    /// <exception cref="FormatException">It is neither.</exception>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static OperatorAnswer Read(ReadOnlyMemory<byte> json, int status)
    {
        if (status == 404 && json.IsEmpty)
        {
            throw new FormatException("it is of another version, and does not know this command.");
        }

        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind == JsonValueKind.Object)
        {
            if (status == 200 && root.TryGetProperty("lines", out var lines)
                && lines.ValueKind == JsonValueKind.Array)
            {
                return new OperatorAnswer(
                    [.. lines.EnumerateArray().Select(line => line.ToString())],
                    root.TryGetProperty("next", out var next) ? next.GetInt64() : null);
            }

            if (root.TryGetProperty("errcode", out var code) && root.TryGetProperty("error", out var error))
            {
                throw new MatrixError(code.ToString(), status, error.ToString()).ToException();
            }
        }

        throw new FormatException("it answers in a form that is not understood.");
    }
}
