using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

public sealed partial class KeyBackups
{
    // Keys that are read at a time. Chosen: some hundred kilobytes.
    private const int PageKeys = 500;

    // An answer is application/json and never embedded in HTML; ids of sessions are base64, whose plus stays one byte.
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Writes keys of a version: rooms, the sessions of a room, or one key.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="version">The version, be it the newest or not.</param>
    /// <param name="path">Which keys.</param>
    /// <param name="output">Receives the JSON body of the answer, page by page.</param>
    /// <param name="written">
    /// Called after each page, so that a large answer need not be held whole; an error that comes later ends it.
    /// </param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <exception cref="MatrixException">
    /// M_NOT_FOUND: there is no such version, or it was deleted, or there is no key of the one session asked for.
    /// </exception>
    public async Task WriteKeysAsync(
        Session session,
        string? version,
        BackupPath path,
        IBufferWriter<byte> output,
        Func<CancellationToken, ValueTask> written,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(written);
        RequireVersion(version);
        var backup = await RequireAsync(session.User, version, cancellationToken).ConfigureAwait(false);
        using Utf8JsonWriter writer = new(output, WriterOptions);
        if (path is { RoomId: { } room, SessionId: { } one })
        {
            var key = await Reads.KeyAsync(backup.User, backup.Version, room, one, cancellationToken)
                .ConfigureAwait(false)
                ?? throw MatrixError.NotFound("The backup has no key of this session.").ToException();
            Write(writer, key);
        }
        else
        {
            Pages pages = new(writer, written);
            await (path.RoomId is null
                ? WriteAllAsync(pages, backup, cancellationToken)
                : WriteRoomAsync(pages, backup, path.RoomId, cancellationToken)).ConfigureAwait(false);
        }

        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task WriteAllAsync(Pages pages, KeyBackupRow backup, CancellationToken cancellationToken)
    {
        var writer = pages.Writer;
        writer.WriteStartObject();
        writer.WriteStartObject("rooms"u8);
        BackupKeyName last = new(string.Empty, string.Empty);
        var isRoomOpen = false;
        IReadOnlyList<BackupKeyRow> page;
        do
        {
            page = await Reads.KeysAsync(backup.User, backup.Version, last, PageKeys, cancellationToken)
                .ConfigureAwait(false);
            foreach (var key in page)
            {
                if (!isRoomOpen || key.RoomId != last.RoomId)
                {
                    CloseRoom(writer, isRoomOpen);
                    writer.WriteStartObject(key.RoomId);
                    writer.WriteStartObject("sessions"u8);
                    isRoomOpen = true;
                }

                WriteNamed(writer, key);
                last = new(key.RoomId, key.SessionId);
            }

            await pages.WrittenAsync(cancellationToken).ConfigureAwait(false);
        }
        while (page.Count == PageKeys);

        CloseRoom(writer, isRoomOpen);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private async Task WriteRoomAsync(
        Pages pages, KeyBackupRow backup, string roomId, CancellationToken cancellationToken)
    {
        var writer = pages.Writer;
        writer.WriteStartObject();
        writer.WriteStartObject("sessions"u8);
        var last = string.Empty;
        IReadOnlyList<BackupKeyRow> page;
        do
        {
            page = await Reads.RoomKeysAsync(backup.User, backup.Version, roomId, last, PageKeys, cancellationToken)
                .ConfigureAwait(false);
            foreach (var key in page)
            {
                WriteNamed(writer, key);
                last = key.SessionId;
            }

            await pages.WrittenAsync(cancellationToken).ConfigureAwait(false);
        }
        while (page.Count == PageKeys);

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void CloseRoom(Utf8JsonWriter writer, bool isOpen)
    {
        if (isOpen)
        {
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
    }

    private static void WriteNamed(Utf8JsonWriter writer, in BackupKeyRow key)
    {
        writer.WritePropertyName(key.SessionId);
        Write(writer, key);
    }

    private static void Write(Utf8JsonWriter writer, in BackupKeyRow key)
    {
        writer.WriteStartObject();
        writer.WriteNumber("first_message_index"u8, key.FirstMessageIndex);
        writer.WriteNumber("forwarded_count"u8, key.ForwardedCount);
        writer.WriteBoolean("is_verified"u8, key.IsVerified);
        writer.WritePropertyName("session_data"u8);
        writer.WriteRawValue(key.SessionData.Span, skipInputValidation: true);
        writer.WriteEndObject();
    }

    private readonly struct Pages(Utf8JsonWriter writer, Func<CancellationToken, ValueTask> written)
    {
        public Utf8JsonWriter Writer { get; } = writer;

        public async ValueTask WrittenAsync(CancellationToken cancellationToken)
        {
            await Writer.FlushAsync(cancellationToken).ConfigureAwait(false);
            await written(cancellationToken).ConfigureAwait(false);
        }
    }
}
