using System.Text;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class SsoSealTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Nodes_that_begin_at_once_open_what_the_others_have_sealed(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var nodes = Enumerable.Range(0, 8).Select(_ => new SsoSeal(host.Database)).ToArray();

        var texts = await Task.WhenAll(nodes.Select((node, i) => Task.Run(
            () => node.SealAsync("purpose", Encoding.UTF8.GetBytes($"text {i}"), Cancel).AsTask(), Cancel)));

        for (var i = 0; i < texts.Length; i++)
        {
            var opened = await nodes[(i + 1) % nodes.Length].OpenAsync("purpose", texts[i], Cancel);
            Assert.Equal($"text {i}", Encoding.UTF8.GetString(opened!));
        }

        await host.RestartAsync();
        Assert.NotNull(await new SsoSeal(host.Database).OpenAsync("purpose", texts[0], Cancel));
    }

    [Fact]
    public async Task What_was_changed_or_is_for_something_else_does_not_open()
    {
        await using var host = await UserHost.StartAsync();
        SsoSeal seal = new(host.Database);
        var text = await seal.SealAsync("purpose", "secret"u8.ToArray(), Cancel);

        Assert.Null(await seal.OpenAsync("another", text, Cancel));
        for (var i = 0; i < text.Length; i++)
        {
            // The last character has two bits that stand for nothing.
            var changed = $"{text[..i]}{(text[i] == 'A' ? 'Z' : 'A')}{text[(i + 1)..]}";
            Assert.Null(await seal.OpenAsync("purpose", changed, Cancel));
            Assert.Null(await seal.OpenAsync("purpose", text[..i], Cancel));
        }

        Assert.Null(await seal.OpenAsync("purpose", "no base64!", Cancel));
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }
}
