using System.Globalization;
using System.Text;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>What children do; run by <see cref="ChildProcess"/> only.</summary>
public sealed class ChildTests
{
    public const string OpenRefused = nameof(A_child_is_refused_the_folder);
    public const string Commit = nameof(A_child_commits_one_after_the_other);
    public const string Load = nameof(A_child_writes_until_it_is_killed);
    public const string Stages = nameof(A_child_kills_itself_at_a_point_of_a_commit);

    [Fact(Explicit = true)]
    public async Task A_child_is_refused_the_folder()
    {
        DatabaseOpenException refusal = await Assert.ThrowsAsync<DatabaseOpenException>(() => OpenAsync());

        await AnswerAsync(refusal.Message);
    }

    [Fact(Explicit = true)]
    public async Task A_child_commits_one_after_the_other()
    {
        int commits = int.Parse(
            Environment.GetEnvironmentVariable(ChildProcess.Commits)!, CultureInfo.InvariantCulture);
        await using (Database database = await OpenAsync())
        {
            for (int index = 0; index < commits; index++)
            {
                CommitResult result =
                    await database.CommitAsync(CommitLaneTests.Meta($"k{commits} {index}"), TestStore.Cancel);
                Assert.True(result.IsCommitted);
            }
        }

        await AnswerAsync("done");
    }

    [Fact(Explicit = true)]
    public async Task A_child_writes_until_it_is_killed()
    {
        string[] plan = Environment.GetEnvironmentVariable(ChildProcess.Plan)!.Split(' ');
        Durability durability = plan[1] == "relaxed" ? Durability.Relaxed : Durability.Full;
        Database database = await OpenAsync(new TestFaults(), durability);
        await using Stream output = Console.OpenStandardOutput();

        var load = new CrashLoad(database, int.Parse(plan[0], CultureInfo.InvariantCulture), ack => Tell(output, ack));

        await load.RunAsync(TestStore.Cancel);
    }

    [Fact(Explicit = true)]
    public async Task A_child_kills_itself_at_a_point_of_a_commit()
    {
        KillPoint point = KillPoint.Parse(Environment.GetEnvironmentVariable(ChildProcess.Plan)!);
        var faults = new TestFaults();
        Database database = await OpenAsync(faults);
        await using Stream output = Console.OpenStandardOutput();

        await point.RunAsync(database, faults, ack => Tell(output, ack));
    }

    /// <summary>One line, in one write: whole, or not at all.</summary>
    private static void Tell(Stream output, LoadAck ack)
    {
        lock (output)
        {
            output.Write(Encoding.ASCII.GetBytes($"{ack}\n"));
            output.Flush();
        }
    }

    private static Task<Database> OpenAsync(
        CommitFaults? faults = null, Durability durability = Durability.Full)
    {
        string url = Environment.GetEnvironmentVariable(ChildProcess.Postgres)!;
        var options = new DatabaseOptions
        {
            Folder = Environment.GetEnvironmentVariable(ChildProcess.Folder),
            PostgresUrl = url.Length == 0 ? null : url,
            Faults = faults,
            Durability = durability,
        };
        return Database.OpenAsync(
            options,
            TimeProvider.System,
            Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance,
            TestStore.Cancel);
    }

    private static Task AnswerAsync(string text) =>
        File.WriteAllTextAsync(Environment.GetEnvironmentVariable(ChildProcess.Answer)!, text, TestStore.Cancel);
}
