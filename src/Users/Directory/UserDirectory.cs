using System.Collections.Immutable;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Finds users by the beginnings of their names, as far as the one who asks may know of them: who shares a room with
/// them, or is in a room that is open to everybody. The index follows changes within moments, on every node. Any
/// thread. Source: client-server API v1.19, "User directory".
/// </summary>
public sealed class UserDirectory
{
    /// <summary>
    /// The most users of an answer; asking for more gives this many. Chosen: lists that people look at.
    /// </summary>
    public const int ResultsMax = 100;

    // Entries of the index looked at in one go, and how often. Chosen: a search costs at most some ms; who types "a" on
    // a large server gets the first ones that fit.
    private const int PageEntries = 500;
    private const int PagesMax = 8;

    private readonly UserParts _parts;
    private readonly UserFacts _facts;
    private readonly RoomEngine _rooms;

    internal UserDirectory(UserParts parts, UserFacts facts, RoomEngine rooms)
    {
        _parts = parts;
        _facts = facts;
        _rooms = rooms;
    }

    private IUserDirectoryReads Index => _parts.Database.UserDirectory;

    /// <summary>Searches.</summary>
    /// <param name="session">Who asks, and is not found.</param>
    /// <param name="term">What was typed: words that all begin a word of the user's name or id.</param>
    /// <param name="limit">The most users to find; 1 to <see cref="ResultsMax"/>.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async ValueTask<FoundUsers> SearchAsync(
        Session session, string term, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(term);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        limit = Math.Min(limit, ResultsMax);
        var words = DirectoryWords.OfSearch(term);
        if (words.Count == 0)
        {
            return new FoundUsers([], false);
        }

        var own = await _rooms.Memberships.GetAsync(session.User, cancellationToken).ConfigureAwait(false);
        HashSet<UserNid> seen = [session.User];
        List<UserNid> found = [];
        DirectoryWordRow last = new(string.Empty, default);
        for (var page = 0; page < PagesMax && found.Count <= limit; page++)
        {
            var entries = await Index.FindAsync(words[0], last, PageEntries, cancellationToken).ConfigureAwait(false);
            List<UserNid> candidates = [.. entries.Select(entry => entry.User).Where(seen.Add)];
            found.AddRange(await VisibleAsync(
                own, await HavingAllAsync(candidates, words, cancellationToken).ConfigureAwait(false),
                cancellationToken).ConfigureAwait(false));
            if (entries.Count < PageEntries)
            {
                return await AnswerAsync(found, limit, found.Count > limit, cancellationToken).ConfigureAwait(false);
            }

            last = entries[^1];
        }

        return await AnswerAsync(found, limit, true, cancellationToken).ConfigureAwait(false);
    }

    // In the order of the index: whose word is the one looked for comes before whose word only begins with it.
    private async ValueTask<IReadOnlyList<UserNid>> HavingAllAsync(
        List<UserNid> candidates, IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        foreach (var word in words.Skip(1))
        {
            if (candidates.Count == 0)
            {
                break;
            }

            HashSet<UserNid> having =
                [.. await Index.HavingAsync(candidates, word, cancellationToken).ConfigureAwait(false)];
            candidates = candidates.FindAll(having.Contains);
        }

        return candidates;
    }

    private async ValueTask<IReadOnlyList<UserNid>> VisibleAsync(
        ImmutableDictionary<RoomNid, RoomMembership> own,
        IReadOnlyList<UserNid> candidates,
        CancellationToken cancellationToken)
    {
        if (_parts.Options.DirectoryFindsAll)
        {
            return candidates;
        }

        HashSet<UserNid> visible = [];
        Dictionary<UserNid, List<RoomNid>> others = [];
        foreach (var candidate in candidates)
        {
            var rooms = await _rooms.Memberships.GetAsync(candidate, cancellationToken).ConfigureAwait(false);
            if (MutualRooms.Any(own, rooms))
            {
                visible.Add(candidate);
                continue;
            }

            others.Add(candidate, [.. rooms
                .Where(room => room.Value.Membership == Membership.Join)
                .Select(room => room.Key)]);
        }

        List<RoomNid> asked = [.. others.Values.SelectMany(rooms => rooms).Distinct()];
        HashSet<RoomNid> open = asked.Count == 0
            ? []
            : [.. await Index.OpenRoomsAsync(asked, cancellationToken).ConfigureAwait(false)];
        visible.UnionWith(others.Where(other => other.Value.Exists(open.Contains)).Select(other => other.Key));
        return [.. candidates.Where(visible.Contains)];
    }

    private async ValueTask<FoundUsers> AnswerAsync(
        List<UserNid> found, int limit, bool isLimited, CancellationToken cancellationToken)
    {
        List<FoundUser> users = [];
        foreach (var user in found.Take(limit))
        {
            var id = await _parts.Database.Names.UserIdAsync(user, cancellationToken).ConfigureAwait(false);
            var profile = await _facts.Profiles.GetAsync(user, cancellationToken).ConfigureAwait(false);
            users.Add(new FoundUser(id, profile.DisplayName, profile.AvatarUrl));
        }

        return new FoundUsers(users, isLimited);
    }
}
