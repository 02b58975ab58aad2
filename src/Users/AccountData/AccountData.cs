using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// What clients keep for their user, globally or per room. Any thread. Source: client-server API, "Client Config".
/// </summary>
public sealed class AccountData : IUserPart
{
    /// <summary>The type of the fully-read marker, which the read-marker endpoints set.</summary>
    public const string FullyRead = "m.fully_read";

    /// <summary>The type under which clients read their push rules.</summary>
    public const string PushRulesType = "m.push_rules";

    private readonly UserParts _parts;
    private readonly UserFacts _facts;
    private readonly PushRules _pushRules;
    private readonly UserSnapshots<UserAccountData> _snapshots;

    internal AccountData(UserParts parts, UserFacts facts, PushRules pushRules)
    {
        _parts = parts;
        _facts = facts;
        _pushRules = pushRules;
        _snapshots = facts.AccountData;
    }

    /// <summary>All account data of a user, for sync. From memory in the common case.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public ValueTask<UserAccountData> GetAllAsync(UserNid user, CancellationToken cancellationToken)
        => _snapshots.GetAsync(user, cancellationToken);

    /// <summary>One content, a JSON object in UTF-8, the push rules included.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="room">The room; null for global data.</param>
    /// <param name="type">The type.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">M_NOT_FOUND.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> GetAsync(
        Session session, RoomId? room, string type, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (room is null && type == PushRulesType)
        {
            return (await _pushRules.GetAsync(session.User, session.UserId, cancellationToken).ConfigureAwait(false))
                .ContentJson;
        }

        if (room is { } id)
        {
            return await FindInRoomAsync(session, id, type, cancellationToken).ConfigureAwait(false)
                ?? throw NotFound();
        }

