using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Where users are told of notifications while no client of theirs syncs. Pushers end with the device that set them.
/// Nothing is kept in memory. Any thread. Source: client-server API, "Push Notifications".
/// </summary>
public sealed class Pushers : IDevicePart, IUserPart
{
    private readonly UserParts _parts;

    internal Pushers(UserParts parts) => _parts = parts;

    /// <summary>The pushers of a user, also those that are switched off.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public ValueTask<IReadOnlyList<PusherRow>> GetAsync(UserNid user, CancellationToken cancellationToken)
        => _parts.Database.Pushers.OfUserAsync(user, cancellationToken);

    /// <summary>Writes a pusher as clients are told of it.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="pusher">The pusher.</param>
    public static void Write(Utf8JsonWriter writer, in PusherRow pusher)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("app_display_name"u8, pusher.AppDisplayName);
        writer.WriteString("app_id"u8, pusher.AppId);
        writer.WritePropertyName("data"u8);
        writer.WriteRawValue(pusher.Data.Span, skipInputValidation: true);
        writer.WriteString("device_display_name"u8, pusher.DeviceDisplayName);
        writer.WriteString("kind"u8, pusher.Kind);
        writer.WriteString("lang"u8, pusher.Lang);
        if (pusher.ProfileTag is { } tag)
        {
            writer.WriteString("profile_tag"u8, tag);
        }

        writer.WriteString("pushkey"u8, pusher.Pushkey);
        writer.WriteBoolean("org.matrix.msc3881.enabled"u8, pusher.IsEnabled);
        if (pusher.DeviceId is { } device)
        {
            writer.WriteString("org.matrix.msc3881.device_id"u8, device);
        }

        writer.WriteEndObject();
    }

    /// <summary>
    /// Sets or, with <c>kind</c> null, removes a pusher. Unless the body says <c>append</c>, other users' pushers to
    /// the same address go: the device has another user now.
    /// </summary>
    /// <param name="session">The owner, on the device that is pushed to.</param>
    /// <param name="body">The JSON body.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// M_NOT_JSON, M_BAD_JSON, M_MISSING_PARAM, M_INVALID_PARAM, M_TOO_LARGE, M_LIMIT_EXCEEDED.
    /// </exception>
    public async Task SetAsync(Session session, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var request = PusherRequest.Parse(body, _parts.Options);
        using var held = await _parts.EnterAsync(session, cancellationToken).ConfigureAwait(false);
        UserAppend append = new(session.User)
        {
            Placed = _parts.Database.Placement.Locate(OwnerKey.Of(session.User)),
        };
        var own = await GetAsync(session.User, cancellationToken).ConfigureAwait(false);
        var isThere = TryFind(own, request, out var known);
        if (request.Kind is null)
        {
            if (!isThere)
            {
                return;
            }

            append.Add(new PusherDeleteRow(session.User, request.AppId, request.Pushkey));
        }
        else
        {
            CheckCount(isThere ? own.Count : own.Count + 1);
            if (!request.Append)
            {
                await AddRemovalAsync(append, session.User, request, cancellationToken).ConfigureAwait(false);
            }

            var createdTs = isThere ? known.CreatedTs : _parts.Time.GetUtcNow().ToUnixTimeMilliseconds();
            append.Add(RowOf(session, request, createdTs));
        }

        append.Log(LogRecord.Pushers(session.User));
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
    }

    void IDevicePart.AddEnd(UserAppend append, UserNid user, string deviceId)
    {
        append.Add(new DevicePushersDeleteRow(user, deviceId));
        append.Log(LogRecord.Pushers(user));
    }

    void IDevicePart.Ended(UserNid user, string deviceId)
    {
        // Nothing is kept in memory.
    }

    /// <summary>Adds to the append of an account's end that its pushers end with it.</summary>
    /// <param name="append">The append, made under the user's lock.</param>
    /// <param name="user">The user.</param>
    internal static void AddErase(UserAppend append, UserNid user)
    {
        append.Add(new UserPushersDeleteRow(user));
        append.Log(LogRecord.Pushers(user));
    }

    ValueTask IUserPart.AddEndAsync(
        UserAppend append, UserNid user, bool erase, CancellationToken cancellationToken)
    {
        AddErase(append, user);
        return ValueTask.CompletedTask;
    }

    // The append is of one user and has rows of others. Nobody decides anything under a lock by what those say, and who
    // pushes hears of it by the record.
    private async ValueTask AddRemovalAsync(
        UserAppend append, UserNid user, PusherRequest request, CancellationToken cancellationToken)
    {
        var all = await _parts.Database.Pushers.ByKeyAsync(request.AppId, request.Pushkey, cancellationToken)
            .ConfigureAwait(false);
        foreach (var pusher in all)
        {
            if (pusher.User != user)
            {
                append.Log(LogRecord.Pushers(pusher.User));
            }
        }

        append.Add(new PusherKeyDeleteRow(request.AppId, request.Pushkey));
    }

    private void CheckCount(int count)
    {
        if (count > _parts.Options.PushersPerUserMax)
        {
            throw new MatrixError(
                "M_LIMIT_EXCEEDED", 429, $"An account has at most {_parts.Options.PushersPerUserMax} pushers.")
                .ToException();
        }
    }

    private static bool TryFind(IReadOnlyList<PusherRow> own, PusherRequest request, out PusherRow found)
    {
        foreach (var pusher in own)
        {
            if (pusher.AppId == request.AppId && pusher.Pushkey == request.Pushkey)
            {
                found = pusher;
                return true;
            }
        }

        found = default;
        return false;
    }

    private static PusherRow RowOf(Session session, PusherRequest request, long createdTs)
        => new(
            session.User,
            request.AppId,
            request.Pushkey,
            request.Kind!,
            session.DeviceId,
            request.AppDisplayName,
            request.DeviceDisplayName,
            request.ProfileTag,
            request.Lang,
            request.Data,
            request.IsEnabled,
            createdTs);
}
