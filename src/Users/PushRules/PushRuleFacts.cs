using System.Collections.Concurrent;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// The push rules of users as rooms count by them, and whom users ignore, which no rule notifies about. All users with
/// rules of their own, or with a list of whom they ignore, are here, as stored; they are compiled when a room asks,
/// which it does once for each member. Any thread.
/// </summary>
/// <remarks>
/// Users of all nodes are here, since rooms of this one have members of all. Invariant: an entry is replaced and the
/// version raised, under the lock, in the commit callback of the change or, for one of another node, when its record is
/// followed; so a room that reads the version after the change was answered, or is covered, finds the new rules. Who
/// replaces an entry says which one they know: a callback that comes after another node's later change was followed
/// changes nothing. Memory: the bytes that the user added and changed, at most
/// <see cref="UserOptions.PushRulesBytesMax"/> each, for users who changed something; and the ids of a list, which has
/// at most <see cref="UserOptions.AccountDataBytesMax"/>.
/// </remarks>
internal sealed class PushRuleFacts : IPushRuleFacts
{
    // Users read at a time at the start. Chosen: some megabytes at most in the common case.
    private const int PageUsers = 1_000;

    // Changes remembered. Over it: a room that was idle for so many compares all its members. Chosen: a few minutes of
    // a busy server.
    private const int ChangesMax = 4_096;

    // Compiled rules kept, some 15 KB each. Over it: those not asked for lately are compiled again.
    private const int CompiledMax = 2_048;

    // Whose the server's rules are does not matter: they name their owner by place, not by name.
    private static readonly UserId AnyOwner = UserId.Parse("@owner:localhost");

    private readonly ConcurrentDictionary<UserNid, Entry> _all = new();
    private readonly ClockCache<UserNid, Compiled> _compiled = new(CompiledMax);
    private readonly Lock _gate = new();

    // Owner: _gate; _version is also read without it. The change to version v stands at v modulo the length.
    private readonly UserNid[] _changes = new UserNid[ChangesMax];
    private long _version;

    public PushRuleSet ServerRules { get; } = Compile(AnyOwner, null);

    public long Version => Volatile.Read(ref _version);

    public MemberPushRules? Find(UserNid user)
    {
        if (!_all.TryGetValue(user, out var entry))
        {
            return null;
        }

        if (!_compiled.TryGet(user, out var compiled) || !compiled.IsOf(entry))
        {
            compiled = new Compiled(entry, Compile(entry));
            _compiled.Set(user, compiled);
        }

        return new MemberPushRules(compiled.Rules, entry.DisplayName);
    }

    /// <summary>Whom a user ignores.</summary>
    public IgnoredUsers IgnoredBy(UserNid user) =>
        _all.TryGetValue(user, out var entry) && entry.Ignored is { } ignored ? ignored : IgnoredUsers.None;

    public bool TryGetChanged(long since, ICollection<UserNid> changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        lock (_gate)
        {
            if (_version - since > ChangesMax)
            {
                return false;
            }

            for (var version = since + 1; version <= _version; version++)
            {
                changed.Add(_changes[version % ChangesMax]);
            }

            return true;
        }
    }

    /// <summary>Whether stored rules may ask for the display name of their owner.</summary>
    public static bool AsksForDisplayName(ReadOnlySpan<byte> stored) =>
        stored.IndexOf("contains_display_name"u8) >= 0 || stored.Contains((byte)'\\');

    /// <summary>
    /// What is known of a user; null when they have the server's rules and no list of whom they ignore. Taken under the
    /// user's lock before a change.
    /// </summary>
    public Entry? Known(UserNid user) => _all.GetValueOrDefault(user);

