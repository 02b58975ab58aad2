using Xunit;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>What a trace reads like.</summary>
public sealed class TraceTextTests
{
    [Fact]
    public void A_ban_against_a_topic_reads_as_it_was_decided()
    {
        var room = new StoryRoom("11");
        room.Levels("levels", StoryRoom.Alice, """ "@alice:a":100,"@bob:a":50 """, depth: 4, ts: 1, auth: ["alice"])
            .Join("bob", StoryRoom.Bob, depth: 5, ts: 2, auth: ["levels", "rules"])
            .Topic("topic", StoryRoom.Bob, depth: 6, ts: 3, auth: ["levels", "bob"])
            .Topic("older", StoryRoom.Alice, depth: 6, ts: 2, auth: ["levels", "alice"])
            .Add(
                "ban",
                "m.room.member",
                StoryRoom.Bob,
                StoryRoom.Alice,
                """{"membership":"ban"}""",
                depth: 6,
                ts: 4,
                auth: ["levels", "alice", "bob"]);

        ResolutionTrace trace = room.Explain(
            "create alice rules levels bob topic", "create alice rules levels ban older");

        Assert.Equal(
            """
            State resolution 2 (room version 11). Different states: 2, conflicted keys: 2, events tried: 4

            Conflicted keys
              m.room.member "@bob:a"
                state 1: $bob
                state 2: $ban
              m.room.topic ""
                state 1: $topic
                state 2: $older

            Auth difference
              $topic  m.room.topic ""
              $older  m.room.topic ""
              $ban  m.room.member "@bob:a"

            Power events, in reverse topological power order (steps 1 and 2)
              1. $bob  m.room.member "@bob:a" by @bob:a
                power 50, time 2
                allowed, v11 4.3.6: The room is public.
              2. $ban  m.room.member "@bob:a" by @alice:a
                power 100, time 4
                allowed, v11 4.6.2: The sender has the ban level and outranks the user.

            Mainline
              0  $levels

            Remaining events, in mainline order (steps 3 and 4)
              1. $older  m.room.topic "" by @alice:a
                mainline position 0, time 2
                allowed, v11 10: No rule refuses the event.
              2. $topic  m.room.topic "" by @bob:a
                mainline position 0, time 3
                refused, v11 5: The sender is not in the room.

            Result
              m.room.member "@bob:a": $ban
                allowed last, and so holds: $bob is in its auth chain and comes before it
              m.room.topic "": $older
                the only event of the key that the rules allowed

            """,
            trace.ToString());
    }

    [Fact]
    public void What_an_event_says_does_not_reach_the_terminal_as_it_is()
    {
        var room = new StoryRoom("11");
        const string Hostile = "\\u001b[2J\\n\\u202e\\ud800\\\\";
        foreach (string name in (string[])["one", "two"])
        {
            room.Add(name, Unescape(Hostile), Unescape(Hostile), StoryRoom.Alice, "{}", depth: 4, auth: ["alice"]);
        }

        string text = room.Explain("create alice one", "create alice two").ToString();

        Assert.DoesNotContain(text, static c => c != '\n' && char.IsControl(c));
        Assert.DoesNotContain('\u202e', text);
        Assert.Contains("\\u{1b}[2J\\u{a}\\u{202e}\uFFFD\\\\", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_section_says_how_much_it_leaves_out()
    {
        ResolutionTrace trace = Many(TraceText.RowsMax + 5);

        string text = trace.ToString();

        Assert.Equal(TraceText.RowsMax + 5, trace.Keys.Count);
        Assert.Contains("  ... and 5 more\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "ab…")]
    [InlineData("a\nb", 3, "a…")]
    [InlineData("a\\b", 4, "a\\\\b")]
    [InlineData("\uD83D\uDE00\uD83D\uDE00", 3, "\uD83D\uDE00…")]
    public void A_name_is_cut_between_characters(string text, int charsMax, string expected) =>
        Assert.Equal(expected, TraceNames.Clean(text, charsMax));

    internal static ResolutionTrace Many(int keys)
    {
        var room = new StoryRoom("11");
        string[] states = ["create alice", "create alice"];
        for (int i = 0; i < keys; i++)
        {
            room.Add($"x{i}", "org.example", $"k{i}", StoryRoom.Alice, "{}", depth: 4, ts: 1, auth: ["alice"])
                .Add($"y{i}", "org.example", $"k{i}", StoryRoom.Alice, "{}", depth: 4, ts: 2, auth: ["alice"]);
            states[0] += $" x{i}";
            states[1] += $" y{i}";
        }

        return room.Explain(states);
    }

    private static string Unescape(string json) =>
        System.Text.RegularExpressions.Regex.Unescape(json);
}
