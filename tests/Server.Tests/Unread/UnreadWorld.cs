using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>A random life of one room with some local users, told to the server and to the oracle alike.</summary>
internal sealed class UnreadWorld(ReadsHost host, SeededRandom random, TestUser[] users, Room room)
{
    private static readonly string[] Words = ["hello", "coffee", "Dinner", "zoé", "carol", "*"];

    private readonly UnreadOracle _oracle = new();
    private readonly Dictionary<TestUser, UserPushRules> _rules = [];
    private readonly List<(SentEvent Sent, int Ordinal)> _events = [];
    private Room _room = room;

    public static async Task<UnreadWorld> StartAsync(ReadsHost host, int seed)
    {
        List<TestUser> users = [];
        foreach (var name in (string[])["alice", "bob", "carol", "dave", "erin"])
        {
            users.Add(await host.Host.UserAsync(name));
        }

        var room = await host.PublicRoomAsync(users[0]);
        UnreadWorld world = new(host, new SeededRandom(seed), [.. users], room);
        var (member, _) = room.Snapshot.State.Items()
            .Where(item => item.Type == "m.room.member").Select(item => (item.Eid, 0)).Single();
        world._oracle.Join(users[0], room.Snapshot.OrdinalOf(member));

        // What follows the creator's join is the creator's own.
        world._oracle.Event(room.Snapshot.LastOrdinal, "setup", users[0], null, true, _ => PushActions.None);
        return world;
    }

    public async Task StepAsync()
    {
        var user = users[random.Next(0, users.Length)];
        var isJoined = _oracle.Joined.Contains(user);
        switch (random.Next(0, 20))
        {
            case 0 when user != users[0] && isJoined:
                await ChangeAsync(user, MembershipAction.Leave);
                _oracle.Leave(user);
                break;
            case 1 or 2:
                SetRules(user);
                break;
            case 3 when _events.Count > 0 && isJoined:
                await RedactAsync();
                break;
            case 4:
                await host.RestartAsync();
                _room = await host.Host.FindAsync(_room.Id);
                break;
            case 5 or 6 or 7 or 8 when _events.Count > 0 && isJoined:
                await ReceiptAsync(user);
                break;
            case 9 when isJoined:
                host.Host.Users.Profiles[user.Id] = new MemberProfile($"n{random.Next(0, 99)}", null);
                await ChangeAsync(user, MembershipAction.Join);
                break;
            default:
                if (isJoined)
                {
                    await SendAsync(user);
                }
                else
                {
                    await ChangeAsync(user, MembershipAction.Join);
                    _oracle.Join(user, _room.Snapshot.LastOrdinal);
                }

                break;
        }
    }

    public async Task CompareAsync()
    {
        var receipts = await host.Receipts.GetAsync(_room.Nid, ReadsHost.Cancel);
        foreach (var user in users)
        {
            var actual = _room.Snapshot.UnreadOf(user.Nid, receipts, _room.Snapshot.LastOrdinal);
            if (_oracle.Joined.Contains(user))
            {
                Assert.Equal($"{user.Id}: {_oracle.Describe(user)}", $"{user.Id}: {UnreadOracle.Describe(actual)}");
            }
            else
            {
                Assert.Equal(UnreadCounts.None, actual);
            }
        }
    }

    /// <summary>Compares what each member was notified about, page by page.</summary>
    public async Task CompareListsAsync()
    {
        NotificationList list = new(host.Host.Engine, host.Reads, host.Receipts);
        foreach (var user in _oracle.Joined)
        {
            foreach (var onlyHighlights in (bool[])[false, true])
            {
                List<Notification> all = [];
                string? from = null;
                do
                {
                    var page = await list.GetAsync(
                        ReadsHost.As(user), new(from, random.Next(1, 20), onlyHighlights), ReadsHost.Cancel);
                    all.AddRange(page.Notifications);
                    from = page.NextToken;
                }
                while (from is not null);

                Assert.Equal(
                    $"{user.Id}: {_oracle.List(user, onlyHighlights)}", $"{user.Id}: {UnreadOracle.List(all)}");
            }
        }
    }

    private async Task ChangeAsync(TestUser user, MembershipAction action)
    {
        var before = _room.Snapshot.LastOrdinal;
        var sent = await EngineHost.ChangeAsync(_room, action, user);
        if (_room.Snapshot.LastOrdinal > before)
        {
            await TellAsync(sent, user, null, isOwnRead: false);
        }
    }