    /// <summary>A user's rules, their list, or their display name, were committed or read.</summary>
    /// <param name="user">The user's number.</param>
    /// <param name="known">What was known before.</param>
    /// <param name="next">What is there now.</param>
    /// <returns>False when something else is known by now, which is newer.</returns>
    public bool Replace(UserNid user, Entry? known, Entry next)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(Known(user), known))
            {
                return false;
            }

            _all[user] = next;
            _changes[(_version + 1) % ChangesMax] = user;
            Volatile.Write(ref _version, _version + 1);
            return true;
        }
    }

    /// <summary>Reads the rules and lists of everybody who has some, anew of those who are known.</summary>
    /// <param name="database">The database.</param>
    /// <param name="displayName">Reads a display name.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async ValueTask LoadAsync(
        Database database, DisplayNameReader displayName, CancellationToken cancellationToken)
    {
        await LoadRulesAsync(database, displayName, cancellationToken).ConfigureAwait(false);
        await LoadIgnoredAsync(database, displayName, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the rules and the list of a user whom another node has changed.</summary>
    /// <param name="database">The database.</param>
    /// <param name="user">The user.</param>
    /// <param name="displayName">Reads a display name.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async ValueTask ReadAnewAsync(
        Database database, UserNid user, DisplayNameReader displayName, CancellationToken cancellationToken)
    {
        while (true)
        {
            var known = Known(user);
            var rules = await database.AccountData.FindAsync(
                user, default, AccountData.PushRulesType, cancellationToken).ConfigureAwait(false);
            var list = await database.AccountData.FindAsync(
                user, default, IgnoredUserList.Type, cancellationToken).ConfigureAwait(false);
            if (known is null && rules is null && list is null)
            {
                return;
            }

            var stored = rules?.Row.Content.ToArray();

            var name = stored is null
                ? null
                : await NameAsync(user, stored, displayName, cancellationToken).ConfigureAwait(false);
            var userId = known?.UserId ?? UserId.Parse(
                await database.Names.UserIdAsync(user, cancellationToken).ConfigureAwait(false));
            Entry next = new(userId, stored, name, list is null ? null : IgnoredUserList.Parse(list.Row.Content));
            if (next.IsSameAs(known) || Replace(user, known, next))
            {
                return;
            }
        }
    }

    private async ValueTask LoadRulesAsync(
        Database database, DisplayNameReader displayName, CancellationToken cancellationToken)
    {
        UserNid last = default;
        while (true)
        {
            var page = await database.AccountData.PushRulesAsync(last, PageUsers, cancellationToken)
                .ConfigureAwait(false);
            var ids = await database.Names.UserIdsAsync(
                page.Select(data => data.Row.User).ToArray(), cancellationToken).ConfigureAwait(false);
            for (var at = 0; at < page.Count; at++)
            {
                var (user, stored) = (page[at].Row.User, page[at].Row.Content.ToArray());
                last = user;
                if (Known(user) is not null)
                {
                    await ReadAnewAsync(database, user, displayName, cancellationToken).ConfigureAwait(false);
                    continue;
                }

                // What somebody else has taken in since the page was read is newer, and stays.
                var name = await NameAsync(user, stored, displayName, cancellationToken).ConfigureAwait(false);
                Replace(user, null, new Entry(UserId.Parse(ids[at]), stored, name, null));
            }

            if (page.Count < PageUsers)
            {
                return;
            }
        }
    }

    private async ValueTask LoadIgnoredAsync(
        Database database, DisplayNameReader displayName, CancellationToken cancellationToken)
    {
        UserNid last = default;
        while (true)
        {
            var page = await database.AccountData.IgnoredUsersAsync(last, PageUsers, cancellationToken)
                .ConfigureAwait(false);
            var ids = await database.Names.UserIdsAsync(
                page.Select(data => data.Row.User).ToArray(), cancellationToken).ConfigureAwait(false);
            for (var at = 0; at < page.Count; at++)
            {
                var user = page[at].Row.User;
                last = user;
                var known = Known(user);
                if (known?.Ignored is not null)
                {
                    await ReadAnewAsync(database, user, displayName, cancellationToken).ConfigureAwait(false);
                    continue;
                }

                // Whoever has read the list since the page was read has left it in the entry, also an empty one.
                Replace(user, known, (known ?? Entry.Of(UserId.Parse(ids[at]))) with
                {
                    Ignored = IgnoredUserList.Parse(page[at].Row.Content),
                });
            }

            if (page.Count < PageUsers)
            {
                return;
            }
        }
    }

    private static async ValueTask<string?> NameAsync(
        UserNid user, byte[] stored, DisplayNameReader displayName, CancellationToken cancellationToken) =>
        AsksForDisplayName(stored) ? await displayName(user, cancellationToken).ConfigureAwait(false) : null;

    private static PushRuleSet Compile(Entry entry)
    {
        var rules = Compile(entry.UserId, entry.Stored);
        return entry.Ignored is { IsEmpty: false } ignored ? rules.Ignoring(ignored.UserIds) : rules;
    }

    private static PushRuleSet Compile(UserId owner, byte[]? stored)
    {
        var servers = DefaultPushRules.For(owner);
        PushRulesSnapshot rules = new(
            stored is null ? UserPushRules.Of(servers) : UserPushRules.FromStored(servers, stored), default);
        return PushRuleSet.TryCompile(rules.ContentJson.Span, owner, out var compiled)
            ? compiled
            : throw new InvalidDataException($"The push rules of {owner} are not an object.");
    }

    /// <summary>What is known of a user with rules of their own, or a list of whom they ignore.</summary>
    /// <param name="UserId">The user.</param>
    /// <param name="Stored">What they added and changed; null for the server's rules.</param>
    /// <param name="DisplayName">Their display name, if the rules ask for it.</param>
    /// <param name="Ignored">Whom they ignore; null when they never said.</param>
    internal sealed record Entry(UserId UserId, byte[]? Stored, string? DisplayName, IgnoredUsers? Ignored)
    {
        /// <summary>Nothing is known yet.</summary>
        public static Entry Of(UserId userId) => new(userId, null, null, null);

        public bool IsSameAs(Entry? other) => other is not null
            && other.DisplayName == DisplayName
            && other.Stored is null == Stored is null
            && other.Stored.AsSpan().SequenceEqual(Stored)
            && other.Ignored is null == Ignored is null
            && (Ignored is null || other.Ignored!.UserIds.SetEquals(Ignored.UserIds));
    }

    /// <summary>Reads a display name from the rows.</summary>
    internal delegate ValueTask<string?> DisplayNameReader(UserNid user, CancellationToken cancellationToken);

    private sealed record Compiled(Entry Source, PushRuleSet Rules)
    {
        // The display name is no part of what is compiled.
        public bool IsOf(Entry entry) =>
            ReferenceEquals(Source.Stored, entry.Stored) && ReferenceEquals(Source.Ignored, entry.Ignored);
    }
}
