using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Profiles of local users. A change of the display name or avatar reaches the user's rooms through the Log: see
/// <see cref="MemberUpkeep"/>. Any thread. Source: client-server API, "Profiles".
/// </summary>
public sealed partial class Profiles : IUserPart
{
    private readonly UserParts _parts;
    private readonly UserFacts _facts;
    private readonly MemberUpkeep _members;
    private readonly Presence _presence;
    private readonly RoomEngine _rooms;

    internal Profiles(
        UserParts parts, UserFacts facts, RoomEngine rooms, MemberUpkeep members, Presence presence)
    {
        _rooms = rooms;
        _presence = presence;
        _members = members;
        _parts = parts;
        _facts = facts;
    }

    /// <summary>Refuses who may not look at a profile. Source: client-server API, "Profiles", "Security".</summary>
    /// <param name="viewer">Who asks; null for somebody without a token.</param>
    /// <param name="userId">Whose profile.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <exception cref="MatrixException">
    /// 401 M_MISSING_TOKEN, 403 M_FORBIDDEN: the options show profiles to fewer people.
    /// </exception>
    public async ValueTask CheckMaySeeAsync(Session? viewer, UserId userId, CancellationToken cancellationToken)
    {
        if (_parts.Options.ProfilesSeenBy == ProfileViewers.Anybody || viewer?.UserId == userId)
        {
            return;
        }

        if (viewer is null)
        {
            throw new MatrixError("M_MISSING_TOKEN", 401, "Log in to see profiles on this server.").ToException();
        }

        if (_parts.Options.ProfilesSeenBy == ProfileViewers.SharedRooms
            && !await MutualRooms.AnyAsync(_rooms, viewer.User, userId, cancellationToken).ConfigureAwait(false))
        {
            throw MatrixError.Forbidden("You can only see the profiles of people that you share a room with.")
                .ToException();
        }
    }

    /// <summary>The whole profile of a user. From memory in the common case.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">M_NOT_FOUND: no such account here.</exception>
    public async ValueTask<UserProfile> GetAsync(UserId userId, CancellationToken cancellationToken)
    {
        var account = _rooms.Servers.IsLocal(userId)
            ? await _parts.Accounts.FindAsync(userId, cancellationToken).ConfigureAwait(false)
            : null;
        return account is { State: not AccountState.Deactivated } found
            ? await _facts.Profiles.GetAsync(found.User, cancellationToken).ConfigureAwait(false)
            : throw MatrixError.NotFound("There is no such user.").ToException();
    }

