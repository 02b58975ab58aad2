using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>The group that a token goes on within; neither part for all results.</summary>
/// <param name="Room">The room; none for another group.</param>
/// <param name="Sender">The sender's user id; null for another group.</param>
internal readonly record struct SearchGroupKey(RoomNid Room, string? Sender)
{
    public static SearchGroupKey Of(RoomNid room) => new(room, null);

    public static SearchGroupKey OfSender(string sender) => new(default, sender);
}

/// <summary>
/// Where a search goes on: in clients' hands, so it says how to read it and holds nothing that its holder may not know.
/// It grants nothing: rooms and visibility are looked at on each page.
/// </summary>
/// <param name="Order">The order it was made in.</param>
/// <param name="Before">Only what is older than this <see cref="SearchPlace"/>.</param>
/// <param name="Offset">How many of the ranked window that starts there were returned.</param>
/// <param name="Seen">How many results came before the window, or before the page.</param>
internal sealed record SearchToken(SearchOrder Order, long Before, int Offset, int Seen)
{
    private const string Version = "1";

    // A user id has 255 bytes; with the numbers and in base64 no token is longer.
    private const int LengthMax = 512;

    /// <summary>The group, if it is a group's.</summary>
    public SearchGroupKey Group { get; init; }

    /// <summary>The start of a search.</summary>
    public static SearchToken StartOf(SearchOrder order) => new(order, SearchPlace.End, 0, 0);

    /// <summary>Reads a token of a client.</summary>
    /// <param name="text">The token.</param>
    /// <param name="order">The order of the request, which has to be the token's.</param>
    /// <exception cref="MatrixException">400 M_INVALID_PARAM.</exception>
    public static SearchToken Parse(string text, SearchOrder order) =>
        TryParse(text) is { } token && token.Order == order
            ? token
            : throw MatrixError.InvalidParam(
                "The next_batch is none that this search returned: send the same request with the token of its answer.")
                .ToException();

    /// <inheritdoc />
    public override string ToString()
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Version} {(int)Order} {Before} {Offset} {Seen} {Group.Room.Value} {Group.Sender}");
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
    }

    private static SearchToken? TryParse(string text)
    {
        if (text.Length > LengthMax || !Base64Url.IsValid(text))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(' ', 7);
        return parts is [Version, _, _, _, _, _, var sender]
            && TryRead(parts[1], out var order) && order <= (int)SearchOrder.Recent
            && TryRead(parts[2], out var before) && before > 0
            && TryRead(parts[3], out var offset) && offset <= RoomSearch.RankWindow
            && TryRead(parts[4], out var seen) && seen <= int.MaxValue / 2
            && TryRead(parts[5], out var room)
            ? new SearchToken((SearchOrder)order, before, (int)offset, (int)seen)
            {
                Group = new SearchGroupKey(new RoomNid(room), sender.Length == 0 ? null : sender),
            }
            : null;
    }

    private static bool TryRead(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
