using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// The endpoints of rooms: who may do what, and what is refused how. Alice has ROOM and CLOSED, Bob is in ROOM, Eve in
/// neither. Source: client-server API v1.19, "Rooms" and "Events".
/// </summary>
public sealed class RoomsApiTests(ApiScenario scenario) : IClassFixture<ApiScenario>
{
    private const string Message = """{"msgtype":"m.text","body":"x"}""";

    [Theory]
    [InlineData("alice", "POST createRoom", "{}", "200")]
    [InlineData("alice", "POST createRoom", """{"preset":"public_chat","name":"N","topic":"T"}""", "200")]
    [InlineData("alice", "POST createRoom", """{"preset":"secret_chat"}""", "400 M_INVALID_PARAM")]
    [InlineData("alice", "POST createRoom", """{"visibility":"hidden"}""", "400 M_INVALID_PARAM")]
    [InlineData("alice", "POST createRoom", """{"room_version":"99"}""", "400 M_UNSUPPORTED_ROOM_VERSION")]
    [InlineData("alice", "POST createRoom", """{"room_alias_name":"taken"}""", "400 M_ROOM_IN_USE")]
    [InlineData("alice", "POST createRoom", """{"name":7}""", "400 M_BAD_JSON")]
    [InlineData("alice", "POST createRoom", """{"invite":["bob"]}""", "400 M_INVALID_PARAM")]
    [InlineData("alice", "POST createRoom", """{"invite":[{}]}""", "400 M_BAD_JSON")]
    [InlineData("alice", "POST createRoom", """{"initial_state":[{"content":{}}]}""", "400 M_MISSING_PARAM")]
    [InlineData("alice", "POST createRoom", """{"initial_state":[1]}""", "400 M_BAD_JSON")]
    [InlineData("alice", "POST createRoom", """{"is_direct":"yes"}""", "400 M_BAD_JSON")]
    [InlineData("alice", "POST createRoom", """{"invite_3pid":[{}]}""", "403 M_THREEPID_DENIED")]
    [InlineData("eve", "POST join/CLOSED", "{}", "403 M_FORBIDDEN")]
    [InlineData("eve", "POST rooms/CLOSED/join", "{}", "403 M_FORBIDDEN")]
    [InlineData("eve", "POST join/UNKNOWN", "{}", "404 M_NOT_FOUND")]
    [InlineData("eve", "POST join/%23nobody%3Alocalhost", "{}", "404 M_NOT_FOUND")]
    [InlineData("eve", "POST join/nonsense", "{}", "400 M_INVALID_PARAM")]
    [InlineData("bob", "POST join/%23taken%3Alocalhost", "{}", "200")]
    [InlineData("eve", "POST knock/CLOSED", "{}", "403 M_FORBIDDEN")]
    [InlineData("eve", "POST rooms/ROOM/leave", "{}", "403 M_FORBIDDEN")]
    [InlineData("bob", "POST rooms/ROOM/invite", """{"user_id":"BOB"}""", "403 M_FORBIDDEN")]
    [InlineData("bob", "POST rooms/ROOM/invite", "{}", "400 M_MISSING_PARAM")]
    [InlineData("bob", "POST rooms/ROOM/invite", """{"user_id":"nonsense"}""", "400 M_INVALID_PARAM")]
    [InlineData("eve", "POST rooms/CLOSED/invite", """{"user_id":"BOB"}""", "403 M_FORBIDDEN")]
    [InlineData("bob", "POST rooms/ROOM/kick", """{"user_id":"ALICE"}""", "403 M_FORBIDDEN")]
    [InlineData("bob", "POST rooms/ROOM/ban", """{"user_id":"EVE"}""", "403 M_FORBIDDEN")]
    [InlineData("bob", "POST rooms/ROOM/unban", """{"user_id":"EVE"}""", "403 M_FORBIDDEN")]
    [InlineData("alice", "POST rooms/ROOM/ban", """{"user_id":7}""", "400 M_BAD_JSON")]
    [InlineData("alice", "POST rooms/ROOM/forget", "{}", "400 M_UNKNOWN")]
    [InlineData("bob", "PUT rooms/ROOM/send/m.room.message/1", Message, "200")]
    [InlineData("eve", "PUT rooms/ROOM/send/m.room.message/1", Message, "403 M_FORBIDDEN")]
    [InlineData("eve", "PUT rooms/UNKNOWN/send/m.room.message/1", Message, "403 M_FORBIDDEN")]
    [InlineData("bob", "PUT rooms/ROOM/send/m.room.message/2", "", "400 M_NOT_JSON")]
    [InlineData("bob", "PUT rooms/ROOM/send/m.room.message/3", """{"a":1.5}""", "400 M_BAD_JSON")]
    [InlineData("bob", "PUT rooms/ROOM/send/m.room.message/4", """{"a":9007199254740993}""", "400 M_BAD_JSON")]
    [InlineData("bob", "PUT rooms/ROOM/send/m.room.message/5", """{"\ud800":1}""", "400 M_BAD_JSON")]
    [InlineData("alice", "PUT rooms/ROOM/state/m.room.name", """{"name":"\ud800"}""", "400 M_BAD_JSON")]
    [InlineData("alice", "PUT rooms/ROOM/state/m.room.canonical_alias", """{"\ud800":1}""", "400 M_BAD_JSON")]
    [InlineData("alice", "PUT rooms/ROOM/state/m.room.canonical_alias", """{"alias":"\ud800"}""", "400 M_BAD_JSON")]
    [InlineData("alice", "PUT rooms/ROOM/state/org.example.x/k", "{}", "200")]
    [InlineData("bob", "PUT rooms/ROOM/state/org.example.x/k", "{}", "403 M_FORBIDDEN")]
    [InlineData("eve", "PUT rooms/ROOM/state/org.example.x/k", "{}", "403 M_FORBIDDEN")]
    [InlineData("alice", "PUT rooms/ROOM/state/org.example.x/@bob:localhost", "{}", "403 M_FORBIDDEN")]
    [InlineData("bob", "PUT rooms/ROOM/redact/EVENT/1", "{}", "403 M_FORBIDDEN")]
    [InlineData("eve", "PUT rooms/CLOSED/redact/SECRET/1", "{}", "403 M_FORBIDDEN")]
    [InlineData("bob", "PUT rooms/ROOM/redact/nonsense/1", "{}", "400 M_INVALID_PARAM")]
    public async Task A_change_is_answered(string who, string request, string body, string outcome)
    {
        var answer = await scenario.AskAsync(who, request, body);

        Assert.Equal(outcome, answer.Outcome);
    }

