using System.Security.Cryptography;
using System.Text;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// The part of a user's push rules that can match in one room, divided so that the members of a large room can share
/// the work: what events count by for everybody with equal rules, and what has to be looked at for this user alone.
/// Immutable.
/// </summary>
/// <remarks>
/// <para>A rule is <em>personal</em> when it is about a word in the body, a display name, senders, or the owner's id
/// in a place of their own choice. All others are <em>shared</em>: also those that name the owner as the server's own
/// rules do (mentioned, invited), which an event can only match for the users that it names itself.</para>
/// <para>So for an owner who is not named by an event, and of whom no personal rule matches it, the outcome is that of
/// the shared rules; and two users with the same <see cref="Identity"/> have the same.</para>
/// </remarks>
public sealed class RoomPushRules
{
    /// <summary>Bytes of an <see cref="Identity"/>. Chosen: 128 bits never meet by chance.</summary>
    public const int IdentityBytes = 16;

    private readonly CompiledPushRule[] _all;
    private readonly CompiledPushRule[] _shared;
    private readonly CompiledPushRule[] _personal;

    internal RoomPushRules(CompiledPushRule[] all)
    {
        _all = all;
        _shared = Array.FindAll(all, static rule => !rule.IsPersonal);
        _personal = Array.FindAll(all, static rule => rule.IsPersonal);
        ReadingCount = Array.FindAll(_personal, static rule => rule.ReadsEvent).Length;
        StringBuilder text = new();
        foreach (CompiledPushRule rule in _shared)
        {
            rule.AddIdentity(text);
        }

        Identity = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsMemory(0, IdentityBytes);
    }

    /// <summary>
    /// A hash of what the shared rules match and count, whoever the owner is. Persisted with the counts of a room.
    /// </summary>
    public ReadOnlyMemory<byte> Identity { get; }

    /// <summary>How many personal rules there are.</summary>
    public int PersonalCount => _personal.Length;

    /// <summary>
    /// How many of the personal rules read the event; the others look at its sender alone, which costs next to nothing.
    /// </summary>
    public int ReadingCount { get; }

    /// <summary>Whether a rule asks for the owner's display name.</summary>
    public bool AsksForDisplayName => Array.Exists(_personal, static rule => rule.AsksForDisplayName);

    /// <summary>What the shared rules make of an event, for an owner whom it does not name.</summary>
    /// <param name="subject">The event and its room.</param>
    public PushOutcome EvaluateShared(scoped in PushSubject subject) => Evaluate(_shared, subject, default, null);

    /// <summary>
    /// Whether a personal rule matches; if not, and the event does not name the owner, they share the outcome of
    /// <see cref="EvaluateShared"/>.
    /// </summary>
    /// <param name="subject">The event and its room; not sent by the owner.</param>
    /// <param name="owner">The user whose rules these are.</param>
    /// <param name="displayName">The owner's display name, or null for none.</param>
    public bool MatchesPersonally(scoped in PushSubject subject, UserId owner, string? displayName)
    {
        foreach (CompiledPushRule rule in _personal)
        {
            if (rule.Matches(subject, owner, displayName))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What all the rules make of an event; <see cref="PushOutcome.None"/> if the owner sent it.</summary>
    /// <param name="subject">The event and its room.</param>
    /// <param name="owner">The user whose rules these are, or one with equal shared and no personal rules.</param>
    /// <param name="displayName">The owner's display name, or null for none.</param>
    public PushOutcome Evaluate(scoped in PushSubject subject, UserId owner, string? displayName) =>
        subject.Sender == owner ? PushOutcome.None : Evaluate(_all, subject, owner, displayName);

    private static PushOutcome Evaluate(
        CompiledPushRule[] rules, scoped in PushSubject subject, UserId owner, string? displayName)
    {
        foreach (CompiledPushRule rule in rules)
        {
            if (rule.Matches(subject, owner, displayName))
            {
                return PushOutcome.Of(rule.Actions);
            }
        }

        return PushOutcome.None;
    }
}
