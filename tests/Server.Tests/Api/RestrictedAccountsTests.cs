using Dendrite.Fast.Storage;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// What guests, suspended and locked users may do. Source: client-server API v1.19, "Guest Access", "Account
/// suspension", "Account locking".
/// </summary>
public sealed class RestrictedAccountsTests(ApiScenario scenario) : IClassFixture<ApiScenario>
{
    [Fact]
    public async Task A_guest_sets_their_display_name_and_no_other_field()
    {
        var guest = await MakeAsync(AccountKind.Guest, AccountState.Active);

        var name = await AskAsync(guest, "PUT profile/SELF/displayname", """{"displayname":"Guest"}""");
        var encoded = await AskAsync(guest, "PUT profile/SELF/%64isplayname", """{"displayname":"Guest 2"}""");
        var avatar = await AskAsync(guest, "PUT profile/SELF/avatar_url", """{"avatar_url":"mxc://localhost/x"}""");
        var removed = await AskAsync(guest, "DELETE profile/SELF/displayname");

        Assert.Equal("200", name.Outcome);
        Assert.Equal("200", encoded.Outcome);
        Assert.Equal("403 M_GUEST_ACCESS_FORBIDDEN", avatar.Outcome);
        Assert.Equal("200", removed.Outcome);
    }

    [Fact]
    public async Task A_guest_learns_that_they_are_one_and_creates_no_room()
    {
        var guest = await MakeAsync(AccountKind.Guest, AccountState.Active);

        var self = await AskAsync(guest, "GET account/whoami");
        var created = await AskAsync(guest, "POST createRoom", "{}");

        Assert.True(self.Json!["is_guest"]!.GetValue<bool>());
        Assert.Equal("403 M_GUEST_ACCESS_FORBIDDEN", created.Outcome);
    }

    [Fact]
    public async Task What_asks_for_no_token_is_open_to_a_guest_who_sends_one()
    {
        var guest = await MakeAsync(AccountKind.Guest, AccountState.Active);

        var profile = await AskAsync(guest, "GET profile/ALICE");

        Assert.Equal("200", profile.Outcome);
    }

    [Fact]
    public async Task A_suspended_user_reads_and_leaves_and_says_nothing()
    {
        var room = await OpenRoomAsync();
        var user = await MakeAsync(AccountKind.User, AccountState.Active);
        await AskAsync(user, $"POST rooms/{room}/join", "{}");
        await SuspendAsync(user);

        var sync = await AskAsync(user, "GET sync");
        var said = await AskAsync(user, $"PUT rooms/{room}/send/m.room.message/1", """{"body":"x"}""");
        var named = await AskAsync(user, "PUT profile/SELF/displayname", """{"displayname":"x"}""");
        var left = await AskAsync(user, $"POST rooms/{room}/leave", "{}");
        var joined = await AskAsync(user, $"POST rooms/{room}/join", "{}");

        Assert.Equal("200", sync.Outcome);
        Assert.Equal("403 M_USER_SUSPENDED", said.Outcome);
        Assert.Equal("403 M_USER_SUSPENDED", named.Outcome);
        Assert.Equal("200", left.Outcome);
        Assert.Equal("403 M_USER_SUSPENDED", joined.Outcome);
    }

    [Fact]
    public async Task A_suspended_user_redacts_their_own_events_and_no_others()
    {
        var room = await OpenRoomAsync();
        var user = await MakeAsync(AccountKind.User, AccountState.Active);
        await AskAsync(user, $"POST rooms/{room}/join", "{}");
        var mine = await SayAsync(user, room, "1");
        var alsoMine = await SayAsync(user, room, "2");
        var others = await scenario.User("alice").SayAsync(Uri.UnescapeDataString(room), "hers");
        await SuspendAsync(user);

        var redacted = await AskAsync(user, $"PUT rooms/{room}/redact/{Uri.EscapeDataString(mine)}/r1", "{}");
        var sent = await AskAsync(
            user, $"PUT rooms/{room}/send/m.room.redaction/r2", $$"""{"redacts":"{{alsoMine}}"}""");
        var refused = await AskAsync(user, $"PUT rooms/{room}/redact/{Uri.EscapeDataString(others)}/r3", "{}");
        var sentRefused = await AskAsync(
            user, $"PUT rooms/{room}/send/m.room.redaction/r4", $$"""{"redacts":"{{others}}"}""");
        var unknown = await AskAsync(user, $"PUT rooms/{room}/redact/%24unknown/r5", "{}");
        var nothing = await AskAsync(user, $"PUT rooms/{room}/send/m.room.redaction/r6", "{}");

        Assert.Equal(["200", "200"], [redacted.Outcome, sent.Outcome]);
        Assert.All(
            [refused, sentRefused, unknown, nothing],
            answer => Assert.Equal("403 M_USER_SUSPENDED", answer.Outcome));
    }

    [Fact]
    public async Task A_locked_user_logs_out_over_HTTP()
    {
        var user = await MakeAsync(AccountKind.User, AccountState.Locked);

        var sync = await AskAsync(user, "GET sync");
        var loggedOut = await AskAsync(user, "POST logout", "{}");
        var again = await AskAsync(user, "POST logout", "{}");

        Assert.Equal("401 M_USER_LOCKED", sync.Outcome);
        Assert.True(sync.Json!["soft_logout"]!.GetValue<bool>());
        Assert.Equal("200", loggedOut.Outcome);
        Assert.Equal("401 M_UNKNOWN_TOKEN", again.Outcome);
    }

    [Fact]
    public async Task A_locked_user_logs_out_of_all_devices_over_HTTP()
    {
        var user = await MakeAsync(AccountKind.User, AccountState.Locked);

        var answer = await AskAsync(user, "POST logout/all", "{}");

        Assert.Equal("200", answer.Outcome);
    }

    private Task<MatrixClient> MakeAsync(AccountKind kind, AccountState state)
        => scenario.Host.MakeAsync(scenario.User("bob"), kind, state);

    private async Task<string> OpenRoomAsync()
        => Uri.EscapeDataString(await scenario.User("alice").CreatePublicRoomAsync());

    private Task<ApiAnswer> AskAsync(MatrixClient user, string request, string? body = null)
        => scenario.AskAsync(
            "nobody",
            request.Replace("SELF", Uri.EscapeDataString(user.UserId), StringComparison.Ordinal),
            body,
            user.AccessToken);

    private async Task<string> SayAsync(MatrixClient user, string room, string text)
    {
        var answer = await AskAsync(user, $"PUT rooms/{room}/send/m.room.message/{text}", """{"body":"x"}""");
        return answer.Json!["event_id"]!.GetValue<string>();
    }

    private Task SuspendAsync(MatrixClient user)
        => scenario.Host.SetStateAsync(user, AccountState.Suspended);
}
