using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Refuses requests to create a room that cannot be met. Source: client-server API, "POST /createRoom".
/// </summary>
internal static class CreationCheck
{
    // The oldest version whose rules are exact here; older rooms are not made.
    private const AuthRuleSet OldestCreated = AuthRuleSet.V10;

    /// <summary>Accepts a request by returning the rules of the new room.</summary>
    /// <exception cref="MatrixException">The request cannot be met.</exception>
    public static RoomVersionRules Check(CreateRoomCommand command, RoomEngine engine)
    {
        if (!engine.Servers.IsLocal(command.Creator))
        {
            throw MatrixError.Forbidden("The creator is not a user of this server.").ToException();
        }

        var version = command.RoomVersion ?? engine.Options.DefaultRoomVersion;
        if (!RoomVersionRules.TryGet(version, out var rules) || !IsCreated(rules))
        {
            throw new MatrixError(
                "M_UNSUPPORTED_ROOM_VERSION",
                400,
                $"This server does not create rooms of version '{version}'; see GET /capabilities.").ToException();
        }

        CheckContents(command, rules);
        CheckInvites(command, engine);
        return rules;
    }

    /// <summary>Whether rooms of a version are created here.</summary>
    /// <param name="rules">The version.</param>
    public static bool IsCreated(RoomVersionRules rules) => rules.AuthRules >= OldestCreated;

    /// <summary>The alias that the request asks for; null for none.</summary>
    /// <exception cref="MatrixException">The alias is not one, or is taken.</exception>
    public static async ValueTask<string?> CheckAliasAsync(
        CreateRoomCommand command, RoomEngine engine, CancellationToken cancellationToken)
    {
        if (command.AliasLocalpart is not { } localpart)
        {
            return null;
        }

        var text = $"#{localpart}:{command.Creator.Domain}";
        if (localpart.Contains(':', StringComparison.Ordinal) || !RoomAlias.TryParse(text, out _))
        {
            throw MatrixError.InvalidParam("room_alias_name is not the local part of an alias.").ToException();
        }

        return await engine.Database.Directory.AliasAsync(text, cancellationToken).ConfigureAwait(false) is null
            ? text
            : throw AliasTaken(text);
    }

    /// <summary>400 M_ROOM_IN_USE.</summary>
    public static MatrixException AliasTaken(string alias) =>
        new MatrixError("M_ROOM_IN_USE", 400, $"The alias {alias} is taken; choose another.").ToException();

    private static void CheckContents(CreateRoomCommand command, RoomVersionRules rules)
    {
        CheckOptional(command.CreationContent);
        CheckOptional(command.PowerLevelContentOverride);
        foreach (var state in command.InitialState)
        {
            ContentCheck.CheckType(state.Type);
            ContentCheck.Check(state.Content.Span);
        }

        if (rules.HasPrivilegedCreators
            && RawJson.TryFind(command.CreationContent.Span, "additional_creators"u8, out var creators)
            && !AreUsers(creators))
        {
            throw MatrixError.InvalidParam("additional_creators is a list of user ids.").ToException();
        }
    }

    private static void CheckInvites(CreateRoomCommand command, RoomEngine engine)
    {
        if (command.Invite.Count + command.InitialState.Count > engine.Options.CreationEventsMax)
        {
            throw MatrixError.TooLarge(
                $"A room is created with {engine.Options.CreationEventsMax} invites and state events at most.")
                .ToException();
        }

        foreach (var invited in command.Invite)
        {
            if (!engine.Servers.IsLocal(invited))
            {
                throw MatrixError.Forbidden("This server does not invite users of other servers.").ToException();
            }
        }
    }

    private static void CheckOptional(ReadOnlyMemory<byte> content)
    {
        if (!content.IsEmpty)
        {
            ContentCheck.Check(content.Span);
        }
    }

    private static bool AreUsers(ReadOnlySpan<byte> list)
    {
        if (RawJson.KindOf(list) != JsonKind.Array)
        {
            return false;
        }

        foreach (var entry in JsonElements.Of(list))
        {
            if (!UserId.TryParse(RawJson.GetString(entry), out _))
            {
                return false;
            }
        }

        return true;
    }
}
