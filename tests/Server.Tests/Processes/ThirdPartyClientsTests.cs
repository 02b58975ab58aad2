using System.Diagnostics;
using System.Text.RegularExpressions;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Drives the server process with clients that nobody here wrote: matrix-nio with libolm and matrix-js-sdk with its
/// rust crypto. What must pass is named; what needs endpoints that are not there is named as well, so that a step which
/// begins to pass is moved over.
/// </summary>
public sealed partial class ThirdPartyClientsTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Matrix_nio_talks_encrypted_in_a_real_room()
    {
        string script = SharedFolder.RequireOrSkip("clients/e2e-nio.py");
        Assert.SkipUnless(await HasNioAsync(), "Debian's python3-matrix-nio is not installed");
        using TemporaryFolder folder = new();
        await using ServerProcess server = await ServerProcess.StartAsync(
            folder.Folder, TestContext.Current.CancellationToken);

        string output = await RunAsync("/usr/bin/python3", folder.Folder, script, server.Address.ToString());

        Assert.Equal(["encrypted media: upload, download, decrypt"], Steps(output, "FAIL"));
        Assert.Equal(11, Steps(output, "PASS").Length);
    }

    [Fact]
    public async Task Matrix_js_sdk_passes_every_step_whose_endpoints_are_there()
    {
        Nightly.RequireOrSkip();
        string clients = SharedFolder.RequireOrSkip("clients");
        using TemporaryFolder folder = new();
        foreach (string file in Directory.GetFiles(clients))
        {
            File.Copy(file, folder.PathOf(Path.GetFileName(file)));
        }

        string installed = await RunAsync("npm", folder.Folder, "install", "--no-audit", "--no-fund");
        Assert.SkipUnless(
            Directory.Exists(folder.PathOf("node_modules/matrix-js-sdk")), $"npm could not install it: {installed}");
        string data = folder.PathOf("data");
        Directory.CreateDirectory(data);
        await using ServerProcess server = await ServerProcess.StartAsync(data, TestContext.Current.CancellationToken);

        string output = await RunAsync("node", folder.Folder, "e2e-jssdk.mjs", server.Address.ToString());

        Assert.Equal(StepsOfLaterParts.Names.Order(), Steps(output, "FAIL").Order());
    }

    private static async Task<bool> HasNioAsync()
    {
        if (!File.Exists("/usr/bin/python3"))
        {
            return false;
        }

        using Process python = Process.Start("/usr/bin/python3", ["-c", "import nio, olm"]);
        await python.WaitForExitAsync(TestContext.Current.CancellationToken);
        return python.ExitCode == 0;
    }

    private static async Task<string> RunAsync(string program, string folder, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(
            TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            string output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            string text = output + await errors;
            TestContext.Current.TestOutputHelper?.WriteLine(text);
            return text;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>The names of the steps with one result, in order.</summary>
    private static string[] Steps(string output, string result) =>
        [.. StepLine().Matches(output).Where(line => line.Groups[1].Value == result).Select(line
            => line.Groups[2].Value)];

    [GeneratedRegex(@"^(PASS|FAIL|SKIP) (.*?) \(\d+ ms\)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex StepLine();
}
