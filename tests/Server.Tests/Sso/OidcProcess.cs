using System.Diagnostics;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// A real OpenID provider on loopback: npm's oidc-provider in a process of its own, which ends with this one. It is
/// installed once into the folder of the tests.
/// </summary>
internal sealed class OidcProcess : IAsyncDisposable
{
    // A first installation on a loaded machine.
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(3);

    private readonly Process _node;

    private OidcProcess(Process node, string issuer)
    {
        _node = node;
        Issuer = issuer;
    }

    /// <summary>The secret of its client <c>matrix</c>.</summary>
    public const string Secret = "s3cret & more";

    /// <summary>Its issuer.</summary>
    public string Issuer { get; }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "oidc-provider");

    /// <summary>Starts it, or gives the reason why there is none.</summary>
    public static async Task<(OidcProcess? Provider, string Missing)> TryStartAsync()
    {
        if (await InstallAsync() is { } missing)
        {
            return (null, missing);
        }

        var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, "provider.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _ = node.StandardError.ReadToEndAsync();
        var issuer = await node.StandardOutput.ReadLineAsync();
        return issuer?.StartsWith("http://", StringComparison.Ordinal) == true
            ? (new OidcProcess(node, issuer), "")
            : (null, "node could not run oidc-provider");
    }

    /// <summary>Tells it where its client is.</summary>
    public async Task ServeAsync(string redirectUri)
    {
        await _node.StandardInput.WriteLineAsync(redirectUri);
        await _node.StandardInput.FlushAsync();
        Assert.Equal("ready", await _node.StandardOutput.ReadLineAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }

    private static async Task<string?> InstallAsync()
    {
        var programs = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!Array.Exists(programs, folder => File.Exists(Path.Combine(folder, "npm"))))
        {
            return "npm is not installed";
        }

        Directory.CreateDirectory(Folder);
        foreach (var file in (string[])["package.json", "provider.mjs"])
        {
            File.Copy(
                RepositoryRoot.PathOf($"tests/Server.Tests/Sso/Provider/{file}"),
                Path.Combine(Folder, file),
                overwrite: true);
        }

        if (Directory.Exists(Path.Combine(Folder, "node_modules/oidc-provider")))
        {
            return null;
        }

        using var npm = Process.Start(new ProcessStartInfo("npm", ["install", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = npm.StandardError.ReadToEndAsync();
        using CancellationTokenSource limit = new(InstallLimit);
        try
        {
            await npm.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            return "npm took too long to install oidc-provider";
        }

        return npm.ExitCode == 0 ? null : $"npm cannot install oidc-provider: {await output} {await errors}";
    }
}
