using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Accounts that programs of the operator make by the shared secret. Source: Synapse's administration manual,
/// "Shared-Secret Registration".
/// </summary>
public sealed class SharedSecretTests
{
    private const string Path = "/_synapse/admin/v1/register";
    private const string Secret = "registration s3cret";
    private const string Password = "correct horse";

    private static readonly UserOptions Configured = UserHost.Cheap with
    {
        OpenRegistration = false,
        SharedSecret = new SharedSecret(Secret),
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, null)]
    [InlineData(false, "bot")]
    public async Task A_script_makes_an_account_as_it_does_on_Synapse(bool isAdmin, string? userType)
    {
        await using var host = await HttpHost.StartAsync(change: options => options with { Users = Configured });
        var client = host.Client();
        var nonce = (await client.GetAsync(Path, Cancel))["nonce"]!.GetValue<string>();
        JsonObject body = new()
        {
            ["nonce"] = nonce,
            ["username"] = "alice",
            ["password"] = Password,
            ["admin"] = isAdmin,
            ["mac"] = MacOf(nonce, "alice", Password, isAdmin, userType),
        };
        if (userType is not null)
        {
            body["user_type"] = userType;
        }

        var answer = await client.PostAsync(Path, body, Cancel);
        var user = await host.Database.Names.FindUserAsync("@alice:localhost", Cancel);
        var account = await host.Database.Users.AccountAsync(user, Cancel);
        client.ActAs(
            answer["user_id"]!.GetValue<string>(),
            answer["device_id"]!.GetValue<string>(),
            answer["access_token"]!.GetValue<string>());
        var known = await client.GetAsync("/_matrix/client/v3/account/whoami", Cancel);
        await host.Client().LoginAsync("alice", Cancel);

        Assert.Equal("@alice:localhost", known["user_id"]!.GetValue<string>());
        Assert.Equal("localhost", answer["home_server"]!.GetValue<string>());
        Assert.Equal(isAdmin, account?.Admin);
    }

    [Fact]
    public async Task Without_a_secret_there_is_nothing_to_sign()
    {
        await using var host = await HttpHost.StartAsync();
        var client = host.Client();

        var (nonce, why) = await client.TryAsync(HttpMethod.Get, Path, null, Cancel);
        var (made, _) = await client.TryAsync(
            HttpMethod.Post,
            Path,
            new JsonObject
            {
                ["nonce"] = "",
                ["username"] = "alice",
                ["password"] = Password,
                ["mac"] = "",
            },
            Cancel);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (nonce, made));
        Assert.Equal("M_UNKNOWN", why["errcode"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_not_signed_as_it_is_makes_no_account()
    {
        await using var host = await UserHost.StartAsync(options: Configured);
        var nonce = host.Users.SharedSecret.CreateNonce();
        (string What, SharedSecretCommand Command, string Expected)[] wrong =
        [
            ("mac of another password", Command(nonce, mac: MacOf(nonce, "alice", "other", false)), "M_FORBIDDEN"),
            ("mac of an administrator", Command(nonce, mac: MacOf(nonce, "alice", Password, true)), "M_FORBIDDEN"),
            ("mac under another secret",
                Command(nonce, mac: MacOf(nonce, "alice", Password, false, secret: "registration")), "M_FORBIDDEN"),
            ("no mac", Command(nonce, mac: ""), "M_FORBIDDEN"),
            ("mac that is no number", Command(nonce, mac: new string('x', 40)), "M_FORBIDDEN"),
            ("nonce of somebody else", Command(new string('0', nonce.Length)), "M_INVALID_PARAM"),
            ("nonce in another form", Command(nonce.ToUpperInvariant()), "M_INVALID_PARAM"),
            ("nonce that ends later", Command("f" + nonce[1..]), "M_INVALID_PARAM"),
            ("user type that nobody knows", Command(nonce, userType: "king"), "M_INVALID_PARAM"),
            ("zero in the password", Command(nonce, password: "correct\0horse"), "M_INVALID_PARAM"),
        ];

        foreach (var (what, command, expected) in wrong)
        {
            var refusal = await UserHost.OutcomeAsync(() => host.Users.SharedSecret.RegisterAsync(command, Cancel));
            Assert.Equal((what, expected), (what, refusal));
        }

        Assert.True((await host.Database.Names.FindUserAsync("@alice:localhost", Cancel)).IsNone);
    }

    [Theory]
    [InlineData(59, "in")]
    [InlineData(60, "M_INVALID_PARAM")]
    public async Task A_nonce_is_good_for_a_minute(int seconds, string expected)
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(50));
        await using var host = await UserHost.StartAsync(options: Configured, time: time);
        var command = Command(host.Users.SharedSecret.CreateNonce());

        time.Advance(TimeSpan.FromSeconds(seconds));
        var outcome = await UserHost.OutcomeAsync(() => host.Users.SharedSecret.RegisterAsync(command, Cancel));

        Assert.Equal(expected, outcome);
    }

    [Fact]
    public async Task A_nonce_is_good_once_however_many_use_it_at_the_same_time()
    {
        const int Attempts = 16;
        await using var host = await UserHost.StartAsync(options: Configured);
        var nonce = host.Users.SharedSecret.CreateNonce();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, Attempts).Select(i => UserHost.OutcomeAsync(
            () => host.Users.SharedSecret.RegisterAsync(Command(nonce, name: $"alice{i}"), Cancel))));

        Assert.Single(outcomes, "in");
        Assert.Equal(Attempts - 1, outcomes.Count(outcome => outcome == "M_INVALID_PARAM"));
    }

    [Fact]
    public void Nonces_that_were_used_are_forgotten_when_they_have_ended()
    {
        FakeTimeProvider time = new();
        RegistrationNonces nonces = new(time);
        for (var i = 0; i < 10_000; i++)
        {
            Assert.True(nonces.TryUse(nonces.Create()));
        }

        var beyond = nonces.TryUse(nonces.Create());
        time.Advance(TimeSpan.FromSeconds(60));
        var later = nonces.TryUse(nonces.Create());

        Assert.Equal((false, true), (beyond, later));
    }

    [Theory]
    [InlineData("alice", "M_USER_IN_USE")]
    [InlineData("notices", "M_USER_IN_USE")]
    [InlineData("_alice", "M_INVALID_USERNAME")]
    public async Task The_rules_for_accounts_hold(string name, string expected)
    {
        await using var host = await UserHost.StartAsync(options: Configured);
        await host.Users.SharedSecret.RegisterAsync(Command(host.Users.SharedSecret.CreateNonce()), Cancel);

        var refusal = await UserHost.RefusalAsync(() => host.Users.SharedSecret.RegisterAsync(
            Command(host.Users.SharedSecret.CreateNonce(), name: name), Cancel));

        Assert.Equal(expected, refusal);
    }

    private static SharedSecretCommand Command(
        string nonce, string name = "alice", string password = Password, string? userType = null, string? mac = null)
        => new()
        {
            Nonce = nonce,
            Username = name,
            Password = password,
            UserType = userType,
            Mac = mac ?? MacOf(nonce, name, password, isAdmin: false, userType),
            Server = UserHost.First,
        };

    // As the scripts do it.
    internal static string MacOf(
        string nonce, string name, string password, bool isAdmin, string? userType = null, string secret = Secret)
    {
        using IncrementalHash mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA1, Encoding.UTF8.GetBytes(secret));
        mac.AppendData(Encoding.UTF8.GetBytes(nonce));
        mac.AppendData([0]);
        mac.AppendData(Encoding.UTF8.GetBytes(name));
        mac.AppendData([0]);
        mac.AppendData(Encoding.UTF8.GetBytes(password));
        mac.AppendData([0]);
        mac.AppendData(isAdmin ? "admin"u8 : "notadmin"u8);
        if (userType is not null)
        {
            mac.AppendData([0]);
            mac.AppendData(Encoding.UTF8.GetBytes(userType));
        }

        return Convert.ToHexStringLower(mac.GetHashAndReset());
    }
}