    private async Task SendAsync(TestUser sender)
    {
        var target = _events.Count == 0 ? null : _events[random.Next(0, _events.Count)].Sent.EventId.Value;
        var other = users[random.Next(0, users.Length)].Id.Value;
        var body = $"{Words[random.Next(0, Words.Length)]} {Words[random.Next(0, Words.Length)]}";
        var relation = target is null
            ? null
            : random.Next(0, 8) switch
            {
                0 or 1 => "m.thread",
                2 or 3 => "m.annotation",
                4 => "m.replace",
                _ => null,
            };
        List<string> parts = [$"\"body\":{JsonSerializer.Serialize(body)}"];
        parts.Add(random.Next(0, 5) == 0 ? "\"msgtype\":\"m.notice\"" : "\"msgtype\":\"m.text\"");
        if (relation is not null)
        {
            parts.Add($"\"m.relates_to\":{{\"rel_type\":\"{relation}\",\"event_id\":\"{target}\"}}");
        }

        switch (random.Next(0, 5))
        {
            case 0:
                parts.Add($"\"m.mentions\":{{\"user_ids\":[\"{other}\",\"{other}\",7,\"@nobody:far\"]}}");
                break;
            case 1:
                parts.Add("\"m.mentions\":{\"room\":true}");
                break;
            default:
                break;
        }

        var sent = await _room.SendAsync(
            EngineHost.Message(sender, "x") with
            {
                Type = random.Next(0, 4) == 0 ? "m.reaction" : "m.room.message",
                Content = EngineHost.Json($"{{{string.Join(',', parts)}}}"),
            },
            ReadsHost.Cancel);
        _events.Add((sent, _room.Snapshot.LastOrdinal));
        await TellAsync(sent, sender, relation is null ? null : (relation, target!), isOwnRead: true);
    }

    private async Task RedactAsync()
    {
        var (sent, ordinal) = _events[random.Next(0, _events.Count)];
        var redaction = await EngineHost.RedactAsync(_room, users[0], sent.EventId);
        await TellAsync(redaction, users[0], null, isOwnRead: true);
        _oracle.Redact(ordinal);
    }

    private async Task ReceiptAsync(TestUser user)
    {
        var (sent, ordinal) = _events[random.Next(0, _events.Count)];
        var thread = random.Next(0, 2) == 0 ? null : _oracle.ThreadOf(sent.EventId.Value) ?? ReceiptTypes.MainThread;
        var type = random.Next(0, 2) == 0 ? ReceiptTypes.Read : ReceiptTypes.ReadPrivate;
        try
        {
            await host.Receipts.SetAsync(
                _room, ReadsHost.As(user), type, sent.EventId.Value, thread, ReadsHost.Cancel);
            _oracle.Receipt(user, type, thread ?? string.Empty, ordinal);
        }
        catch (MatrixException refusal) when (thread is not null && refusal.Error.Code == "M_INVALID_PARAM")
        {
            // A redaction took the relation away that put the event into its thread.
        }
    }

    private async Task TellAsync(
        SentEvent sent, TestUser sender, (string Type, string Parent)? relation, bool isOwnRead)
    {
        var snapshot = _room.Snapshot;
        var json = await host.Host.Engine.Events.GetAsync(snapshot, sent.Eid, ReadsHost.Cancel);
        _oracle.Event(snapshot.LastOrdinal, sent.EventId.Value, sender, relation, isOwnRead, user =>
        {
            PushSubject subject = new()
            {
                Event = json,
                RoomId = _room.Id,
                Sender = sender.Id,
                MemberCount = snapshot.Members.JoinedCount,
                SenderLevel = sender == users[0] ? long.MaxValue : 0,
                PowerLevels = PowerLevelsContent.WithoutEvent,
            };
            var name = user.Id.Localpart.ToString();
            return FakePushRules.Compile(user.Id, RulesOf(user)).Evaluate(subject, user.Id, name);
        });
    }

    private UserPushRules RulesOf(TestUser user) =>
        _rules.TryGetValue(user, out var rules) ? rules : FakePushRules.Servers(user.Id);

    private void SetRules(TestUser user)
    {
        var rules = RulesOf(user);
        var word = Words[random.Next(0, Words.Length)];
        rules = random.Next(0, 10) switch
        {
            0 => FakePushRules.Servers(user.Id),
            1 => rules.With(FakePushRules.Rule(PushRuleKind.Room, _room.Id.Value, """{"actions":[]}"""), null, null),
            2 => rules.With(
                FakePushRules.Rule(
                    PushRuleKind.Override,
                    "mute",
                    $$"""
                    {"actions":[],"conditions":[{"kind":"event_match","key":"room_id","pattern":"{{_room.Id}}"}]}
                    """),
                null,
                null),
            3 => rules.With(
                FakePushRules.Rule(
                    PushRuleKind.Content,
                    "word",
                    $$"""{"actions":["notify",{"set_tweak":"highlight"}],"pattern":"{{word}}"}"""),
                null,
                null),
            4 => rules.With(
                FakePushRules.Rule(
                    PushRuleKind.Sender, users[random.Next(0, users.Length)].Id.Value, """{"actions":[]}"""),
                null,
                null),
            5 => rules.With(
                FakePushRules.Rule(
                    PushRuleKind.Override,
                    "name",
                    """
                    {"actions":["notify",{"set_tweak":"highlight"}],"conditions":[{"kind":"contains_display_name"}]}
                    """),
                null,
                null),
            6 => rules.WithChange(PushRuleKind.Override, ".m.rule.master", random.Next(0, 2) == 0, null),
            7 => rules.WithChange(PushRuleKind.Underride, ".m.rule.message", random.Next(0, 2) == 0, null),
            8 => rules.WithChange(PushRuleKind.Override, ".m.rule.is_user_mention", null, """["notify"]"""),
            _ => rules.WithChange(PushRuleKind.Override, ".m.rule.member_event", null, """["notify"]"""),
        };
        _rules[user] = rules;
        host.Host.Users.Rules.Set(user, rules, user.Id.Localpart.ToString());
    }
}
