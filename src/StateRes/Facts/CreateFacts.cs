namespace Dendrite.Fast.StateRes;

/// <summary>An m.room.create event bound to a room's user indexes. Immutable.</summary>
internal sealed class CreateFacts(CreateContent content, int creator, int[] privileged)
{
    /// <summary>The content as received.</summary>
    public CreateContent Content { get; } = content;

    /// <summary>The creator by the room version's definition, or -1 when the event names none.</summary>
    public int Creator { get; } = creator;

    /// <summary>The creators with infinite power level; empty where the room version has none.</summary>
    public ReadOnlySpan<int> Privileged => privileged;

    /// <summary>Binds a content; <paramref name="intern"/> adds new users, else they get index -1.</summary>
    public static CreateFacts Bind(CreateContent content, int sender, RoomEvents events, bool intern)
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
            return new CreateFacts(content, creator, []);
        }

        int[] privileged = new int[content.AdditionalCreators.Length + 1];
        privileged[0] = sender;
        for (int i = 1; i < privileged.Length; i++)
        {
            string name = content.AdditionalCreators[i - 1];
            privileged[i] = intern ? events.InternUser(name) : events.FindUser(name);
        }

        return new CreateFacts(content, creator, privileged);
    }
}
