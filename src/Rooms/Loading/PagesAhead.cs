namespace Dendrite.Fast.Rooms;

/// <summary>
/// Reads rows that are numbered without gaps page by page, some pages ahead of the one in hand. Used by one caller at a
/// time.
/// </summary>
/// <typeparam name="TPage">A page.</typeparam>
internal sealed class PagesAhead<TPage>
{
    /// <summary>Numbers of one page. Chosen: a page of events is some megabytes at most.</summary>
    public const int PageRows = 4096;

    // Chosen: one page comes while another is taken in, and a third is on its way; more only take memory.
    private const int Ahead = 2;

    private readonly int _end;
    private readonly Func<int, int, Task<TPage>> _read;
    private readonly CancellationToken _cancellationToken;
    private readonly Queue<Task<TPage>> _reading = [];
    private int _next;

    /// <summary>Begins to read.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="end">The number after the last one.</param>
    /// <param name="read">Reads the page from one number up to another, which is not part of it.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public PagesAhead(int first, int end, Func<int, int, Task<TPage>> read, CancellationToken cancellationToken)
    {
        _next = first;
        _end = end;
        _read = read;
        _cancellationToken = cancellationToken;
        BeginMore();
    }

    /// <summary>Whether all pages have been taken.</summary>
    public bool IsAtEnd => _reading.Count == 0;

    /// <summary>Takes the next page.</summary>
    /// <exception cref="InvalidOperationException">All pages have been taken.</exception>
    public async ValueTask<TPage> NextAsync()
    {
        var page = await _reading.Dequeue().ConfigureAwait(false);
        BeginMore();
        return page;
    }

    // On threads of their own, since a store may block the one that reads.
    private void BeginMore()
    {
        while (_reading.Count < Ahead && _next < _end)
        {
            var first = _next;
            _next = Math.Min(_end, first + PageRows);
            var end = _next;
            _reading.Enqueue(Task.Run(() => _read(first, end), _cancellationToken));
        }
    }
}