        var all = await _snapshots.GetAsync(session.User, cancellationToken).ConfigureAwait(false);
        return all.Find(default, type)?.Content ?? throw NotFound();
    }

    /// <summary>One content of a room, a JSON object in UTF-8; null when there is none.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="room">The room.</param>
    /// <param name="type">The type.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    internal async ValueTask<ReadOnlyMemory<byte>?> FindInRoomAsync(
        Session session, RoomId room, string type, CancellationToken cancellationToken)
    {
        var nid = await _parts.Database.Names.FindRoomAsync(room.Value, cancellationToken).ConfigureAwait(false);
        if (nid.IsNone)
        {
            return null;
        }

        var all = await _snapshots.GetAsync(session.User, cancellationToken).ConfigureAwait(false);
        return all.Find(nid, type)?.Content;
    }

    /// <summary>Sets an item as a client may.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="room">The room; null for global data. It need not be one that the user is in.</param>
    /// <param name="type">The type.</param>
    /// <param name="content">The body, a JSON object.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// 405 M_BAD_JSON: the server manages the type; M_NOT_JSON, M_BAD_JSON, M_INVALID_PARAM, M_TOO_LARGE;
    /// 403 M_FORBIDDEN: the user keeps data of too many rooms.
    /// </exception>
    public async Task SetAsync(
        Session session, RoomId? room, string type, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (type is FullyRead or PushRulesType)
        {
            throw new MatrixError("M_BAD_JSON", 405, $"Cannot set {type} through this API.").ToException();
        }

        var checkedContent = Check(type, content);
        var roomNid = room is { } id
            ? await NumberOfAsync(session.User, id, cancellationToken).ConfigureAwait(false)
            : default;
        await UpdateAsync(session, roomNid, type, _ => checkedContent, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sets an item that clients set in other ways, such as <see cref="FullyRead"/>.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="room">The room; none for global data.</param>
    /// <param name="type">The type.</param>
    /// <param name="content">A JSON object.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">M_NOT_JSON, M_BAD_JSON, M_INVALID_PARAM, M_TOO_LARGE.</exception>
    public Task SetManagedAsync(
        Session session,
        RoomNid room,
        string type,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var checkedContent = Check(type, content);
        return UpdateAsync(session, room, type, _ => checkedContent, cancellationToken);
    }

    /// <summary>Sets an item on behalf of the server, for a user who does not ask; all else as for clients.</summary>
    /// <param name="user">The owner.</param>
    /// <param name="room">The room; none for global data.</param>
    /// <param name="type">The type.</param>
    /// <param name="content">A JSON object.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// M_NOT_JSON, M_BAD_JSON, M_INVALID_PARAM, M_TOO_LARGE; M_USER_DEACTIVATED.
    /// </exception>
    public async Task SetManagedAsync(
        UserNid user,
        RoomNid room,
        string type,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellationToken)
    {
        var checkedContent = Check(type, content);
        await UpdateManagedAsync(user, room, type, _ => checkedContent, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Changes an item by a function of what is there, atomically: no other change of the user comes between.
    /// </summary>
    /// <param name="session">The owner.</param>
    /// <param name="room">The room; none for global data.</param>
    /// <param name="type">The type.</param>
    /// <param name="update">
    /// Takes the content, or null, and gives the new one, a JSON object; null removes the item.
    /// </param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">M_TOO_LARGE, and whatever <paramref name="update"/> throws.</exception>
    internal async Task UpdateAsync(
        Session session,
        RoomNid room,
        string type,
        Func<ReadOnlyMemory<byte>?, byte[]?> update,
        CancellationToken cancellationToken)
    {
        using var held = await _parts.EnterAsync(session, cancellationToken).ConfigureAwait(false);
        await UpdateLockedAsync(session.User, room, type, update, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Changes an item on behalf of the server, for a user who does not ask.</summary>
    /// <exception cref="MatrixException">
    /// M_TOO_LARGE; M_USER_DEACTIVATED; whatever <paramref name="update"/> throws.
    /// </exception>
    internal async Task UpdateManagedAsync(
        UserNid user,
        RoomNid room,
        string type,
        Func<ReadOnlyMemory<byte>?, byte[]?> update,
        CancellationToken cancellationToken)
    {
        using var held = await _parts.Locks.EnterAsync(user, cancellationToken).ConfigureAwait(false);
        await _parts.CheckAccountAsync(user, cancellationToken).ConfigureAwait(false);
        await UpdateLockedAsync(user, room, type, update, cancellationToken).ConfigureAwait(false);
    }

    private async Task UpdateLockedAsync(
        UserNid user,
        RoomNid room,
        string type,
        Func<ReadOnlyMemory<byte>?, byte[]?> update,
        CancellationToken cancellationToken)
    {
        var all = await _snapshots.GetLockedAsync(user, cancellationToken).ConfigureAwait(false);
        var content = update(all.Find(room, type)?.Content);
        if (content is null && all.Find(room, type) is null)
        {
            return;
        }

        CheckSize(all, room, type, content);
        var ignore = IgnoredUserList.IsItem(room, type)
            ? await ChangeOfIgnoredAsync(user, content, cancellationToken).ConfigureAwait(false)
            : null;
        UserAppend append = new(user);
        append.Log(LogRecord.AccountData(user, room, type));
        if (content is null)
        {
            append.Add(new AccountDataDeleteRow(user, room, type));
        }
        else
        {
            append.Add(new AccountDataRow(user, room, type, content));
        }

        append.Committed = position =>
        {
            _snapshots.Publish(
                user,
                content is null ? all.Without(room, type) : all.With(new(room, type, content, position)));
            ignore?.Invoke();
        };
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Adds to the append of an account's end that all its account data goes, the push rules too.
    /// </summary>
    /// <param name="append">The append, made under the user's lock.</param>
    /// <param name="user">The user.</param>
    internal static void AddErase(UserAppend append, UserNid user)
    {
        append.Add(new UserAccountDataDeleteRow(user));

        // By this record other nodes read anew what rooms ask of the user.
        append.Log(LogRecord.PushRules(user));
    }

    /// <summary>The account's end is committed. Called on the lane's thread, under the user's lock.</summary>
    /// <param name="user">The user.</param>
    internal void Erased(UserNid user)
    {
        _snapshots.Publish(user, UserAccountData.Empty);
        _pushRules.Erased(user);
        if (_facts.Rules.Known(user) is { } known)
        {
            _facts.Rules.Replace(user, known, PushRuleFacts.Entry.Of(known.UserId));
        }
    }

    ValueTask IUserPart.AddEndAsync(
        UserAppend append, UserNid user, bool erase, CancellationToken cancellationToken)
    {
        AddErase(append, user);
        return ValueTask.CompletedTask;
    }

    void IUserPart.Ended(UserNid user) => Erased(user);

    /// <summary>Changes an item of a room that a client names, as <see cref="UpdateAsync"/> does.</summary>
    /// <exception cref="MatrixException">
    /// M_TOO_LARGE; 403 M_FORBIDDEN: the user keeps data of too many rooms; whatever <paramref name="update"/> throws.
    /// </exception>
    internal async Task UpdateInRoomAsync(
        Session session,
        RoomId room,
        string type,
        Func<ReadOnlyMemory<byte>?, byte[]?> update,
        CancellationToken cancellationToken)
    {
        var nid = await NumberOfAsync(session.User, room, cancellationToken).ConfigureAwait(false);
        await UpdateAsync(session, nid, type, update, cancellationToken).ConfigureAwait(false);
    }

    // What rooms ask about ignored users changes with the commit. Called under the user's lock.
    private async ValueTask<Action> ChangeOfIgnoredAsync(
        UserNid user, byte[]? content, CancellationToken cancellationToken)
    {
        var known = _facts.Rules.Known(user);
        var entry = known ?? PushRuleFacts.Entry.Of(UserId.Parse(
            await _parts.Database.Names.UserIdAsync(user, cancellationToken).ConfigureAwait(false)));
        entry = entry with { Ignored = content is null ? IgnoredUsers.None : IgnoredUserList.Parse(content) };
        return () => _facts.Rules.Replace(user, known, entry);
    }

    // A client may name any room, and make ids up; each that is written of takes a number for ever. Several requests at
    // once may pass the bound together, by as many as run.
    private async ValueTask<RoomNid> NumberOfAsync(UserNid user, RoomId room, CancellationToken cancellationToken)
    {
        var known = await _parts.Database.Names.FindRoomAsync(room.Value, cancellationToken).ConfigureAwait(false);
        var all = await _snapshots.GetAsync(user, cancellationToken).ConfigureAwait(false);
        if (all.IsFullFor(known, _parts.Options.AccountDataRoomsMax))
        {
            throw MatrixError.Forbidden(
                $"You keep account data of {_parts.Options.AccountDataRoomsMax} rooms, as many as one user may.")
                .ToException();
        }

        return known.IsNone
            ? await _parts.Database.Names.RoomAsync(room.Value, cancellationToken).ConfigureAwait(false)
            : known;
    }

    private byte[] Check(string type, ReadOnlyMemory<byte> content)
    {
        if (type.Length == 0 || Encoding.UTF8.GetByteCount(type) > _parts.Options.AccountDataTypeBytesMax)
        {
            throw MatrixError.InvalidParam(
                $"A type has 1 to {_parts.Options.AccountDataTypeBytesMax} bytes.").ToException();
        }

        // Copied: the request's memory does not outlive the request.
        JsonBody.ParseObject(content).Dispose();
        return content.ToArray();
    }

    private void CheckSize(UserAccountData all, RoomNid room, string type, byte[]? content)
    {
        if (content?.Length > _parts.Options.AccountDataBytesMax)
        {
            throw MatrixError.TooLarge(
                $"An item of account data has at most {_parts.Options.AccountDataBytesMax} bytes.").ToException();
        }

        if (all.Bytes + all.GrowthBy(room, type, content?.Length ?? 0) > _parts.Options.AccountDataTotalBytesMax)
        {
            throw MatrixError.TooLarge(
                $"An account has at most {_parts.Options.AccountDataTotalBytesMax} bytes of account data.")
                .ToException();
        }
    }

    private static MatrixException NotFound() => MatrixError.NotFound("There is no such account data.").ToException();
}
