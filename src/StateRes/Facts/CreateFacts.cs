using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>An m.room.create event bound to a room's user indexes. Immutable.</summary>
internal sealed class CreateFacts(CreateContent content, bool isVersionUnrecognised, int creator, int[] privileged)
{
    /// <summary>The content as received.</summary>
    public CreateContent Content { get; } = content;

    /// <summary>True when content.room_version is present and no version that this server knows.</summary>
    public bool IsVersionUnrecognised { get; } = isVersionUnrecognised;

    /// <summary>The creator by the room version's definition, or -1 when the event names none.</summary>
    public int Creator { get; } = creator;

    /// <summary>The creators with infinite power level; empty where the room version has none.</summary>
    public ReadOnlySpan<int> Privileged => privileged;

    /// <summary>Binds a content; <paramref name="intern"/> adds new users, else they get index -1.</summary>
    public static CreateFacts Bind(
        CreateContent content, bool isVersionUnrecognised, int sender, RoomEvents events, bool intern)
    {
        int creator = sender;
        if (events.Rules.CreatorInContent)
        {
            creator = content.Creator is { } name
                ? (intern ? events.InternUser(name) : events.FindUser(name))
                : EventRow.None;
        }

        if (!events.Rules.HasPrivilegedCreators)
        {
            return new CreateFacts(content, isVersionUnrecognised, creator, []);
        }

        int[] privileged = new int[content.AdditionalCreators.Length + 1];
        privileged[0] = sender;
        for (int i = 1; i < privileged.Length; i++)
        {
            string name = content.AdditionalCreators[i - 1].Value;
            privileged[i] = intern ? events.InternUser(name) : events.FindUser(name);
        }

        return new CreateFacts(content, isVersionUnrecognised, creator, privileged);
    }
}
