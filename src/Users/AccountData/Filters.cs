using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Stored filters. A filter's id is made of its content, so the same filter has the same id, also of two requests at
/// once. Any thread. Source: client-server API, "Filtering".
/// </summary>
public sealed class Filters : IUserPart
{
    private readonly UserParts _parts;

    // Filters never change, so what was read once is right for ever.
    private readonly ClockCache<(UserNid User, long FilterId), byte[]> _cache;

    internal Filters(UserParts parts)
    {
        _parts = parts;
        _cache = new(parts.Options.UserCacheMax);
    }

    /// <summary>Stores a filter and gives its id, decimal digits.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="body">The filter, a JSON object.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">M_NOT_JSON, M_BAD_JSON, M_TOO_LARGE, M_LIMIT_EXCEEDED.</exception>
    public async Task<string> CreateAsync(
        Session session, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var json = Check(body);
        var user = session.User;
        using var held = await _parts.EnterAsync(session, cancellationToken).ConfigureAwait(false);
        var id = IdOf(json);
        while (true)
        {
            var known = await FindAsync(user, id, cancellationToken).ConfigureAwait(false);
            if (known is null)
            {
                await StoreAsync(user, id, json, cancellationToken).ConfigureAwait(false);
                return id.ToString(CultureInfo.InvariantCulture);
            }

            if (known.AsSpan().SequenceEqual(json))
            {
                return id.ToString(CultureInfo.InvariantCulture);
            }

            // Another content of the same 63 bits: the next free number.
            id = id == long.MaxValue ? 1 : id + 1;
        }
    }

    /// <summary>A stored filter, a JSON object in UTF-8. From memory in the common case.</summary>
    /// <param name="user">The owner.</param>
    /// <param name="filterId">The id that <see cref="CreateAsync"/> gave.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="MatrixException">M_NOT_FOUND.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> GetAsync(
        UserNid user, string filterId, CancellationToken cancellationToken)
        => long.TryParse(filterId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && await FindAsync(user, id, cancellationToken).ConfigureAwait(false) is { } json
                ? json
                : throw MatrixError.NotFound("You have no filter of this id.").ToException();

    /// <summary>
    /// Adds to the append of an account's end that its filters go. What is in memory of them nobody can ask for.
    /// </summary>
    /// <param name="append">The append, made under the user's lock.</param>
    /// <param name="user">The user.</param>
    internal static void AddErase(UserAppend append, UserNid user) => append.Add(new UserFiltersDeleteRow(user));

    ValueTask IUserPart.AddEndAsync(
        UserAppend append, UserNid user, bool erase, CancellationToken cancellationToken)
    {
        AddErase(append, user);
        return ValueTask.CompletedTask;
    }

    private async Task StoreAsync(UserNid user, long id, byte[] json, CancellationToken cancellationToken)
    {
        var all = await _parts.Database.Filters.OfUserAsync(user, cancellationToken).ConfigureAwait(false);
        if (all.Count >= _parts.Options.FiltersPerUserMax)
        {
            throw new MatrixError(
                "M_LIMIT_EXCEEDED", 429, $"An account has at most {_parts.Options.FiltersPerUserMax} filters.")
                .ToException();
        }

        UserAppend append = new(user);
        append.Add(new FilterRow(user, id, json));
        append.Committed = _ => _cache.Set((user, id), json);
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<byte[]?> FindAsync(UserNid user, long id, CancellationToken cancellationToken)
    {
        if (_cache.TryGet((user, id), out var json))
        {
            return json;
        }

        json = await _parts.Database.Filters.FindAsync(user, id, cancellationToken).ConfigureAwait(false);
        if (json is not null)
        {
            _cache.Set((user, id), json);
        }

        return json;
    }

    private byte[] Check(ReadOnlyMemory<byte> body)
    {
        using var document = JsonBody.ParseObject(body);
        CheckObjects(document.RootElement);
        using PooledByteBuffer buffer = new();

        // Canonical, so that spacing and order of keys make no other filter; a filter may have any number in it.
        if (CanonicalJson.Write(body.Span, CanonicalJsonMode.Lenient, buffer) != JsonStatus.Ok)
        {
            throw MatrixError.BadJson("The filter has text that is not valid.").ToException();
        }

        return buffer.WrittenCount <= _parts.Options.FilterBytesMax
            ? buffer.WrittenSpan.ToArray()
            : throw MatrixError.TooLarge($"A filter has at most {_parts.Options.FilterBytesMax} bytes.").ToException();
    }

    // The shape down to the parts; what is in a part is judged by whoever applies it.
    private static void CheckObjects(JsonElement filter)
    {
        foreach (var part in (ReadOnlySpan<string>)["room", "presence", "account_data"])
        {
            JsonBody.OptionalObject(filter, part);
        }

        if (JsonBody.OptionalObject(filter, "room") is { } room)
        {
            foreach (var part in (ReadOnlySpan<string>)["state", "timeline", "ephemeral", "account_data"])
            {
                JsonBody.OptionalObject(room, part);
            }
        }

        if (filter.TryGetProperty("event_fields", out var fields)
            && (fields.ValueKind != JsonValueKind.Array
                || fields.EnumerateArray().Any(field => field.ValueKind != JsonValueKind.String)))
        {
            throw MatrixError.BadJson("'event_fields' must be an array of strings.").ToException();
        }
    }

    // Positive and never 0. The first 63 bits of SHA-256 over the canonical filter.
    private static long IdOf(ReadOnlySpan<byte> json)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(json, hash);
        return Math.Max(1, BinaryPrimitives.ReadInt64BigEndian(hash) & long.MaxValue);
    }
}
