using System.Diagnostics;
using System.Globalization;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>Runs one of <see cref="ChildTests"/> in a process of its own, under a tracer if asked for.</summary>
internal static class ChildProcess
{
    public const string Folder = "DENDRITE_FAST_CHILD_FOLDER";
    public const string Postgres = "DENDRITE_FAST_CHILD_POSTGRES";
    public const string Commits = "DENDRITE_FAST_CHILD_COMMITS";
    public const string Answer = "DENDRITE_FAST_CHILD_ANSWER";

    /// <returns>What the child wrote as its answer.</returns>
    public static Task<string> RunAsync(string method, TestStore store, int commits, params string[] tracer) =>
        RunAsync(method, store.Options(), commits, tracer);

    public static async Task<string> RunAsync(
        string method, DatabaseOptions options, int commits, params string[] tracer)
    {
        using var folder = new TemporaryFolder();
        string program = Path.Combine(AppContext.BaseDirectory, "Dendrite.Fast.Storage.Tests");
        string[] command = [.. tracer, program, "-method", $"*.{method}", "-explicit", "only", "-noColor"];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[Folder] = options.Folder ?? string.Empty;
        start.Environment[Postgres] = options.PostgresUrl ?? string.Empty;
        start.Environment[Commits] = commits.ToString(CultureInfo.InvariantCulture);
        start.Environment[Answer] = folder.PathOf("answer");
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("The child did not start.");
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestStore.Cancel);
        Task<string> errors = process.StandardError.ReadToEndAsync(TestStore.Cancel);
        await process.WaitForExitAsync(TestStore.Cancel);
        Assert.True(process.ExitCode == 0, $"The child failed: {await output} {await errors}");
        return await File.ReadAllTextAsync(folder.PathOf("answer"), TestStore.Cancel);
    }
}

/// <summary>What children do; run by <see cref="ChildProcess"/> only.</summary>
public sealed class ChildTests
{
    public const string OpenRefused = nameof(A_child_is_refused_the_folder);
    public const string Commit = nameof(A_child_commits_one_after_the_other);

    [Fact(Explicit = true)]
    public async Task A_child_is_refused_the_folder()
    {
        DatabaseOpenException refusal = await Assert.ThrowsAsync<DatabaseOpenException>(OpenAsync);

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

    private static Task<Database> OpenAsync()
    {
        string url = Environment.GetEnvironmentVariable(ChildProcess.Postgres)!;
        var options = new DatabaseOptions
        {
            Folder = Environment.GetEnvironmentVariable(ChildProcess.Folder),
            PostgresUrl = url.Length == 0 ? null : url,
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
