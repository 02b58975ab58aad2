using System.Collections.Immutable;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// What rooms ask about users. Made before the room engine, which takes it, and handed to the user engine, which keeps
/// it up to date. Any thread.
/// </summary>
public sealed class UserFacts : IUserFacts
{
    private readonly Database _database;

    private UserFacts(Database database, UserOptions options)
    {
        _database = database;
        Locks = new KeyedMutex<UserNid>();
        Erased = new ErasedUsers(database);
        Profiles = new UserSnapshots<UserProfile>(
            options.UserCacheMax, database.Placement, Locks, LoadAsync);
        AccountData = new UserSnapshots<UserAccountData>(
            options.UserCacheMax, database.Placement, Locks, LoadAccountDataAsync);
    }

    /// <inheritdoc/>
    public IPushRuleFacts PushRules => Rules;

    /// <inheritdoc/>
    public IReadOnlySet<string> ErasedUsers => Erased.Ids;

    internal PushRuleFacts Rules { get; } = new();

    internal ErasedUsers Erased { get; }

    internal KeyedMutex<UserNid> Locks { get; }

    internal UserSnapshots<UserProfile> Profiles { get; }

    internal UserSnapshots<UserAccountData> AccountData { get; }

    /// <summary>Makes the facts of a database, and reads what rooms ask for without waiting.</summary>
    /// <param name="database">The open database; outlives the facts.</param>
    /// <param name="options">The limits.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public static async Task<UserFacts> OpenAsync(
        Database database, UserOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(options);
        UserFacts facts = new(database, options);

        // Followed from before they are read: what another node changes meanwhile is not missed.
        database.Observe(new FollowedPushRules(facts.Rules, database, facts.DisplayNameAsync));
        database.Observe(facts.Erased);
        await facts.Rules.LoadAsync(database, facts.DisplayNameAsync, cancellationToken).ConfigureAwait(false);
        await facts.Erased.LoadAsync(cancellationToken).ConfigureAwait(false);
        return facts;
    }

    /// <inheritdoc/>
    public ValueTask<MemberProfile> GetProfileAsync(
        UserNid user, UserId userId, CancellationToken cancellationToken)
    {
        return Profiles.TryGet(user, out var profile)
            ? ValueTask.FromResult(new MemberProfile(profile.DisplayName, profile.AvatarUrl))
            : GetSlow(this, user, cancellationToken);

        // Users of other servers have no rows here, so their profile is empty, as the port asks.
        static async ValueTask<MemberProfile> GetSlow(
            UserFacts facts, UserNid user, CancellationToken cancellationToken)
        {
            var profile = await facts.Profiles.GetAsync(user, cancellationToken).ConfigureAwait(false);
            return new MemberProfile(profile.DisplayName, profile.AvatarUrl);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IgnoredUsers> GetIgnoredAsync(UserNid user, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Rules.IgnoredBy(user));

    // From the rows: who follows other nodes waits for no user's lock.
    private async ValueTask<string?> DisplayNameAsync(UserNid user, CancellationToken cancellationToken) =>
        (await LoadAsync(user, cancellationToken).ConfigureAwait(false)).DisplayName;

    private async Task<UserProfile> LoadAsync(UserNid user, CancellationToken cancellationToken)
    {
        var rows = await _database.Users.ProfileAsync(user, cancellationToken).ConfigureAwait(false);
        return rows.Count == 0
            ? UserProfile.Empty
            : new UserProfile(rows.ToImmutableSortedDictionary(
                row => row.Field, row => row.Value, StringComparer.Ordinal));
    }

    private async Task<UserAccountData> LoadAccountDataAsync(UserNid user, CancellationToken cancellationToken)
    {
        var stored = await _database.AccountData.OfUserAsync(user, cancellationToken).ConfigureAwait(false);
        var items = ImmutableDictionary.CreateBuilder<(RoomNid Room, string Type), AccountDataItem>();
        long bytes = 0;
        foreach (var (row, position) in stored)
        {
            // The row of this type has the form of PushRules, which serves it.
            if (row.Room.IsNone && row.Type == Users.AccountData.PushRulesType)
            {
                continue;
            }

            items[(row.Room, row.Type)] = new AccountDataItem(row.Room, row.Type, row.Content, position);
            bytes += row.Content.Length;
        }

        return new UserAccountData(items.ToImmutable(), bytes);
    }
}
