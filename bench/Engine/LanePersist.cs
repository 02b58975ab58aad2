using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Engine;

/// <summary>Persists messages through the commit lanes, a fixed number of them in flight.</summary>
internal sealed class LanePersist(Database database) : IDisposable
{
    // As many as 16 rooms have under way at most: RoomOptions.InFlightMax each.
    private const int InFlightMax = SampleRows.Rooms * 256;

    private readonly SemaphoreSlim _free = new(InFlightMax);
    private int _failed;

    public async Task RunAsync(Sample[] samples)
    {
        foreach (var sample in samples)
        {
            await _free.WaitAsync();
            await database.EnqueueAsync(new MessageAppend(this, sample), CancellationToken.None);
        }

        for (var at = 0; at < InFlightMax; at++)
        {
            await _free.WaitAsync();
        }

        _free.Release(InFlightMax);
        if (_failed > 0)
        {
            throw new InvalidOperationException($"{_failed} appends failed.");
        }
    }

    public void Dispose() => _free.Dispose();

    private sealed class MessageAppend : Append
    {
        private readonly LanePersist _run;

        public MessageAppend(LanePersist run, in Sample sample)
            : base(OwnerKey.Of(sample.Room), generation: 1)
        {
            _run = run;
            Add(sample.EventRow);
            Add(new EventJsonRow(sample.Room, sample.Eid, sample.Json));
            Log(LogRecord.TimelineEvent(sample.Room, sample.Eid, sample.Eid));
            Add(sample.HeadRow);
        }

        protected override void OnCommitted(CommitPosition position) => _run._free.Release();

        protected override void OnFailed(CommitFailure failure)
        {
            Interlocked.Increment(ref _run._failed);
            _run._free.Release();
        }
    }
}