    [Theory]
    [InlineData("bob", "rooms/ROOM/state", "200")]
    [InlineData("eve", "rooms/ROOM/state", "403 M_FORBIDDEN")]
    [InlineData("eve", "rooms/UNKNOWN/state", "403 M_FORBIDDEN")]
    [InlineData("bob", "rooms/ROOM/state/m.room.name", "200")]
    [InlineData("bob", "rooms/ROOM/state/m.room.name/", "200")]
    [InlineData("bob", "rooms/ROOM/state/m.room.member/ALICE", "200")]
    [InlineData("bob", "rooms/ROOM/state/m.room.nothing", "404 M_NOT_FOUND")]
    [InlineData("eve", "rooms/CLOSED/state/m.room.name", "403 M_FORBIDDEN")]
    [InlineData("bob", "rooms/ROOM/members", "200")]
    [InlineData("bob", "rooms/ROOM/members?membership=join&not_membership=leave", "200")]
    [InlineData("eve", "rooms/ROOM/members", "403 M_FORBIDDEN")]
    [InlineData("bob", "rooms/ROOM/joined_members", "200")]
    [InlineData("eve", "rooms/ROOM/joined_members", "403 M_FORBIDDEN")]
    [InlineData("bob", "rooms/ROOM/messages?dir=b", "200")]
    [InlineData("bob", "rooms/ROOM/messages?dir=f&limit=2", "200")]
    [InlineData("eve", "rooms/ROOM/messages?dir=b", "403 M_FORBIDDEN")]
    [InlineData("bob", "rooms/ROOM/messages?dir=b&filter=%7B", "400 M_NOT_JSON")]
    [InlineData("bob", "rooms/ROOM/messages?dir=b&filter=%7B%22limit%22:%22a%22%7D", "400 M_BAD_JSON")]
    [InlineData("bob", "rooms/ROOM/messages?dir=b&filter=%7B%22%5Cud800%22:1%7D", "400 M_BAD_JSON")]
    [InlineData("bob", "rooms/ROOM/context/EVENT", "200")]
    [InlineData("bob", "rooms/ROOM/context/SECRET", "404 M_NOT_FOUND")]
    [InlineData("eve", "rooms/CLOSED/context/SECRET", "403 M_FORBIDDEN")]
    [InlineData("bob", "rooms/ROOM/event/EVENT", "200")]
    [InlineData("bob", "rooms/ROOM/event/SECRET", "404 M_NOT_FOUND")]
    [InlineData("eve", "rooms/CLOSED/event/SECRET", "404 M_NOT_FOUND")]
    [InlineData("bob", "rooms/ROOM/event/nonsense", "404 M_NOT_FOUND")]
    [InlineData("bob", "joined_rooms", "200")]
    [InlineData("bob", "rooms/ROOM/aliases", "200")]
    [InlineData("eve", "rooms/CLOSED/aliases", "403 M_FORBIDDEN")]
    public async Task A_read_is_answered(string who, string path, string outcome)
    {
        var answer = await scenario.AskAsync(who, $"GET {path}");

        Assert.Equal(outcome, answer.Outcome);
        Assert.DoesNotContain("secret", who == "eve" ? answer.Text : "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bob", "POST rooms/ROOM/receipt/m.read/EVENT", "{}", "200")]
    [InlineData("bob", "POST rooms/ROOM/receipt/m.read.private/EVENT", """{"thread_id":"main"}""", "200")]
    [InlineData("bob", "POST rooms/ROOM/receipt/m.fully_read/EVENT", "", "200")]
    [InlineData("bob", "POST rooms/ROOM/receipt/m.unheard/EVENT", "{}", "400 M_INVALID_PARAM")]
    [InlineData("bob", "POST rooms/ROOM/receipt/m.read/EVENT", """{"thread_id":7}""", "400 M_BAD_JSON")]
    [InlineData("eve", "POST rooms/ROOM/receipt/m.read/EVENT", "{}", "403 M_FORBIDDEN")]
    [InlineData("bob", "POST rooms/ROOM/read_markers", """{"m.read":"EVENT","m.fully_read":"EVENT"}""", "200")]
    [InlineData("bob", "POST rooms/ROOM/read_markers", """{"m.read":7}""", "400 M_BAD_JSON")]
    [InlineData("bob", "POST rooms/ROOM/read_markers", """{"m.fully_read":"nonsense"}""", "400 M_INVALID_PARAM")]
    [InlineData("eve", "POST rooms/ROOM/read_markers", """{"m.fully_read":"EVENT"}""", "403 M_FORBIDDEN")]
    [InlineData("bob", "PUT rooms/ROOM/typing/BOB", """{"typing":false}""", "200")]
    [InlineData("bob", "PUT rooms/ROOM/typing/BOB", "{}", "400 M_MISSING_PARAM")]
    [InlineData("bob", "PUT rooms/ROOM/typing/BOB", """{"typing":"yes"}""", "400 M_BAD_JSON")]
    [InlineData("eve", "PUT rooms/ROOM/typing/EVE", """{"typing":true}""", "403 M_FORBIDDEN")]
    public async Task Receipts_markers_and_typing_are_answered(string who, string request, string body, string outcome)
    {
        var answer = await scenario.AskAsync(who, request, body);

        Assert.Equal(outcome, answer.Outcome);
    }

