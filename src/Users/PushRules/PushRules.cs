using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Push rules of users: the server's, with what each user added and changed. Any thread.
/// Source: client-server API, "Push Rules: API".
/// </summary>
public sealed class PushRules
{
    private readonly UserParts _parts;
    private readonly UserFacts _facts;
    private readonly UserSnapshots<PushRulesSnapshot> _snapshots;

    internal PushRules(UserParts parts, UserFacts facts)
    {
        _parts = parts;
        _facts = facts;
        _snapshots = new UserSnapshots<PushRulesSnapshot>(
            parts.Options.UserCacheMax, parts.Database.Placement, parts.Locks, LoadAsync);
    }

    /// <summary>The rules of a user. From memory in the common case.</summary>
    /// <param name="user">The user.</param>
    /// <param name="userId">The user's id.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public ValueTask<PushRulesSnapshot> GetAsync(UserNid user, UserId userId, CancellationToken cancellationToken)
        => _snapshots.GetAsync(user, cancellationToken);

    /// <summary>One rule.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="kind">The word for the kind, from the path.</param>
    /// <param name="ruleId">The rule.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">M_INVALID_PARAM: no such kind; M_NOT_FOUND.</exception>
    public async ValueTask<PushRule> GetRuleAsync(
        Session session, string kind, string ruleId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var ruleKind = ParseKind(kind);
        var snapshot = await _snapshots.GetAsync(session.User, cancellationToken).ConfigureAwait(false);
        return snapshot.Rules.Find(ruleKind, ruleId) ?? throw UserPushRules.NotFound();
    }

    /// <summary>Adds a rule, or gives the one of the same id new parameters.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="kind">The word for the kind, from the path.</param>
    /// <param name="ruleId">The rule.</param>
    /// <param name="before">The rule that it goes right before; null for none.</param>
    /// <param name="after">The rule that it goes right after; null for none.</param>
    /// <param name="body">The JSON body.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// M_NOT_JSON, M_BAD_JSON, M_MISSING_PARAM, M_INVALID_PARAM; 400 M_UNKNOWN: no rule to go before or after;
    /// M_TOO_LARGE, M_LIMIT_EXCEEDED.
    /// </exception>
    public Task PutRuleAsync(
        Session session,
        string kind,
        string ruleId,
        string? before,
        string? after,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken)
    {
        var rule = PushRuleParser.ParseRule(ParseKind(kind), ruleId, body);
        return ChangeAsync(session, rules => rules.With(rule, before, after), cancellationToken);
    }

    /// <summary>Removes a rule that the user added.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="kind">The word for the kind, from the path.</param>
    /// <param name="ruleId">The rule.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">M_INVALID_PARAM, M_NOT_FOUND.</exception>
    public Task DeleteRuleAsync(Session session, string kind, string ruleId, CancellationToken cancellationToken)
    {
        var ruleKind = ParseKind(kind);
        return ChangeAsync(session, rules => rules.Without(ruleKind, ruleId), cancellationToken);
    }

    /// <summary>Switches a rule on or off.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="kind">The word for the kind, from the path.</param>
    /// <param name="ruleId">The rule.</param>
    /// <param name="body">The JSON body, with <c>enabled</c>.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">M_NOT_JSON, M_BAD_JSON, M_INVALID_PARAM, M_NOT_FOUND.</exception>
    public Task SetEnabledAsync(
        Session session, string kind, string ruleId, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var ruleKind = ParseKind(kind);
        var enabled = PushRuleParser.ParseEnabled(body);
        return ChangeAsync(session, rules => rules.WithChange(ruleKind, ruleId, enabled, null), cancellationToken);
    }

    /// <summary>Gives a rule other actions.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="kind">The word for the kind, from the path.</param>
    /// <param name="ruleId">The rule.</param>
    /// <param name="body">The JSON body, with <c>actions</c>.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">M_NOT_JSON, M_MISSING_PARAM, M_INVALID_PARAM, M_NOT_FOUND.</exception>
    public Task SetActionsAsync(
        Session session, string kind, string ruleId, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var ruleKind = ParseKind(kind);
        var actions = PushRuleParser.ParseActions(body);
        return ChangeAsync(session, rules => rules.WithChange(ruleKind, ruleId, null, actions), cancellationToken);
    }

