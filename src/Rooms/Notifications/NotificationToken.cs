using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Where a list of notifications goes on: in clients' hands, so it says how to read it. It grants nothing: rooms and
/// visibility are looked at on each page.
/// </summary>
/// <param name="Seen">Up to where events are listed: what came since the first page is left to a new list.</param>
/// <param name="RoomsBelow">Only rooms of a lower number.</param>
/// <param name="Time">The time of the last event that was looked at.</param>
/// <param name="Room">Its room's number.</param>
/// <param name="Ordinal">Its place in the room.</param>
internal sealed record NotificationToken(Watermark Seen, long RoomsBelow, long Time, long Room, int Ordinal)
{
    private const string Version = "1";

    // The numbers, and the text of a watermark, in base64.
    private const int LengthMax = (StreamToken.CharsMax + 100) * 4 / 3;

    /// <summary>The start of a list.</summary>
    public static NotificationToken StartOf(Watermark seen) =>
        new(seen, long.MaxValue, long.MaxValue, long.MaxValue, int.MaxValue);

    /// <summary>The same list with the rooms below a number, from its start.</summary>
    public NotificationToken Below(long room) => StartOf(Seen) with { RoomsBelow = room };

    /// <summary>Whether an event comes after what was looked at; the newest is first.</summary>
    public bool IsBefore(long time, long room, int ordinal) =>
        time != Time ? time < Time
        : room != Room ? room < Room
        : ordinal < Ordinal;

    /// <summary>Reads a token of a client.</summary>
    /// <exception cref="MatrixException">400 M_INVALID_PARAM.</exception>
    public static NotificationToken Parse(string text) =>
        TryParse(text) ?? throw MatrixError.InvalidParam(
            "'from' is none that this list returned: send the next_token of its answer.").ToException();

    /// <inheritdoc />
    public override string ToString()
    {
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{Version} {RoomsBelow} {Time} {Room} {Ordinal} {Seen}");
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
    }

    private static NotificationToken? TryParse(string text)
    {
        if (text.Length > LengthMax || !Base64Url.IsValid(text))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(' ');
        return parts is [Version, _, _, _, _, _]
            && TryRead(parts[1], out var below)
            && TryRead(parts[2], out var time)
            && TryRead(parts[3], out var room)
            && TryRead(parts[4], out var ordinal) && ordinal <= int.MaxValue
            && Watermark.TryParse(parts[5], out var seen)
                ? new NotificationToken(seen, below, time, room, (int)ordinal)
                : null;
    }

    private static bool TryRead(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
