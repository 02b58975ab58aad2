using Dendrite.Fast.Api;
using Dendrite.Fast.Transport;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What the table of rules says, and that no route goes without it.</summary>
public sealed class RouteRulesTests
{
    // Source: client-server API v1.19, "Guest Access", "Client behaviour": the list, as far as there are such routes.
    // Beyond it what clients call for every user: capabilities, /join, logout.
    private static readonly string[] Guests =
    [
        "DELETE v3/profile/{userId}/{keyName}",
        "GET v3/account/whoami",
        "GET v3/capabilities",
        "GET v3/devices",
        "GET v3/devices/{deviceId}",
        "GET v3/rooms/{roomId}/context/{eventId}",
        "GET v3/rooms/{roomId}/event/{eventId}",
        "GET v3/rooms/{roomId}/members",
        "GET v3/rooms/{roomId}/messages",
        "GET v3/rooms/{roomId}/state",
        "GET v3/rooms/{roomId}/state/{eventType}",
        "GET v3/rooms/{roomId}/state/{eventType}/",
        "GET v3/rooms/{roomId}/state/{eventType}/{stateKey}",
        "GET v3/sync",
        "POST v3/join/{roomIdOrAlias}",
        "POST v3/keys/claim",
        "POST v3/keys/query",
        "POST v3/keys/upload",
        "POST v3/keys/upload/{deviceId}",
        "POST v3/logout",
        "POST v3/rooms/{roomId}/join",
        "POST v3/rooms/{roomId}/leave",
        "PUT v3/devices/{deviceId}",
        "PUT v3/profile/{userId}/{keyName}",
        "PUT v3/rooms/{roomId}/send/{eventType}/{txnId}",
        "PUT v3/rooms/{roomId}/state/{eventType}",
        "PUT v3/rooms/{roomId}/state/{eventType}/",
        "PUT v3/rooms/{roomId}/state/{eventType}/{stateKey}",
        "PUT v3/sendToDevice/{eventType}/{txnId}",
    ];

