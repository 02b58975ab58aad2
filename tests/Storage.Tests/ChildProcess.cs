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
    public const string Plan = "DENDRITE_FAST_CHILD_PLAN";

    /// <returns>What the child wrote as its answer.</returns>
    public static Task<string> RunAsync(string method, TestStore store, int commits, params string[] tracer) =>
        RunAsync(method, store.Options(), commits, tracer);

    public static async Task<string> RunAsync(
        string method, DatabaseOptions options, int commits, params string[] tracer)
    {
        using var folder = new TemporaryFolder();
        ProcessStartInfo start = StartInfo(method, options, tracer);
        start.Environment[Commits] = commits.ToString(CultureInfo.InvariantCulture);
        start.Environment[Answer] = folder.PathOf("answer");
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("The child did not start.");
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestStore.Cancel);
        Task<string> errors = process.StandardError.ReadToEndAsync(TestStore.Cancel);
        await process.WaitForExitAsync(TestStore.Cancel);
        Assert.True(process.ExitCode == 0, $"The child failed: {await output} {await errors}");
        return await File.ReadAllTextAsync(folder.PathOf("answer"), TestStore.Cancel);
    }

    /// <summary>Starts a child that acknowledges appends until it is killed.</summary>
    /// <param name="method">One of <see cref="ChildTests"/>.</param>
    /// <param name="options">Its database.</param>
    /// <param name="plan">What it is to do.</param>
    /// <param name="variables">Its environment, such as that of its disk.</param>
    public static LoadChild StartLoad(
        string method,
        DatabaseOptions options,
        string plan,
        IReadOnlyDictionary<string, string>? variables = null)
    {
        ProcessStartInfo start = StartInfo(method, options, []);
        start.Environment[Plan] = plan;
        foreach ((string name, string value) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return LoadChild.Start(start);
    }

    private static ProcessStartInfo StartInfo(string method, DatabaseOptions options, string[] tracer)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Dendrite.Fast.Storage.Tests");
        string[] command = [.. tracer, program, "-method", $"*.{method}", "-explicit", "only", "-noColor"];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[Folder] = options.Folder ?? string.Empty;
        start.Environment[Postgres] = options.PostgresUrl ?? string.Empty;
        return start;
    }
}
