using System.Diagnostics;
using System.Globalization;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>A point of a commit at which a child ends itself, and the batches that it commits until then.</summary>
/// <param name="Stage">begin, write, commit or after.</param>
/// <param name="Write">For write: before which one of the transaction, from 0.</param>
/// <param name="Batch">In which of its batches, from 0.</param>
/// <param name="First">The number of each writer's first append.</param>
internal sealed record KillPoint(string Stage, int Write, int Batch, int First)
{
    /// <summary>Appends of one batch.</summary>
    public const int Appends = 3;

    /// <summary>More than the appends of a writer in one run.</summary>
    public const int NumbersPerRun = 100;

    public static KillPoint Parse(string text)
    {
        string[] parts = text.Split(' ');
        return new KillPoint(
            parts[0],
            int.Parse(parts[1], CultureInfo.InvariantCulture),
            int.Parse(parts[2], CultureInfo.InvariantCulture),
            int.Parse(parts[3], CultureInfo.InvariantCulture));
    }

    /// <summary>Commits one batch after the other until the point is reached; only the kill ends it.</summary>
    public async Task RunAsync(Database database, TestFaults faults, Action<LoadAck> acknowledged)
    {
        for (int batch = 0; ; batch++)
        {
            if (batch == Batch)
            {
                Arm(faults);
            }

            // While the first commits, the others collect to one batch.
            faults.HoldNext();
            var appends = new List<DataAppend>();
            for (int writer = 0; writer <= Appends; writer++)
            {
                appends.Add(CrashLoad.Append(writer, First + batch));
                await database.EnqueueAsync(appends[writer], TestStore.Cancel);
                if (writer == 0)
                {
                    await faults.HeldAsync();
                }
            }

            faults.Release();
            for (int writer = 0; writer <= Appends; writer++)
            {
                CommitResult result = await appends[writer].Completion;
                acknowledged(new LoadAck(writer, First + batch, result.OrThrow().Position));
            }
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Stage} {Write} {Batch} {First}");

    private void Arm(TestFaults faults)
    {
        Task Kill() => faults.BatchSizes[^1] == Appends ? KillSelf() : Task.CompletedTask;

        switch (Stage)
        {
            case "begin":
                faults.AtBegin = Kill;
                break;
            case "write":
                faults.FailWrite = write => write == Write && !Kill().IsCompleted;
                break;
            case "commit":
                faults.AtCommit = Kill;
                break;
            default:
                faults.AfterCommit = Kill;
                break;
        }
    }

    /// <summary>SIGKILL to this process; nothing of it runs after that.</summary>
    private static Task KillSelf()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        return new TaskCompletionSource().Task;
    }
}
