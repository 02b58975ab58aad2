namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// Walks the event ids of <c>prev_events</c> or <c>auth_events</c> in either format, without allocating.
/// </summary>
/// <remarks>Source: room versions 1 and 3, "Event format".</remarks>
public ref struct EventReferences
{
    private readonly EventFormat _format;
    private JsonElements _elements;

    private EventReferences(EventFormat format, JsonElements elements)
    {
        _format = format;
        _elements = elements;
    }

    /// <summary>
    /// The raw JSON string of the id that the last <see cref="MoveNext"/> found; empty if it is malformed.
    /// </summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>The references of a raw array.</summary>
    public static EventReferences Of(EventFormat format, ReadOnlySpan<byte> array) =>
        new(format, JsonElements.Of(array));

    /// <summary>Reads all ids of a raw array.</summary>
    /// <param name="rules">The rules of the room's version.</param>
    /// <param name="array">The raw array.</param>
    /// <param name="ids">The ids, in order. Those read so far if the result is false.</param>
    /// <returns>False if an entry is not a reference with an event id of any form.</returns>
    public static bool TryRead(RoomVersionRules rules, ReadOnlySpan<byte> array, out EventId[] ids)
    {
        ids = new EventId[JsonElements.Of(array).Count()];
        int count = 0;
        foreach (ReadOnlySpan<byte> raw in Of(rules.EventFormat, array))
        {
            if (!EventId.TryParse(RawJson.GetString(raw), out ids[count]))
            {
                Array.Resize(ref ids, count);
                return false;
            }

            count++;
        }

        return true;
    }

    /// <summary>Returns itself, for <c>foreach</c>.</summary>
    public readonly EventReferences GetEnumerator() => this;

    /// <summary>Steps to the next reference. False at the end.</summary>
    public bool MoveNext()
    {
        if (!_elements.MoveNext())
        {
            return false;
        }

        ReadOnlySpan<byte> id = _elements.Current;
        if (_format == EventFormat.IdAndHashPairs)
        {
            JsonElements pair = JsonElements.Of(id);
            id = pair.MoveNext() ? pair.Current : default;
        }

        Current = RawJson.IsString(id) ? id : default;
        return true;
    }
}