    /// <summary>One field, a JSON value in UTF-8.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">M_NOT_FOUND: no such user or field.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> GetFieldAsync(
        UserId userId, string field, CancellationToken cancellationToken)
    {
        var profile = await GetAsync(userId, cancellationToken).ConfigureAwait(false);
        return profile.Fields.TryGetValue(field, out var value)
            ? value
            : throw MatrixError.NotFound("The profile has no such field.").ToException();
    }

    /// <summary>Sets a field of the session's own profile.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="userId">The user whose profile it is.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="body">The JSON body, an object with the field.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// M_FORBIDDEN: another user's; M_NOT_JSON, M_BAD_JSON, M_MISSING_PARAM, M_INVALID_PARAM;
    /// 400 M_KEY_TOO_LARGE, 400 M_PROFILE_TOO_LARGE; M_USER_SUSPENDED.
    /// </exception>
    public Task SetFieldAsync(
        Session session, UserId userId, string field, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        CheckMayChange(session, userId);
        CheckName(field);
        using var document = JsonBody.ParseObject(body);
        if (!document.RootElement.TryGetProperty(field, out var value))
        {
            throw MatrixError.MissingParam($"'{field}' is required.").ToException();
        }

        // An empty name or avatar, or null, takes the field away, as clients of Synapse expect.
        var isBasic = field is UserProfile.DisplayNameField or UserProfile.AvatarUrlField;
        if (isBasic && (value.ValueKind == JsonValueKind.Null
            || (value.ValueKind == JsonValueKind.String && value.ValueEquals(string.Empty))))
        {
            return ChangeAsync(session, field, null, cancellationToken);
        }

        if (isBasic)
        {
            CheckBasic(field, value);
        }

        var kept = UserProfile.Canonical(JsonMarshal.GetRawUtf8Value(value));
        return ChangeAsync(session, field, kept, cancellationToken);
    }

    /// <summary>Takes a field out of the session's own profile; one that is not there is no error.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="userId">The user whose profile it is.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">M_FORBIDDEN, M_INVALID_PARAM, M_KEY_TOO_LARGE, M_USER_SUSPENDED.</exception>
    public Task DeleteFieldAsync(
        Session session, UserId userId, string field, CancellationToken cancellationToken)
    {
        CheckMayChange(session, userId);
        CheckName(field);
        return ChangeAsync(session, field, null, cancellationToken);
    }

    /// <summary>
    /// Adds a display name to the append that makes an account; one that is longer than names are is cut off.
    /// </summary>
    /// <param name="append">The append, made under the user's lock.</param>
    /// <param name="user">The user.</param>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>What the append does when it is committed.</returns>
    internal async ValueTask<Action> AddNameAsync(
        UserAppend append, UserNid user, string name, CancellationToken cancellationToken)
    {
        var profile = await _facts.Profiles.GetLockedAsync(user, cancellationToken).ConfigureAwait(false);
        var charsMax = _parts.Options.DisplayNameMax;
        if (name.Length > charsMax)
        {
            // Not in the middle of a character.
            name = name[..(char.IsHighSurrogate(name[charsMax - 1]) ? charsMax - 1 : charsMax)];
        }

        var next = profile.AddChange(append, user, UserProfile.DisplayNameField, UserProfile.ValueOf(name));
        return () => _facts.Profiles.Publish(user, next);
    }

    private async Task ChangeAsync(Session session, string field, byte[]? value, CancellationToken cancellationToken)
    {
        var user = session.User;
        using var held = await _parts.EnterAsync(session, cancellationToken).ConfigureAwait(false);
        var profile = await _facts.Profiles.GetLockedAsync(user, cancellationToken).ConfigureAwait(false);
        var isThere = profile.Fields.TryGetValue(field, out var old);
        if (value is null ? !isThere : isThere && old.Span.SequenceEqual(value))
        {
            return;
        }

        UserAppend append = new(user);
        var next = profile.AddChange(append, user, field, value);
        if (value is not null && next.Bytes > _parts.Options.ProfileBytesMax)
        {
            throw new MatrixError(
                "M_PROFILE_TOO_LARGE", 400, $"A profile has at most {_parts.Options.ProfileBytesMax} bytes.")
                .ToException();
        }

        var rules = _facts.Rules.Known(user);
        append.Committed = _ =>
        {
            _facts.Profiles.Publish(user, next);
            if (rules is not null && PushRuleFacts.AsksForDisplayName(rules.Stored))
            {
                _facts.Rules.Replace(user, rules, rules with { DisplayName = next.DisplayName });
            }

            if (MemberUpkeep.IsPropagated(field))
            {
                _members.ProfileChanged(user);
                _presence.ProfileChanged(user);
            }
        };
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// The profile of an account that has ended is shown to nobody, and goes with what its owner wants erased.
    /// </summary>
    async ValueTask IUserPart.AddEndAsync(
        UserAppend append, UserNid user, bool erase, CancellationToken cancellationToken)
    {
        if (!erase)
        {
            return;
        }

        var profile = await _facts.Profiles.GetLockedAsync(user, cancellationToken).ConfigureAwait(false);
        append.Add(new UserProfileDeleteRow(user));
        foreach (var field in profile.Fields.Keys)
        {
            append.Log(LogRecord.Profile(user, field));
        }
    }

    void IUserPart.Ended(UserNid user) => _facts.Profiles.Forget(user);

    private static void CheckMayChange(Session session, UserId userId)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.UserId != userId)
        {
            throw MatrixError.Forbidden("You can change your own profile only.").ToException();
        }

        if (session.State == AccountState.Suspended)
        {
            throw new MatrixError("M_USER_SUSPENDED", 403, "You cannot perform this action while suspended.")
                .ToException();
        }
    }

    private void CheckName(string field)
    {
        if (Encoding.UTF8.GetByteCount(field) > _parts.Options.ProfileKeyBytesMax)
        {
            throw new MatrixError(
                "M_KEY_TOO_LARGE", 400, $"A field's name has at most {_parts.Options.ProfileKeyBytesMax} bytes.")
                .ToException();
        }

        if (!FieldName().IsMatch(field))
        {
            throw MatrixError.InvalidParam(
                "A field is displayname, avatar_url, m.tz or a namespaced name such as org.example.field.")
                .ToException();
        }
    }

    private void CheckBasic(string field, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw MatrixError.BadJson($"'{field}' must be a string.").ToException();
        }

        var text = JsonBody.Text(value, field);
        var charsMax = field == UserProfile.DisplayNameField
            ? _parts.Options.DisplayNameMax
            : _parts.Options.AvatarUrlMax;
        if (text.Length > charsMax)
        {
            throw MatrixError.InvalidParam($"'{field}' has at most {charsMax} characters.").ToException();
        }
    }

    // Source: data/api/client-server/profile.yaml, the pattern of keyName.
    [GeneratedRegex(
        @"^(avatar_url|displayname|m\.tz|[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex FieldName();
}