    [Theory]
    [InlineData("nobody", "GET directory/room/%23taken%3Alocalhost", "", "200")]
    [InlineData("nobody", "GET directory/room/%23nobody%3Alocalhost", "", "404 M_NOT_FOUND")]
    [InlineData("bob", "PUT directory/room/%23taken%3Alocalhost", """{"room_id":"ROOM"}""", "409 M_UNKNOWN")]
    [InlineData("bob", "PUT directory/room/%23new%3Alocalhost", "{}", "400 M_MISSING_PARAM")]
    [InlineData("bob", "PUT directory/room/%23new%3Aelsewhere", """{"room_id":"ROOM"}""", "400 M_INVALID_PARAM")]
    [InlineData("eve", "PUT directory/room/%23new%3Alocalhost", """{"room_id":"CLOSED"}""", "403 M_FORBIDDEN")]
    [InlineData("bob", "DELETE directory/room/%23nobody%3Alocalhost", "", "404 M_NOT_FOUND")]
    [InlineData("eve", "DELETE directory/room/%23taken%3Alocalhost", "", "403 M_FORBIDDEN")]
    [InlineData("nobody", "GET directory/list/room/ROOM", "", "200")]
    [InlineData("nobody", "GET directory/list/room/UNKNOWN", "", "404 M_NOT_FOUND")]
    [InlineData("bob", "PUT directory/list/room/ROOM", """{"visibility":"public"}""", "403 M_FORBIDDEN")]
    [InlineData("alice", "PUT directory/list/room/ROOM", """{"visibility":"secret"}""", "400 M_INVALID_PARAM")]
    [InlineData("alice", "PUT directory/list/room/ROOM", """{"visibility":"public"}""", "200")]
    [InlineData("nobody", "GET publicRooms", "", "200")]
    [InlineData("bob", "POST publicRooms", """{"filter":{"generic_search_term":"open"}}""", "200")]
    [InlineData("bob", "POST publicRooms", """{"filter":[]}""", "400 M_BAD_JSON")]
    [InlineData("bob", "POST publicRooms", """{"filter":{"room_types":[1]}}""", "400 M_BAD_JSON")]
    [InlineData("nobody", "POST publicRooms", "{}", "401 M_MISSING_TOKEN")]
    public async Task Aliases_and_the_directory_are_answered(string who, string request, string body, string outcome)
    {
        var answer = await scenario.AskAsync(who, request, body.Length == 0 ? null : body);

        Assert.Equal(outcome, answer.Outcome);
    }

