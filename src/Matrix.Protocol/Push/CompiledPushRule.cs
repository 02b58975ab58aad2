using System.Text;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>What decides whether a rule matches.</summary>
internal enum CompiledRuleKind
{
    /// <summary>All of its conditions: rules of kind <c>override</c> and <c>underride</c>.</summary>
    Conditions,

    /// <summary>A pattern in the body.</summary>
    Content,

    /// <summary>The room.</summary>
    Room,

    /// <summary>The sender.</summary>
    Sender,

    /// <summary>Whether the sender is one of a set.</summary>
    Senders,
}

/// <summary>One rule of a <see cref="PushRuleSet"/>, enabled and compiled. Immutable.</summary>
internal sealed class CompiledPushRule(CompiledRuleKind kind, PushActions actions, PushCondition[] conditions)
{
    private IReadOnlySet<string>? _senders;

    /// <summary>A rule that lets nothing notify that comes from some users.</summary>
    /// <param name="senders">Their ids.</param>
    public static CompiledPushRule Silencing(IReadOnlySet<string> senders) =>
        new(CompiledRuleKind.Senders, PushActions.None, []) { _senders = senders };

    /// <summary>What it asks for.</summary>
    public PushActions Actions => actions;

    /// <summary>
    /// Whether it is about a few events or a few people, so that it is cheaper to look whether it matches than to keep
    /// everybody apart who has one like it: a word in the body, a sender, the owner in a place of their choice.
    /// </summary>
    public bool IsPersonal => kind is CompiledRuleKind.Content or CompiledRuleKind.Sender or CompiledRuleKind.Senders
        || Array.Exists(conditions, static condition => condition.IsPersonal);

    /// <summary>Whether it has to read the event to know whether it matches.</summary>
    public bool ReadsEvent => kind is CompiledRuleKind.Content or CompiledRuleKind.Conditions;

    /// <summary>Whether it needs the owner's display name.</summary>
    public bool AsksForDisplayName => Array.Exists(conditions, static condition => condition.AsksForDisplayName);

    /// <summary>Whether it matches an event.</summary>
    public bool Matches(scoped in PushSubject subject, UserId owner, string? displayName)
    {
        switch (kind)
        {
            case CompiledRuleKind.Room:
                return actions.RuleId == subject.RoomId.ToString();
            case CompiledRuleKind.Sender:
                return actions.RuleId == subject.Sender.Value;
            case CompiledRuleKind.Senders:
                return _senders!.Contains(subject.Sender.Value);
            default:
                foreach (PushCondition condition in conditions)
                {
                    if (!condition.Holds(subject, owner, displayName))
                    {
                        return false;
                    }
                }

                return true;
        }
    }

    /// <summary>Whether there may be an event in a room that it matches.</summary>
    public bool CanMatchIn(string roomId) => kind == CompiledRuleKind.Room
        ? actions.RuleId == roomId
        : Array.TrueForAll(conditions, condition => condition.CanHoldIn(roomId));

    /// <summary>
    /// Adds a text that is equal for two rules that match the same events and count alike, for whatever owner.
    /// </summary>
    public void AddIdentity(StringBuilder to)
    {
        to.Append((int)kind).Append(actions.Notify ? 'n' : '-').Append(actions.Highlight ? 'h' : '-');
        if (kind is CompiledRuleKind.Room or CompiledRuleKind.Sender)
        {
            to.Append(actions.RuleId.Length).Append(':').Append(actions.RuleId);
        }

        to.Append(conditions.Length).Append('(');
        foreach (PushCondition condition in conditions)
        {
            condition.AddIdentity(to);
        }

        to.Append(')');
    }
}
