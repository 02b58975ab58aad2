using Dendrite.Fast.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(Dendrite.Fast.Server.Tests.Browsers))]

namespace Dendrite.Fast.Server.Tests;

/// <summary>The one browser of all tests, started when the first of them asks for it.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private readonly SemaphoreSlim _starting = new(1, 1);
    private Chromium? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>The browser, or the running test is skipped with the reason why there is none.</summary>
    public async Task<Chromium> GetOrSkipAsync()
    {
        var program = Chromium.Program;
        Assert.SkipWhen(program is null, "Debian's chromium-headless-shell is not installed");
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return _browser ??= await Chromium.StartAsync(program!);
        }
        finally
        {
            _starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _starting.Dispose();
    }
}