    [Fact]
    public async Task A_room_lives_from_its_creation_to_being_forgotten()
    {
        var alice = await scenario.Host.RegisterAsync("host");
        var bob = await scenario.Host.RegisterAsync("guest");
        var room = await alice.CreatePrivateRoomAsync("Life");

        await alice.ChangeAsync(room, "invite", bob);
        await bob.JoinAsync(room);
        var said = await bob.SayAsync(room, "hi");
        await alice.PutAsync(
            MatrixActions.RoomPath(room, $"redact/{MatrixClient.Escape(said)}/1"),
            new JsonObject { ["reason"] = "because" },
            TestContext.Current.CancellationToken);
        var redacted = await bob.GetAsync(
            MatrixActions.RoomPath(room, $"event/{MatrixClient.Escape(said)}"), TestContext.Current.CancellationToken);
        await alice.ChangeAsync(room, "kick", bob);
        await alice.ChangeAsync(room, "ban", bob);
        await alice.ChangeAsync(room, "unban", bob);
        await bob.ForgetAsync(room);
        var (status, _) = await bob.TryAsync(
            HttpMethod.Get,
            MatrixActions.RoomPath(room, "messages?dir=b"),
            null,
            TestContext.Current.CancellationToken);

        Assert.Empty(redacted["content"]!.AsObject());
        Assert.Equal("because", redacted["unsigned"]!["redacted_because"]!["content"]!["reason"]!.GetValue<string>());
        Assert.Equal(403, (int)status);
    }
}
