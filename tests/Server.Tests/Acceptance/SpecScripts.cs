using System.Text.Json.Nodes;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The scripts of cases, and the servers that they are for.</summary>
internal static class SpecScripts
{
    /// <summary>Every case, on whichever server.</summary>
    public static IEnumerable<SpecCase> All =>
        AccountCases.Full
            .Concat(AccountCases.Bare)
            .Concat(DeviceCases.Full)
            .Concat(UserDataCases.Full)
            .Concat(ModerationCases.Full);

    /// <summary>Sends the cases for a server that offers everything; returns what was answered otherwise.</summary>
    public static async Task<IReadOnlyList<string>> RunFullAsync(FullScenario scenario)
    {
        var asker = scenario.Asker;
        var (bob, eve) = (asker.User("bob"), asker.User("eve"));
        using CrossSigner signer = new(bob.UserId);
        using CrossSigner hers = new(eve.UserId);
        var forged = signer.Keys();
        forged["self_signing_key"] = signer.Forge(signer.SelfSigningKey(), signer.Master);
        var admin = await scenario.Host.MakeAsync(bob, AccountKind.User, AccountState.Active, isAdmin: true);
        asker.Add("admin", admin);
        asker.Name("ADMIN", admin.UserId);
        var dan = await scenario.Host.MakeAsync(bob, AccountKind.User, AccountState.Active);
        asker.Add("dan", dan);
        asker.Name("DAN", dan.UserId);
        asker.Name("BDEVICE", bob.DeviceId);
        asker.Name("BRIDGETOKEN", AppserviceHost.Token);
        asker.Name("LONGNAME", new string('n', 256));
        asker.Name("LARGETEXT", new string('x', 65_536));
        asker.Name("DEVICEKEYS", new JsonObject { ["device_keys"] = signer.Device(bob.DeviceId) }.ToJsonString());
        asker.Name(
            "SELFSIGNINGKEY", new JsonObject { ["self_signing_key"] = signer.SelfSigningKey() }.ToJsonString());
        asker.Name("FORGEDKEYS", forged.ToJsonString());
        asker.Name("SIGNINGKEYS", signer.Keys().ToJsonString());
        asker.Name("HERMASTER", CrossSigner.Public(hers.Master));
        asker.Name("HERKEYS", hers.Keys().ToJsonString());
        asker.Name(
            "SIGNATURES",
            CrossSigner.Signed(
                bob.UserId, bob.DeviceId, signer.SignAlone(signer.Device(bob.DeviceId), signer.SelfSigning))
                .ToJsonString());
        return
        [
            .. await RunAsync(asker, AccountCases.Full, scenario.ConfirmAsync),
            .. await RunAsync(asker, DeviceCases.Full, scenario.ConfirmAsync),
            .. await RunAsync(asker, UserDataCases.Full, scenario.ConfirmAsync),
            .. await RunAsync(asker, ModerationCases.Full, scenario.ConfirmAsync),
        ];
    }

    /// <summary>Sends the cases for a server that lets nobody register and tells as little as it may.</summary>
    public static async Task<IReadOnlyList<string>> RunBareAsync(StoreKind store)
    {
        await using var host = await HttpHost.StartAsync(store, options => options with
        {
            Users = options.Users with
            {
                OpenRegistration = false,
                OffersLoginTokens = false,
                ProfilesSeenBy = ProfileViewers.SharedRooms,
                Appservices = [AppserviceHost.Bridge(isRateLimited: true)],
            },
        });

        // A server without an administrator lets its first one in.
        await host.Users.Administration.CreateAsync(
            new NewAccount { Name = "operator", Password = "correct horse", IsAdmin = true },
            TestContext.Current.CancellationToken);
        Asker asker = new(host);
        asker.Name("ALICE", "@_bridge_alice:localhost");
        await RegisterAsync("alice");
        asker.Add("bob", await RegisterAsync("bob"));
        return await RunAsync(asker, AccountCases.Bare, static _ => Task.CompletedTask);

        async Task<MatrixClient> RegisterAsync(string name)
        {
            var answer = await asker.AskAsync(
                "nobody",
                "POST register",
                $$"""{"type":"m.login.application_service","username":"_bridge_{{name}}"}""",
                AppserviceHost.Token);
            Assert.Equal("200", answer.Outcome);
            var user = host.Client();
            user.ActAs(
                answer.Json!["user_id"]!.GetValue<string>(),
                answer.Json["device_id"]!.GetValue<string>(),
                answer.Json["access_token"]!.GetValue<string>());
            return user;
        }
    }

    private static async Task<IReadOnlyList<string>> RunAsync(
        Asker asker, IReadOnlyList<SpecCase> cases, Func<string, Task> confirm)
    {
        List<string> wrong = [];
        foreach (var spec in cases)
        {
            if (spec.Confirms is { } address)
            {
                await confirm(address);
            }

            var token = spec.Token is { } word ? asker.Value(word) : null;
            var answer = await asker.AskAsync(spec.As, spec.Request, spec.Body, token);
            if (answer.Outcome != spec.Outcome)
            {
                wrong.Add($"{spec.As}: {spec.Request}: {answer.Outcome}, not {spec.Outcome}: {answer.Text}");
            }
            else if (spec.Keep is { } keep)
            {
                var kept = keep.Split('=');
                asker.Name(kept[0], answer.Json![kept[1]]!.GetValue<string>());
            }
        }

        return wrong;
    }
}
