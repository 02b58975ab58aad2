using System.Collections.Concurrent;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// The push rules of users as rooms count by them. All users with rules of their own are here, as stored; they are
/// compiled when a room asks, which it does once for each member. Any thread.
/// </summary>
/// <remarks>
/// Invariant: an entry is replaced and the version raised, under the lock, in the commit callback of the change; so a
/// room that reads the version after the change was answered finds the new rules. Memory: the bytes that the user
/// added and changed, at most <see cref="UserOptions.PushRulesBytesMax"/> each, for users who changed something.
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

        if (!_compiled.TryGet(user, out var compiled) || !ReferenceEquals(compiled.Stored, entry.Stored))
        {
            compiled = new Compiled(entry.Stored, Compile(entry.UserId, entry.Stored));
            _compiled.Set(user, compiled);
        }

        return new MemberPushRules(compiled.Rules, entry.DisplayName);
    }

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

    /// <summary>A user's rules were committed.</summary>
    /// <param name="user">The user's number.</param>
    /// <param name="userId">The user.</param>
    /// <param name="stored">What they added and changed.</param>
    /// <param name="displayName">Their display name, if the rules ask for it.</param>
    public void Changed(UserNid user, UserId userId, byte[] stored, string? displayName) =>
        Replace(user, new Entry(userId, stored, displayName));

    /// <summary>A display name was committed.</summary>
    public void Renamed(UserNid user, string? displayName)
    {
        if (_all.TryGetValue(user, out var entry) && AsksForDisplayName(entry.Stored))
        {
            Replace(user, entry with { DisplayName = displayName });
        }
    }

    /// <summary>Reads the rules of everybody who has some.</summary>
    /// <param name="database">The database.</param>
    /// <param name="displayName">Reads a display name.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async Task LoadAsync(
        Database database,
        Func<UserNid, CancellationToken, ValueTask<string?>> displayName,
        CancellationToken cancellationToken)
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
                var name = AsksForDisplayName(stored)
                    ? await displayName(user, cancellationToken).ConfigureAwait(false)
                    : null;
                _all[user] = new Entry(UserId.Parse(ids[at]), stored, name);
                last = user;
            }

            if (page.Count < PageUsers)
            {
                return;
            }
        }
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

    private void Replace(UserNid user, Entry entry)
    {
        lock (_gate)
        {
            _all[user] = entry;
            _changes[(_version + 1) % ChangesMax] = user;
            Volatile.Write(ref _version, _version + 1);
        }
    }

    private sealed record Entry(UserId UserId, byte[] Stored, string? DisplayName);

    private sealed record Compiled(byte[] Stored, PushRuleSet Rules);
}