    [Fact]
    public void Guests_may_use_the_list_and_nothing_else_that_asks_for_a_token()
    {
        var allowed = RouteRules.All.Where(rule => rule.Value is { Access: Access.User, Guests: true });

        Assert.Equal(Guests, allowed.Select(rule => rule.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Locked_users_may_log_out_and_nothing_else()
    {
        var allowed = RouteRules.All.Where(rule => rule.Value.Locked).Select(rule => rule.Key);

        Assert.Equal(["POST v3/logout", "POST v3/logout/all"], allowed.Order(StringComparer.Ordinal));
    }

    // Source: the same, "Account suspension": what servers should permit at least.
    [Theory]
    [InlineData("POST v3/login")]
    [InlineData("GET v3/sync")]
    [InlineData("GET v3/rooms/{roomId}/messages")]
    [InlineData("POST v3/keys/device_signing/upload")]
    [InlineData("POST v3/keys/signatures/upload")]
    [InlineData("PUT v3/sendToDevice/{eventType}/{txnId}")]
    [InlineData("PUT v3/room_keys/keys")]
    [InlineData("POST v3/rooms/{roomId}/leave")]
    [InlineData("PUT v3/rooms/{roomId}/redact/{eventId}/{txnId}")]
    [InlineData("POST v3/logout")]
    [InlineData("POST v3/logout/all")]
    [InlineData("DELETE v3/devices/{deviceId}")]
    [InlineData("POST v3/delete_devices")]
    [InlineData("POST v3/account/deactivate")]
    [InlineData("POST v3/account/3pid/add")]
    public void Suspended_users_keep_what_the_specification_leaves_them(string route)
    {
        var rule = RouteRules.All[route];

        Assert.True(rule.Suspended && rule.SuspendedOnly is null);
    }

    // Source: the same: what is recommended to be refused (joins, knocks, invites, messages, the profile, redactions of
    // others' events), and what else others would notice.
    [Fact]
    public void Suspended_users_are_refused_what_others_would_notice_and_nothing_else()
    {
        var refused = RouteRules.All.Where(
            rule => !rule.Value.Suspended || rule.Value.SuspendedOnly is not null || rule.Value.SuspendedJudged);

        Assert.Equal(
            [
                "DELETE v3/directory/room/{roomAlias}",
                "DELETE v3/profile/{userId}/{keyName}",
                "POST v3/account/3pid/delete",
                "POST v3/createRoom",
                "POST v3/join/{roomIdOrAlias}",
                "POST v3/knock/{roomIdOrAlias}",
                "POST v3/rooms/{roomId}/ban",
                "POST v3/rooms/{roomId}/invite",
                "POST v3/rooms/{roomId}/join",
                "POST v3/rooms/{roomId}/kick",
                "POST v3/rooms/{roomId}/unban",
                "PUT v3/directory/list/room/{roomId}",
                "PUT v3/directory/room/{roomAlias}",
                "PUT v3/profile/{userId}/{keyName}",
                "PUT v3/rooms/{roomId}/redact/{eventId}/{txnId}: others' events",
                "PUT v3/rooms/{roomId}/send/{eventType}/{txnId}: but m.room.redaction",
                "PUT v3/rooms/{roomId}/state/{eventType}",
                "PUT v3/rooms/{roomId}/state/{eventType}/",
                "PUT v3/rooms/{roomId}/state/{eventType}/{stateKey}",
                "PUT v3/rooms/{roomId}/typing/{userId}",
            ],
            refused.Select(rule => rule.Value switch
            {
                { SuspendedOnly: { } only } => $"{rule.Key}: but {only.Value}",
                { SuspendedJudged: true } => $"{rule.Key}: others' events",
                _ => rule.Key,
            }).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_route_without_a_rule_cannot_be_registered()
    {
        ClientRoutes routes = new(new RouteTableBuilder(), null!);

        var refused = Assert.Throws<InvalidOperationException>(
            () => routes.Get("/_matrix/client/v3/nobody/thought/of", Access.User, _ => ValueTask.CompletedTask));

        Assert.Contains("no line in RouteRules", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_route_whose_rule_says_otherwise_cannot_be_registered()
    {
        ClientRoutes routes = new(new RouteTableBuilder(), null!);

        Assert.Throws<InvalidOperationException>(
            () => routes.Get("/_matrix/client/v3/devices", Access.Public, _ => ValueTask.CompletedTask));
    }

    [Theory]
    [InlineData("v3/sync", "r0/sync")]
    [InlineData("v3/keys/device_signing/upload", "r0/keys/device_signing/upload unstable/keys/device_signing/upload")]
    [InlineData("v3/keys/signatures/upload", "r0/keys/signatures/upload unstable/keys/signatures/upload")]
    [InlineData("v3/keys/upload", "r0/keys/upload")]
    [InlineData("v3/room_keys/version", "r0/room_keys/version unstable/room_keys/version")]
    [InlineData("v3/room_keys/keys/{roomId}", "r0/room_keys/keys/{roomId} unstable/room_keys/keys/{roomId}")]
    [InlineData(
        "v3/profile/{userId}/{keyName}",
        "r0/profile/{userId}/{keyName} unstable/uk.tcpip.msc4133/profile/{userId}/{keyName}")]
    [InlineData("v1/login/get_token", "unstable/org.matrix.msc3882/login/get_token")]
    [InlineData("v1/mutual_rooms", "unstable/uk.half-shot.msc2666/user/mutual_rooms")]
    [InlineData("v1/admin/lock/{userId}", "unstable/uk.timedout.msc4323/admin/lock/{userId}")]
    [InlineData("v1/admin/suspend/{userId}", "unstable/uk.timedout.msc4323/admin/suspend/{userId}")]
    [InlineData("versions", "")]
    public void A_route_answers_at_its_other_paths_too(string path, string aliases)
    {
        var found = RouteAliases.Of("/_matrix/client/" + path);

        Assert.Equal(aliases, string.Join(' ', found.Select(alias => alias["/_matrix/client/".Length..])));
    }

    [Fact]
    public void A_route_that_is_added_brings_its_aliases()
    {
        RouteTableBuilder table = new();

        new ClientRoutes(table, null!).Put(
            "/_matrix/client/v3/room_keys/keys", Access.User, _ => ValueTask.CompletedTask);

        Assert.Equal(
            [
                "/_matrix/client/v3/room_keys/keys",
                "/_matrix/client/r0/room_keys/keys",
                "/_matrix/client/unstable/room_keys/keys",
            ],
            table.Build().Routes.Select(route => route.Template));
    }
}
