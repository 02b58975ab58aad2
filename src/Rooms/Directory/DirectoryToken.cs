using System.Globalization;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// A place between two rooms of the directory: after (or, going back, before) a room with so many members. It names
/// values and not an index, so that rooms that come and go meanwhile make no page skip or repeat others.
/// </summary>
/// <param name="Forwards">Whether the page with fewer members is wanted.</param>
/// <param name="JoinedMembers">The members of the room that the place is next to.</param>
/// <param name="Room">That room.</param>
internal readonly record struct DirectoryToken(bool Forwards, int JoinedMembers, RoomNid Room)
{
    private const int CharsMax = 40;

    /// <summary>Reads a token; false for anything that <see cref="ToString"/> does not write.</summary>
    public static bool TryParse(string text, out DirectoryToken token)
    {
        token = default;
        if (text.Length > CharsMax || text is not (['n', ..] or ['p', ..]))
        {
            return false;
        }

        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0
            || !int.TryParse(text.AsSpan(1, dash - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var members)
            || !long.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var room))
        {
            return false;
        }

        token = new DirectoryToken(text[0] == 'n', members, new RoomNid(room));
        return true;
    }

    /// <summary>Whether a room lies on the wanted side of the place.</summary>
    public bool Wants(PublicRoom room)
    {
        var order = Compare(room.JoinedMembers, room.Room, JoinedMembers, Room);
        return Forwards ? order > 0 : order < 0;
    }

    /// <summary>The order of the directory: most members first, then older rooms first.</summary>
    public static int Compare(int leftMembers, RoomNid leftRoom, int rightMembers, RoomNid rightRoom)
        => leftMembers != rightMembers ? rightMembers.CompareTo(leftMembers) : leftRoom.CompareTo(rightRoom);

    /// <summary>The text of the token.</summary>
    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{(Forwards ? 'n' : 'p')}{JoinedMembers}-{Room.Value}");
}
