using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Lets a local user publish an alias in <c>m.room.canonical_alias</c> only if it leads to that room. Aliases that the
/// room published before are not asked about again: they may have moved on since, which is not this sender's doing.
/// </summary>
/// <remarks>
/// Source: client-server API v1.19, PUT /rooms/{roomId}/state/{eventType}/{stateKey}, M_BAD_ALIAS.
/// </remarks>
public sealed class CanonicalAliasCheck : IStateEventCheck
{
    /// <summary>
    /// The most aliases that one event may add. Chosen: each costs a look-up, and an event of 64 KiB would hold
    /// thousands.
    /// </summary>
    public const int NewAliasesMax = 100;

    private readonly RoomEngine _engine;
    private readonly RoomAliases _aliases;

    /// <summary>Checks against the aliases of an engine's rooms.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="aliases">The aliases.</param>
    public CanonicalAliasCheck(RoomEngine engine, RoomAliases aliases)
    {
        _engine = engine;
        _aliases = aliases;
    }

    /// <inheritdoc />
    public string EventType => "m.room.canonical_alias";

    /// <inheritdoc />
    public async ValueTask CheckAsync(Room room, SendCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(command);
        var wanted = Read(command.Content);
        if (wanted.Count == 0)
        {
            return;
        }

        var snapshot = room.Snapshot;
        if (snapshot.TryGetState(EventType, string.Empty, out var eid))
        {
            wanted.ExceptWith(ReadStored(
                await _engine.Events.GetAsync(snapshot, eid, cancellationToken).ConfigureAwait(false)));
        }

        if (wanted.Count > NewAliasesMax)
        {
            throw MatrixError.InvalidParam($"One event adds at most {NewAliasesMax} aliases.").ToException();
        }

        foreach (var alias in wanted)
        {
            var target = await _aliases.FindAsync(RoomAliases.Parse(alias), cancellationToken).ConfigureAwait(false);
            if (target?.Room != room.Nid)
            {
                throw new MatrixError("M_BAD_ALIAS", 400, $"The alias {alias} does not lead to this room.")
                    .ToException();
            }
        }
    }

    /// <summary>The aliases of an event that is there; whatever is not of the right form is none.</summary>
    private static HashSet<string> ReadStored(byte[] json)
    {
        var content = EventFieldRanges.Of(json).Content;
        using var document = JsonDocument.Parse(json.AsMemory(content.Start, content.Length));
        HashSet<string> aliases = [];
        if (document.RootElement.TryGetProperty("alias", out var alias) && TextOf(alias) is { } main)
        {
            aliases.Add(main);
        }

        if (document.RootElement.TryGetProperty("alt_aliases", out var others)
            && others.ValueKind == JsonValueKind.Array)
        {
            foreach (var other in others.EnumerateArray())
            {
                if (TextOf(other) is { } text)
                {
                    aliases.Add(text);
                }
            }
        }

        return aliases;
    }

    private static HashSet<string> Read(ReadOnlyMemory<byte> content)
    {
        HashSet<string> aliases = new(StringComparer.Ordinal);
        using var document = Parse(content);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw MatrixError.BadJson("The content of an event is a JSON object.").ToException();
        }

        // Null and the empty text both mean "no canonical alias".
        if (document.RootElement.TryGetProperty("alias", out var alias)
            && alias.ValueKind != JsonValueKind.Null
            && RequireText(alias, "alias") is { Length: > 0 } main)
        {
            aliases.Add(main);
        }

        if (document.RootElement.TryGetProperty("alt_aliases", out var others))
        {
            if (others.ValueKind != JsonValueKind.Array)
            {
                throw MatrixError.InvalidParam("alt_aliases is a list of room aliases.").ToException();
            }

            foreach (var other in others.EnumerateArray())
            {
                aliases.Add(RequireText(other, "alt_aliases"));
            }
        }

        return aliases;
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> content)
    {
        try
        {
            return JsonDocument.Parse(content);
        }
        catch (JsonException)
        {
            throw MatrixError.NotJson("The content of the event is not JSON.").ToException();
        }
    }

    private static string RequireText(JsonElement value, string name)
        => TextOf(value) ?? throw MatrixError.InvalidParam($"{name} holds something that is no alias.").ToException();

    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return null;
        }
    }
}