    /// <summary>The account's end is committed, and the rules went with its account data.</summary>
    /// <param name="user">The user.</param>
    internal void Erased(UserNid user) => _snapshots.Forget(user);

    private async Task ChangeAsync(
        Session session, Func<UserPushRules, UserPushRules> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var user = session.User;
        using var held = await _parts.EnterAsync(session, cancellationToken).ConfigureAwait(false);
        var old = await _snapshots.GetLockedAsync(user, cancellationToken).ConfigureAwait(false);
        var rules = change(old.Rules);
        if (rules.AddedCount > Math.Max(_parts.Options.PushRulesPerUserMax, old.Rules.AddedCount))
        {
            throw new MatrixError(
                "M_LIMIT_EXCEEDED",
                429,
                $"An account has at most {_parts.Options.PushRulesPerUserMax} push rules of its own.")
                .ToException();
        }

        var stored = rules.ToStored();
        if (stored.Length > _parts.Options.PushRulesBytesMax)
        {
            throw MatrixError.TooLarge(
                $"The push rules of an account have at most {_parts.Options.PushRulesBytesMax} bytes.").ToException();
        }

        var displayName = PushRuleFacts.AsksForDisplayName(stored)
            ? (await _facts.Profiles.GetLockedAsync(user, cancellationToken).ConfigureAwait(false)).DisplayName
            : null;
        var known = _facts.Rules.Known(user);
        UserAppend append = new(user);
        append.Add(new AccountDataRow(user, default, AccountData.PushRulesType, stored));
        append.Log(LogRecord.PushRules(user));
        append.Committed = position =>
        {
            _snapshots.Publish(user, new PushRulesSnapshot(rules, position));
            _facts.Rules.Replace(
                user, known, new PushRuleFacts.Entry(session.UserId, stored, displayName, known?.Ignored));
        };
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
    }

    private async Task<PushRulesSnapshot> LoadAsync(UserNid user, CancellationToken cancellationToken)
    {
        var userId = UserId.Parse(
            await _parts.Database.Names.UserIdAsync(user, cancellationToken).ConfigureAwait(false));
        var defaults = DefaultPushRules.For(userId);
        var stored = await _parts.Database.AccountData.FindAsync(
            user, default, AccountData.PushRulesType, cancellationToken).ConfigureAwait(false);
        return stored is null
            ? new PushRulesSnapshot(UserPushRules.Of(defaults), default)
            : new PushRulesSnapshot(UserPushRules.FromStored(defaults, stored.Row.Content), stored.Position);
    }

    private static PushRuleKind ParseKind(string kind)
        => PushRuleKinds.TryParse(kind, out var parsed)
            ? parsed
            : throw MatrixError.InvalidParam(
                "The kind of a push rule is override, content, room, sender or underride.").ToException();
}

/// <summary>The push rules of one user at one time. Immutable.</summary>
public sealed class PushRulesSnapshot
{
    internal PushRulesSnapshot(UserPushRules rules, CommitPosition changedAt)
    {
        Rules = rules;
        ChangedAt = changedAt;
        ContentJson = Render(rules);
    }

    /// <summary>The rules.</summary>
    public UserPushRules Rules { get; }

    /// <summary>
    /// Where the user last changed them: news for a sync whose token does not cover it. The default (writer 0) when
    /// they were never changed: news for a first sync only.
    /// </summary>
    public CommitPosition ChangedAt { get; }

    /// <summary>
    /// The content of the account data event <c>m.push_rules</c> and the answer of <c>GET /pushrules/</c>: a JSON
    /// object in UTF-8, <c>{"global":{...}}</c>.
    /// </summary>
    public ReadOnlyMemory<byte> ContentJson { get; }

    private static byte[] Render(UserPushRules rules)
    {
        using PooledByteBuffer buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("global"u8);
            rules.WriteTo(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
