using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

using Dendrite.Fast.StateRes.Tests.Oracle;

using Xunit;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>The pictures of a trace are well formed whatever events say, and stay small.</summary>
public sealed partial class TraceDrawingTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // What the remarks of the drawing promise, in characters.
    private const int CharsMax = 1_000_000;

    public static TheoryData<string> HostileTexts =>
    [
        "\"];}</text></svg>", "\\", "\\\\\"", "<script>alert(1)</script>", "]]>&lt;&#0;", "\0\u0001\u001b[2J\r\n",
        "\u202eevil\u2066", "\ufffe\uffff", "\ud800", "\udc00x", "-->", "'\"'", "\\N\\G\\l", new string('m', 255),
    ];

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Hostile_texts_stay_text(string hostile)
    {
        var room = new StoryRoom("11");
        room.Add("one", hostile, hostile, StoryRoom.Alice, "{}", depth: 4, auth: ["alice"])
            .Add("two", hostile, hostile, "@\"<&>\\\":a", "{}", depth: 4, auth: ["alice"]);

        ResolutionTrace trace = room.Explain("create alice one", "create alice two");

        AssertSvg(trace, boxes: 4);
        AssertDot(trace.ToDot());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("11")]
    [InlineData("12")]
    public void Any_history_is_drawn_well_formed(string version)
    {
        for (int seed = 0; seed < 10; seed++)
        {
            var history = new HistoryGenerator(seed, version);
            history.Play(60);
            ResolutionTrace trace = StateResolver.Explain(history.Room.Events, history.PickStates(3).Engine);

            AssertSvg(trace, trace.Events.Count);
            AssertDot(trace.ToDot());
        }
    }

    [Fact]
    public void Each_outcome_has_its_colour_and_the_refusal_its_rule()
    {
        var room = new StoryRoom("11");
        room.Topic("lost", StoryRoom.Alice, depth: 5, ts: 1, auth: ["alice"])
            .Topic("won", StoryRoom.Alice, depth: 5, ts: 2, auth: ["alice"])
            .Topic("refused", StoryRoom.Carol, depth: 5, ts: 3);

        ResolutionTrace trace = room.Explain("create alice lost", "create alice won", "create alice refused");
        XDocument svg = XDocument.Parse(trace.ToSvg());

        (string, string)[] boxes =
        [
            .. svg.Descendants(Svg + "g").Select(static g => (
                g.Elements(Svg + "text").Last().Value, (string)g.Element(Svg + "rect")!.Attribute("fill")!)),
        ];
        Assert.Contains(("$lost, lost", "#f6e3a6"), boxes);
        Assert.Contains(("$won, won", "#bfe3bf"), boxes);
        Assert.Contains(("$refused, refused by v11 5", "#f3b6b0"), boxes);
        Assert.Contains(("$alice, unconflicted", "#e6e6e6"), boxes);
    }

    [Fact]
    public void Events_of_one_depth_share_a_layer_and_deeper_ones_are_below()
    {
        var room = new StoryRoom("11");
        room.Topic("left", StoryRoom.Alice, depth: 5, ts: 1, auth: ["alice"])
            .Topic("right", StoryRoom.Alice, depth: 5, ts: 2, auth: ["alice"]);

        TraceDrawing drawing = TraceDrawing.Of(room.Explain("create alice left", "create alice right"));

        Assert.Equal(
            [("$create", 0, 0), ("$alice", 0, 1), ("$left", 0, 2), ("$right", 1, 2)],
            drawing.Boxes.Select(static box => (box.Event.Id, box.Column, box.Row)));
    }

    [Fact]
    public void A_large_resolution_is_drawn_in_part_and_says_so()
    {
        ResolutionTrace trace = TraceTextTests.Many(2_000);

        TraceDrawing drawing = TraceDrawing.Of(trace);

        Assert.Equal(4_002, trace.Events.Count);
        Assert.Equal(TraceDrawing.EventsMax, drawing.Boxes.Count);
        Assert.All(drawing.Boxes, static box => Assert.Equal(TraceOutcome.Won, box.Event.Outcome));
        Assert.Contains("3602 events and 0 lines left out", drawing.Caption, StringComparison.Ordinal);
        AssertSvg(trace, TraceDrawing.EventsMax);
        Assert.InRange(trace.ToDot().Length, 1, CharsMax);
        Assert.InRange(trace.ToSvg().Length, 1, CharsMax);
    }

    [Fact]
    public void Lines_are_bounded_too()
    {
        var room = new StoryRoom("11");
        string[] names = [.. Enumerable.Range(0, 100).Select(static i => $"t{i}")];
        for (int i = 0; i < names.Length; i++)
        {
            room.Topic(names[i], StoryRoom.Alice, depth: 5 + i, ts: i, auth: ["alice", .. names[..i]]);
        }

        TraceDrawing drawing = TraceDrawing.Of(room.Explain("create alice t98", "create alice t99"));

        Assert.Equal(TraceDrawing.EdgesMax, drawing.Edges.Count);
        Assert.DoesNotContain(" 0 lines left out", drawing.Caption, StringComparison.Ordinal);
    }

    private static void AssertSvg(ResolutionTrace trace, int boxes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit };
        using var reader = XmlReader.Create(new StringReader(trace.ToSvg()), settings);
        XDocument svg = XDocument.Load(reader);
        string[] allowed = ["svg", "rect", "text", "path", "g", "title"];

        Assert.Equal(Svg + "svg", svg.Root!.Name);
        Assert.Equal(boxes, svg.Descendants(Svg + "g").Count());
        Assert.All(svg.Descendants(), element =>
        {
            Assert.Equal(Svg, element.Name.Namespace);
            Assert.Contains(element.Name.LocalName, allowed);
        });
    }

    // The statements that a drawing consists of, each with its strings closed.
    private static void AssertDot(string dot)
    {
        string[] lines = dot.Split('\n');

        Assert.Equal("digraph resolution {", lines[0]);
        Assert.Equal("}", lines[^2]);
        Assert.Equal(string.Empty, lines[^1]);
        Assert.All(lines[1..^2], static line => Assert.Matches(Statement(), line));
    }

    [GeneratedRegex("""
        ^[ ][ ](?:label="(?:[^"\\]|\\["\\n])*";
        |rankdir=BT;
        |node[ ]\[shape=box,[ ]style=filled,[ ]fontname="sans-serif"\];
        |e\d+[ ]\[fillcolor="\#\w{6}",[ ]label="(?:[^"\\\x00-\x1f]|\\["\\n])*"\];
        |\{[ ]rank=same;(?:[ ]e\d+;)+[ ]\}
        |e\d+[ ]->[ ]e\d+;)$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Statement();
}
