using System.Text;

namespace Dendrite.Fast.Storage;

/// <summary>
/// The bytes of <c>log.payload</c>: a head of (numbers * 2 + has text), the numbers A, B, C as varints without trailing
/// zeros, then the text in UTF-8. Persisted: readers of old rows rely on it.
/// </summary>
internal static class LogPayload
{
    private const int NumbersMax = 3;

    public static byte[] Write(in LogRecord record)
    {
        Span<byte> numbers = stackalloc byte[1 + (NumbersMax * 5)];
        int used = record.C != 0 ? 3 : record.B != 0 ? 2 : record.A != 0 ? 1 : 0;
        numbers[0] = (byte)((used * 2) + (record.Text is null ? 0 : 1));
        int count = 1;
        if (used > 0)
        {
            count += Varint.Write(numbers[count..], (uint)record.A);
        }

        if (used > 1)
        {
            count += Varint.Write(numbers[count..], (uint)record.B);
        }

        if (used > 2)
        {
            count += Varint.Write(numbers[count..], (uint)record.C);
        }

        if (record.Text is null)
        {
            return numbers[..count].ToArray();
        }

        string text = StoredText.Encode(record.Text);
        var payload = new byte[count + Encoding.UTF8.GetByteCount(text)];
        numbers[..count].CopyTo(payload);
        Encoding.UTF8.GetBytes(text, payload.AsSpan(count));
        return payload;
    }

    /// <exception cref="FormatException">The bytes are none that <see cref="Write"/> makes.</exception>
    public static LogRecord Read(LogKind kind, RoomNid room, UserNid user, ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty || payload[0] > (NumbersMax * 2) + 1)
        {
            throw new FormatException($"A log payload of kind {kind} has no head.");
        }

        int used = payload[0] / 2;
        bool hasText = payload[0] % 2 == 1;
        payload = payload[1..];
        Span<int> numbers = [0, 0, 0];
        for (int index = 0; index < used; index++)
        {
            if (!Varint.TryRead(ref payload, out ulong number) || number > uint.MaxValue)
            {
                throw new FormatException($"A log payload of kind {kind} is cut.");
            }

            numbers[index] = (int)(uint)number;
        }

        string? text = hasText ? StoredText.Decode(Encoding.UTF8.GetString(payload)) : null;
        return new LogRecord(kind, room, user, numbers[0], numbers[1], numbers[2], text);
    }
}

/// <summary>A record of the Log as a row; the lane writes it with its append.</summary>
internal readonly record struct LogRow(int Seq, LogRecord Record) : IRow<LogRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Insert(
        "log", "*seq int, kind int, room_nid long, user_nid long, payload blob, @writer, @position");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Seq);
        sink.Put((long)Record.Kind);
        sink.Put(Record.Room.Value);
        sink.Put(Record.User.Value);
        sink.Put(LogPayload.Write(Record));
    }
}
