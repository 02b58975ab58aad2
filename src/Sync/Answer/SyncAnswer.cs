using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dendrite.Fast.Sync;

/// <summary>
/// Writes the answer of one sync as it is computed. Sections are opened when the first thing goes into them, so that an
/// answer with nothing in it has written nothing, and the request goes on waiting.
/// </summary>
internal sealed class SyncAnswer : IDisposable
{
    // Event ids, user ids and text need no more escapes than JSON demands: the answer is never part of a page.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly Utf8JsonWriter _writer;
    private string? _roomsKind;

    public SyncAnswer(IBufferWriter<byte> output)
    {
        _writer = new Utf8JsonWriter(output, Options);
    }

    /// <summary>Whether anything was written.</summary>
    public bool HasContent { get; private set; }

    /// <summary>The writer, after a section was begun.</summary>
    public Utf8JsonWriter Writer => _writer;

    /// <summary>Begins a member of the answer; the caller writes its value.</summary>
    public Utf8JsonWriter Begin(ReadOnlySpan<byte> name)
    {
        EndRooms();
        BeginAnswer();
        _writer.WritePropertyName(name);
        return _writer;
    }

    /// <summary>
    /// Begins a room within <c>rooms</c>; the caller writes its value. All rooms of one kind come one after another.
    /// </summary>
    /// <param name="kind">join, invite, knock or leave.</param>
    /// <param name="roomId">The room.</param>
    public Utf8JsonWriter BeginRoom(string kind, string roomId)
    {
        if (_roomsKind != kind)
        {
            if (_roomsKind is null)
            {
                BeginAnswer();
                _writer.WriteStartObject("rooms"u8);
            }
            else
            {
                _writer.WriteEndObject();
            }

            _writer.WriteStartObject(kind);
            _roomsKind = kind;
        }

        _writer.WritePropertyName(roomId);
        return _writer;
    }

    /// <summary>Ends a room, and hands what was written on, so that a large answer is not held twice.</summary>
    public void EndRoom() => _writer.Flush();

    /// <summary>Ends the answer with its token.</summary>
    public void End(string nextBatch)
    {
        EndRooms();
        BeginAnswer();
        _writer.WriteString("next_batch"u8, nextBatch);
        _writer.WriteEndObject();
        _writer.Flush();
    }

    public void Dispose() => _writer.Dispose();

    private void BeginAnswer()
    {
        if (!HasContent)
        {
            _writer.WriteStartObject();
            HasContent = true;
        }
    }

    private void EndRooms()
    {
        if (_roomsKind is not null)
        {
            _writer.WriteEndObject();
            _writer.WriteEndObject();
            _roomsKind = null;
        }
    }
}
