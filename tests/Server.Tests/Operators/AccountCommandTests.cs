using System.Net;
using System.Text.Json.Nodes;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// The commands about accounts on a server that runs and on one that does not: what they change, what they refuse, and
/// what holds for sessions that exist.
/// </summary>
public sealed class AccountCommandTests
{
    private const string Client = "/_matrix/client/v3/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task An_account_that_is_made_without_a_server_is_there_when_it_runs(StoreKind store)
    {
        await using var scene = await OperatorScene.StartAsync(store);

        var exitCode = await scene.RunAsync("account", "create", "alice", "--admin");
        var host = await scene.RunServerAsync();
        var alice = host.Client();
        await alice.LoginAsync("alice", Cancel);

        Assert.Equal((0, ""), (exitCode, scene.Error));
        Assert.Equal(
            $"The account @alice:localhost was made, with the rights of an administrator.{Environment.NewLine}",
            scene.Output);
        Assert.True((await AccountAsync(host, alice)).Admin);
    }

    [Fact]
    public async Task A_server_that_runs_makes_the_account_itself()
    {
        await using var scene = await OperatorScene.StartAsync(runs: true);

        var exitCode = await scene.RunAsync("account", "create", "@Bob:localhost");
        var bob = scene.Host!.Client();
        await bob.LoginAsync("bob", Cancel);

        Assert.Equal((0, ""), (exitCode, scene.Error));
        Assert.Equal("@bob:localhost", bob.UserId);
        Assert.False((await AccountAsync(scene.Host, bob)).Admin);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Rights_of_an_administrator_change_for_sessions_that_exist(StoreKind store)
    {
        await using var scene = await OperatorScene.StartAsync(store, runs: true);
        var alice = await scene.Host!.RegisterAsync("alice");
        var before = (await SessionAsync(scene.Host, alice)).IsAdmin;

        Assert.Equal(0, await scene.RunAsync("account", "make-admin", alice.UserId));
        var given = (await SessionAsync(scene.Host, alice)).IsAdmin;
        Assert.Equal(0, await scene.RunAsync("account", "make-admin", alice.UserId, "--revoke"));
        var taken = (await SessionAsync(scene.Host, alice)).IsAdmin;

        Assert.Equal((false, true, false), (before, given, taken));
        Assert.Contains("no longer", scene.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, HttpStatusCode.Unauthorized)]
    [InlineData(true, HttpStatusCode.OK)]
    public async Task A_new_password_ends_sessions_unless_they_are_kept(bool keeps, HttpStatusCode expected)
    {
        const string Another = "battery staple";
        await using var scene = await OperatorScene.StartAsync(runs: true);
        var alice = await scene.Host!.RegisterAsync("alice");

        var exitCode = await scene.RunWithAsync(
            Another, ["account", "reset-password", alice.UserId, .. keeps ? (string[])["--keep-sessions"] : []]);
        var (status, _) = await alice.TryAsync(HttpMethod.Get, Client + "account/whoami", null, Cancel);
        var again = scene.Host.Client();
        await again.LoginAsync(alice.UserId, Cancel, password: Another);

        Assert.Equal((0, ""), (exitCode, scene.Error));
        Assert.Equal(expected, status);
    }

    [Fact]
    public async Task A_password_that_is_set_without_a_server_ends_sessions_too()
    {
        const string Another = "battery staple";
        await using var scene = await OperatorScene.StartAsync();
        var host = await scene.RunServerAsync();
        var alice = await host.RegisterAsync("alice");
        var token = alice.AccessToken;
        var (userId, deviceId) = (alice.UserId, alice.DeviceId);
        await scene.StopServerAsync();

        var exitCode = await scene.RunWithAsync(Another, "account", "reset-password", userId);
        var later = (await scene.RunServerAsync()).Client();
        later.ActAs(userId, deviceId, token);
        var (status, _) = await later.TryAsync(HttpMethod.Get, Client + "account/whoami", null, Cancel);
        await later.LoginAsync(userId, Cancel, password: Another);

        Assert.Equal((0, ""), (exitCode, scene.Error));
        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }

    [Fact]
    public async Task An_account_that_is_ended_has_no_session_and_leaves_its_rooms()
    {
        await using var scene = await OperatorScene.StartAsync(runs: true);
        var alice = await scene.Host!.RegisterAsync("alice");
        var bob = await scene.Host.RegisterAsync("bob");
        var room = await alice.CreatePublicRoomAsync();
        await bob.JoinAsync(room);

        var exitCode = await scene.RunAsync("account", "deactivate", bob.UserId, "--erase");
        var (status, _) = await bob.TryAsync(HttpMethod.Get, Client + "account/whoami", null, Cancel);
        await Eventually.Async(async _ =>
        {
            var joined = await alice.GetAsync(MatrixActions.RoomPath(room, "joined_members"), Cancel);
            return !joined["joined"]!.AsObject().ContainsKey(bob.UserId);
        });
        Assert.Equal(0, await scene.RunAsync("account", "show", bob.UserId));

        Assert.Equal((0, ""), (exitCode, scene.Error));
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("state          deactivated", scene.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sender_of_notices_is_the_servers_own_and_gets_no_rights()
    {
        await using var scene = await OperatorScene.StartAsync(runs: true);
        var alice = await scene.Host!.RegisterAsync("alice");
        Assert.Equal(0, await scene.RunAsync("account", "make-admin", alice.UserId));
        await alice.PostAsync(
            "/_synapse/admin/v1/send_server_notice",
            new JsonObject { ["user_id"] = alice.UserId, ["content"] = new JsonObject { ["body"] = "hello" } },
            Cancel);

        Assert.Equal(0, await scene.RunAsync("account", "show", "notices"));
        var shown = scene.Output;
        Assert.Equal(1, await scene.RunAsync("account", "make-admin", "notices"));

        Assert.Contains("kind           server", shown, StringComparison.Ordinal);
        Assert.Contains("is this server's own", scene.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_has_ended_gets_neither_rights_nor_a_password()
    {
        await using var scene = await OperatorScene.StartAsync();
        await scene.RunAsync("account", "create", "alice");
        await scene.RunAsync("account", "deactivate", "alice");

        Assert.Equal(1, await scene.RunAsync("account", "make-admin", "alice"));
        Assert.Equal(1, await scene.RunAsync("account", "reset-password", "alice"));
        Assert.Equal(1, await scene.RunAsync("account", "create", "alice"));
    }

    [Fact]
    public async Task What_is_wrong_is_refused_in_a_sentence_by_a_server_and_without_one()
    {
        (string Words, string Expected)[] wrong =
        [
            ("account create alice", "The name @alice:localhost is taken."),
            ("account create ALICE", "The name @alice:localhost is taken."),
            ("account create @alice:elsewhere.example", "is no user id of this server (localhost)"),
            ("account create _bob", "must not start with an underscore"),
            ("account create b*b", "has the characters a-z, 0-9"),
            ("account reset-password bob", "There is no account 'bob' on this server."),
            ("account deactivate bob", "There is no account 'bob' on this server."),
            ("account make-admin @alice:elsewhere.example", "There is no account '@alice:elsewhere.example'"),
            ("account show bob", "There is no account 'bob' on this server."),
            ("registration-token delete unknown", "There is no such registration token."),
        ];
        await using var scene = await OperatorScene.StartAsync();
        await scene.RunAsync("account", "create", "alice");

        var without = await RefusalsAsync();
        await scene.RunServerAsync();
        var with = await RefusalsAsync();

        Assert.All(wrong.Zip(without), pair => Assert.Contains(
            pair.First.Expected, pair.Second, StringComparison.Ordinal));
        Assert.Equal(without, with);

        async Task<List<string>> RefusalsAsync()
        {
            List<string> refusals = [];
            foreach (var (words, _) in wrong)
            {
                Assert.Equal((1, ""), (await scene.RunAsync(words.Split(' ')), scene.Output));
                refusals.Add(scene.Error);
            }

            return refusals;
        }
    }

    [Fact]
    public async Task A_password_has_to_keep_the_policy()
    {
        await using var scene = await OperatorScene.StartAsync();

        var exitCode = await scene.RunWithAsync("short", "account", "create", "alice");

        Assert.Equal(1, exitCode);
        Assert.Contains("Choose a password with at least 8 characters.", scene.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("short", scene.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_password_nor_token_is_in_the_log_of_the_server()
    {
        await using var scene = await OperatorScene.StartAsync(runs: true);

        await scene.RunAsync("account", "create", "alice");
        await scene.RunAsync("registration-token", "create");
        var token = scene.Output.Trim();
        await scene.RunAsync("registration-token", "delete", token);
        var log = string.Join('\n', scene.ServerLog.Lines);

        Assert.Contains("account/create alice", log, StringComparison.Ordinal);
        Assert.Contains("registration-token/delete -", log, StringComparison.Ordinal);
        Assert.DoesNotContain(OperatorScene.Password, log, StringComparison.Ordinal);
        Assert.DoesNotContain(token, log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_of_the_first_user_ends_with_the_first_administrator()
    {
        await using var scene = await OperatorScene.StartAsync(runs: true);
        var tokens = scene.Host!.Users.Registration.Tokens;
        var first = await tokens.FirstUserTokenAsync(Cancel);

        await scene.RunAsync("account", "create", "alice");
        var afterUser = await tokens.IsValidAsync(first!, Cancel);
        await scene.RunAsync("account", "create", "root", "--admin");
        var afterAdmin = await tokens.IsValidAsync(first!, Cancel);

        Assert.Equal((true, false), (afterUser, afterAdmin));
    }

    [Fact]
    public async Task An_account_is_shown_and_all_are_listed_page_by_page()
    {
        const int Accounts = 501;
        await using var scene = await OperatorScene.StartAsync(runs: true);
        await AddAccountsAsync(scene.Host!, Accounts);
        await scene.Host!.RegisterAsync("zoe");

        Assert.Equal(0, await scene.RunAsync("account", "show", "zoe1"));
        var shown = scene.Output;
        Assert.Equal(0, await scene.RunAsync("account", "list"));
        var lines = scene.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("@zoe1:localhost", shown, StringComparison.Ordinal);
        Assert.Contains("administrator  no", shown, StringComparison.Ordinal);
        Assert.Contains("devices        1", shown, StringComparison.Ordinal);
        Assert.Equal(Accounts + 1, lines.Length);
        Assert.Equal(Accounts + 1, lines.Distinct().Count());
        Assert.StartsWith("@zoe1:localhost\tactive\tuser\t-\t20", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registration_token_works_until_it_is_removed()
    {
        await using var scene = await OperatorScene.StartAsync(runs: true);

        Assert.Equal(0, await scene.RunAsync("registration-token", "create", "--uses", "2", "--expires", "1d"));
        var token = scene.Output.Trim();
        var works = await scene.Host!.Users.Registration.Tokens.IsValidAsync(token, Cancel);
        Assert.Equal(0, await scene.RunAsync("registration-token", "list"));
        var listed = scene.Output;
        Assert.Equal(0, await scene.RunAsync("registration-token", "delete", token));
        var stillWorks = await scene.Host.Users.Registration.Tokens.IsValidAsync(token, Cancel);

        Assert.Equal((true, false), (works, stillWorks));
        Assert.Contains($"{token}\tworks\tused 0 of 2\tuntil ", listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_registers_with_a_token_that_a_command_made()
    {
        await using var scene = await OperatorScene.StartAsync();
        await scene.RunAsync("registration-token", "create", "--uses", "1");
        var token = scene.Output.Trim();
        await scene.RunServerAsync(isOpen: false);
        JsonObject body = new()
        {
            ["username"] = "carol",
            ["password"] = OperatorScene.Password,
            ["auth"] = new JsonObject { ["type"] = "m.login.registration_token", ["token"] = token },
        };

        var (status, _) = await scene.Host!.Client().TryAsync(HttpMethod.Post, Client + "register", body, Cancel);
        await scene.RunAsync("registration-token", "list");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains($"{token}\tended\tused 1 of 1\tfor ever", scene.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_server_that_takes_no_commands_is_left_alone(StoreKind store)
    {
        await using var scene = await OperatorScene.StartAsync(store);
        var host = await scene.RunServerAsync(takesCommands: false);

        var exitCode = await scene.RunElsewhereAsync("account", "create", "alice");
        await host.RegisterAsync("bob");

        Assert.Equal(2, exitCode);
        Assert.Contains("is in use by", scene.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_made_where_there_is_no_server()
    {
        await using var scene = await OperatorScene.StartAsync();
        Directory.Delete(scene.DataFolder, recursive: true);

        var exitCode = await scene.RunAsync("account", "create", "alice");

        Assert.Equal(2, exitCode);
        Assert.Contains("There is no data folder", scene.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(scene.DataFolder));
    }

    [Fact]
    public async Task Wrong_arguments_are_told_and_secrets_among_them_are_not()
    {
        (string Words, string Expected)[] wrong =
        [
            ("account", "Required command was not provided"),
            ("account create", "Required argument 'NAME' missing"),
            ("account create alice extra", "Unrecognized command or argument 'extra'"),
            ("account create alice --password s3cret", "or name a file with --password-file"),
            ("account create alice --password=s3cret", "or name a file with --password-file"),
            ("registration-token create --uses 0", "--uses takes a number from 1 on"),
            ("registration-token create --expires soon", "--expires: 'soon' is not a number with m, h, d or w"),
        ];
        await using var scene = await OperatorScene.StartAsync();

        foreach (var (words, expected) in wrong)
        {
            Assert.Equal(2, await scene.RunAsync(words.Split(' ')));
            Assert.Contains(expected, scene.Error, StringComparison.Ordinal);
            Assert.Contains("--help", scene.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("s3cret", scene.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_command_has_a_help()
    {
        (string Words, string Expected)[] asked =
        [
            ("account --help", "make-admin"),
            ("account create --help", "--password-file"),
            ("registration-token create --help", "--expires"),
        ];
        await using var scene = await OperatorScene.StartAsync();

        foreach (var (words, expected) in asked)
        {
            Assert.Equal(0, await scene.RunAsync(words.Split(' ')));
            Assert.Contains(expected, scene.Output, StringComparison.Ordinal);
        }
    }

    private static async Task<AccountRow> AccountAsync(HttpHost host, MatrixClient client)
        => (await host.Database.Users.AccountAsync(
            await host.Database.Names.FindUserAsync(client.UserId, Cancel), Cancel))!.Value;

    private static ValueTask<Dendrite.Fast.Users.Session> SessionAsync(HttpHost host, MatrixClient client)
        => host.Users.Sessions.AuthenticateAsync(
            System.Text.Encoding.ASCII.GetBytes(client.AccessToken), allowLocked: false, Cancel);

    private static async Task AddAccountsAsync(HttpHost host, int count)
    {
        var users = await host.Database.Names.UsersAsync(
            [.. Enumerable.Range(0, count).Select(i => $"@user{i}:localhost")], Cancel);
        DataAppend append = new(OwnerKey.Server);
        foreach (var user in users)
        {
            append.Add(new AccountRow(
                user, null, 1_700_000_000_000, false, AccountState.Active, AccountKind.User, AccountFlags.None));
        }

        (await host.Database.CommitAsync(append, Cancel)).OrThrow();
    }
}
