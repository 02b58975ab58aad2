using System.Net;
using System.Text.Json.Nodes;
using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What somebody who comes by a provider agrees to before there is an account.</summary>
public sealed class SsoPoliciesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_user_agrees_to_the_policies_even_where_the_app_is_trusted()
    {
        await using FakeOidc fake = new();
        await using var host = await HttpHost.StartAsync(changeAt: (options, at) => Change(fake, options, at));
        using SsoClient browser = new(host.Address);
        fake.Claims = new JsonObject { ["preferred_username"] = "alice" };

        var asked = await browser.LogInAsync(fake, "good");
        var page = await browser.GetAsync(asked.Location!);
        var refused = await browser.ConfirmAsync();
        var before = await host.Database.Names.FindUserAsync("@alice:localhost", Cancel);
        var agreed = await browser.ConfirmAsync(agreed: "true");
        var again = await browser.LogInAsync(fake, "good");

        Assert.Contains("I agree to <a href=\"https://example.org/terms\"", page.Text, StringComparison.Ordinal);
        Assert.Equal(400, refused.Status);
        Assert.Contains("Agree to the terms", refused.Text, StringComparison.Ordinal);
        Assert.True(before.IsNone);
        Assert.StartsWith("https://app.example/?loginToken=", agreed.Location, StringComparison.Ordinal);
        Assert.StartsWith("https://app.example/?loginToken=", again.Location, StringComparison.Ordinal);
        var user = await host.Database.Names.FindUserAsync("@alice:localhost", Cancel);
        Assert.Equal("terms", Assert.Single(await host.Database.Users.TermsAsync(user, Cancel)).Policy);
    }

    private static ServerOptions Change(FakeOidc fake, ServerOptions options, IPEndPoint at) => options with
    {
        ClientBaseUrl = new Uri($"http://127.0.0.1:{at.Port}/"),
        Users = options.Users with
        {
            Policies =
            [
                new PolicyDocument("terms", "1", [new PolicyTranslation("en", "Terms", "https://example.org/terms")]),
            ],
            Sso = new SsoOptions
            {
                Providers = [fake.Options("good")],
                TrustedClients = [ClientUrl.Parse("https://app.example/")],
            },
        },
    };
}
