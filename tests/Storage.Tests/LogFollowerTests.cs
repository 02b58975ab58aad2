using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

public sealed class LogFollowerTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_follower_with_effects_sees_each_record_once_over_restarts(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        var seen = new List<long>();
        for (int round = 0; round < 3; round++)
        {
            await using Database database = await store.OpenAsync();
            await AppendAsync(database, (round * 10) + 1);
            await using var follower = new EffectFollower(database, "effects", seen) { FailFirst = round == 1 };
            await follower.StartAsync(TestStore.Cancel);
            await AppendAsync(database, (round * 10) + 2);
            await follower.Reached.Task.WaitAsync(TestStore.Cancel);
        }

        Assert.Equal([1, 2, 11, 12, 21, 22], seen);
        Assert.Equal(6, await store.CountAsync("filters"));
        Assert.Equal(1, await store.CountAsync("followers"));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_process_that_ends_as_soon_as_the_effects_are_committed_has_kept_the_place_with_them(
        StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        var seen = new List<long>();
        await using (Database database = await store.OpenAsync())
        {
            await using var follower = new EffectFollower(database, "effects", seen) { EndsAfterCommit = true };
            await follower.StartAsync(TestStore.Cancel);
            await AppendAsync(database, 1);
            await follower.Committed.Task.WaitAsync(TestStore.Cancel);
        }

        await using Database again = await store.OpenAsync();
        await using var next = new EffectFollower(again, "effects", seen);
        await next.StartAsync(TestStore.Cancel);
        await AppendAsync(again, 2);
        await next.Reached.Task.WaitAsync(TestStore.Cancel);

        Assert.Equal([2], seen);
        Assert.Equal(2, await store.CountAsync("filters"));
    }

    [Fact]
    public async Task A_follower_without_name_starts_at_the_newest_place()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await using Database database = await store.OpenAsync();
        await AppendAsync(database, 1);
        var seen = new List<long>();
        await using var follower = new EffectFollower(database, null, seen);
        await follower.StartAsync(TestStore.Cancel);

        await AppendAsync(database, 2);
        await follower.Reached.Task.WaitAsync(TestStore.Cancel);

        Assert.Equal([2], seen);
        Assert.Equal(0, await store.CountAsync("followers"));
    }

    [Fact]
    public async Task How_far_a_follower_is_behind_is_a_metric()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await using Database database = await store.OpenAsync();
        Watermark place = database.Stream.Watermark;
        string name = $"measured {Guid.NewGuid()}";
        using var listener = new System.Diagnostics.Metrics.MeterListener();
        var lags = new List<long>();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == "storage.log.lag")
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, lag, tags, _) =>
        {
            // Other tests of this process have databases of their own.
            if (tags.Contains(new KeyValuePair<string, object?>("follower", name)))
            {
                lags.Add(lag);
            }
        });
        listener.Start();

        using (database.ObserveFollower(name, () => place))
        {
            listener.RecordObservableInstruments();
            await AppendAsync(database, 1);
            await AppendAsync(database, 2);
            listener.RecordObservableInstruments();
        }

        listener.RecordObservableInstruments();
        Assert.Equal([0, 2], lags);
    }

    private static async Task AppendAsync(Database database, long user)
    {
        var append = new DataAppend(OwnerKey.Server);
        append.Log(LogRecord.DeviceList(new(user)));
        (await database.CommitAsync(append, TestStore.Cancel)).OrThrow();
    }

    /// <summary>Writes a row for each record, with its place; ends a task at a record that ends in 2.</summary>
    private sealed class EffectFollower(Database database, string? name, List<long> seen)
        : LogFollower(database, name, TimeProvider.System, NullLogger.Instance)
    {
        private readonly Database _target = database;
        private readonly string? _name = name;

        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool FailFirst { get; set; }

        /// <summary>Nothing runs behind the commit of its effects until it is stopped.</summary>
        public bool EndsAfterCommit { get; init; }

        public TaskCompletionSource Committed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override async ValueTask HandleAsync(LogBatch batch, CancellationToken cancellationToken)
        {
            if (FailFirst)
            {
                FailFirst = false;
                throw new InvalidOperationException("The first attempt fails.");
            }

            long[] users = [.. batch.Entries.Select(entry => entry.Record.User.Value)];
            if (_name is not null)
            {
                var append = new DataAppend(OwnerKey.Job(1));
                foreach (long user in users)
                {
                    append.Add(new FilterRow(new(user), seen.Count, new byte[] { 1 }));
                }

                batch.AddPlaceTo(append);
                (await _target.CommitAsync(append, cancellationToken)).OrThrow();
            }

            if (EndsAfterCommit)
            {
                Committed.TrySetResult();
                await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            }

            seen.AddRange(users);
            if (users[^1] % 10 == 2)
            {
                Reached.TrySetResult();
            }
        }
    }
}
