using System.Collections.Concurrent;
using System.Text;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Sync;

/// <summary>
/// The filter of a request: none, JSON in the request, or one that the user stored, which is kept compiled. Any thread.
/// </summary>
internal sealed class SyncFilters(Filters stored, SyncOptions options)
{
    // A stored filter never changes, so that what was compiled once is right for ever. Emptied when full.
    private readonly ConcurrentDictionary<(UserNid User, string Id), SyncFilter> _compiled = new();

    public async ValueTask<SyncFilter> GetAsync(Session session, string? filter, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(filter))
        {
            return SyncFilter.PassAll;
        }

        if (filter[0] == '{')
        {
            return SyncFilter.Parse(Encoding.UTF8.GetBytes(filter));
        }

        if (_compiled.TryGetValue((session.User, filter), out SyncFilter? known))
        {
            return known;
        }

        SyncFilter compiled = SyncFilter.Parse(await stored.GetAsync(session.User, filter, cancellationToken));
        if (_compiled.Count >= options.CompiledFiltersMax)
        {
            _compiled.Clear();
        }

        _compiled[(session.User, filter)] = compiled;
        return compiled;
    }
}
