using System.Globalization;
using System.Text;

namespace Dendrite.Fast.StateRes;

/// <summary>Writes a trace as an SVG picture that needs no program, script, font or file beside it.</summary>
/// <remarks>Source: SVG 1.1, sections 5, 9 and 10; XML 1.0, section 2.2, for the characters that it may hold.</remarks>
internal static class TraceSvg
{
    // Lengths in user units, which are pixels at full size. Chosen: text of twelve pixels is readable, and a box holds
    // three lines of it.
    private const int BoxWidth = 250;
    private const int BoxHeight = 58;
    private const int GapX = 20;
    private const int GapY = 46;
    private const int Margin = 20;
    private const int HeadHeight = 60;
    private const int LineHeight = 16;
    private const int LegendWidth = 140;

    // Chosen: every other layer stands aside, so that lines across several layers do not lie on each other.
    private const int Stagger = 70;

    // Chosen: what a box holds in one line, and what shows on pointing at it.
    private const int NameCharsMax = 34;
    private const int TitleCharsMax = 200;

    private static readonly TraceOutcome[] Outcomes =
        [TraceOutcome.Unconflicted, TraceOutcome.Won, TraceOutcome.Lost, TraceOutcome.Refused];

    public static string Write(ResolutionTrace trace)
    {
        TraceDrawing drawing = TraceDrawing.Of(trace);
        int columns = Math.Max(3, drawing.Boxes.Select(static box => box.Column + 1).DefaultIfEmpty(0).Max());
        int rows = drawing.Boxes.Select(static box => box.Row + 1).DefaultIfEmpty(0).Max();
        int width = (2 * Margin) + (columns * (BoxWidth + GapX)) - GapX + Stagger;
        int height = (2 * Margin) + HeadHeight + (rows * (BoxHeight + GapY));
        var svg = new StringBuilder();
        Line(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\"");
        Line(svg, $"  viewBox=\"0 0 {width} {height}\" font-family=\"sans-serif\" font-size=\"12\">");
        Line(svg, $"<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>");
        WriteHead(svg, drawing);
        var places = drawing.Boxes.ToDictionary(
            static box => box.Event.Eid, static box => (X(box.Column, box.Row), Y(box.Row)));
        foreach ((int from, int to) in drawing.Edges)
        {
            WriteEdge(svg, places[from], places[to]);
        }

        foreach ((TraceEvent e, int _, int _) in drawing.Boxes)
        {
            WriteBox(svg, trace, e, places[e.Eid]);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void WriteHead(StringBuilder svg, TraceDrawing drawing)
    {
        Line(svg, $"<text x=\"{Margin}\" y=\"{Margin + LineHeight}\">{Escape(drawing.Caption)}</text>");
        for (int i = 0; i < Outcomes.Length; i++)
        {
            int x = Margin + (i * LegendWidth);
            int y = Margin + (LineHeight * 2);
            string name = Escape(TraceDrawing.NameOf(Outcomes[i]));
            string colour = TraceDrawing.ColourOf(Outcomes[i]);
            Line(svg, $"<rect x=\"{x}\" y=\"{y - 11}\" width=\"14\" height=\"14\"");
            Line(svg, $"  fill=\"{colour}\" stroke=\"#555555\"/>");
            Line(svg, $"<text x=\"{x + 20}\" y=\"{y}\">{name}</text>");
        }
    }

    // Lines of a layer to itself or downwards, as only false depths have them, leave and arrive like all others.
    private static void WriteEdge(StringBuilder svg, (int X, int Y) from, (int X, int Y) to)
    {
        int x1 = from.X + (BoxWidth / 2);
        int x2 = to.X + (BoxWidth / 2);
        int y2 = to.Y + BoxHeight;
        int bend = GapY / 2;
        Line(svg, $"<path d=\"M{x1} {from.Y} C{x1} {from.Y - bend} {x2} {y2 + bend} {x2} {y2}\"");
        Line(svg, $"  fill=\"none\" stroke=\"#999999\"/>");
    }

    private static void WriteBox(StringBuilder svg, ResolutionTrace trace, TraceEvent e, (int X, int Y) at)
    {
        string colour = TraceDrawing.ColourOf(e.Outcome);
        string[] lines =
        [
            TraceNames.Clean(e.Type, NameCharsMax),
            TraceNames.Clean(e.StateKey is "" or null ? "by " + e.Sender : "for " + e.StateKey, NameCharsMax),
            TraceNames.Clean(e.Id, NameCharsMax - 16) + ", " + TraceDrawing.OutcomeOf(trace, e),
        ];
        svg.Append("<g>\n");
        Line(svg, $"<title>{Escape(TitleOf(trace, e))}</title>");
        Line(svg, $"<rect x=\"{at.X}\" y=\"{at.Y}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"6\"");
        Line(svg, $"  fill=\"{colour}\" stroke=\"#555555\"/>");
        for (int i = 0; i < lines.Length; i++)
        {
            int y = at.Y + 4 + ((i + 1) * LineHeight);
            Line(svg, $"<text x=\"{at.X + 8}\" y=\"{y}\">{Escape(lines[i])}</text>");
        }

        svg.Append("</g>\n");
    }

    private static string TitleOf(ResolutionTrace trace, TraceEvent e)
    {
        string name = TraceNames.Key(e.Type, e.StateKey, TitleCharsMax);
        string by = $"{TraceNames.Clean(e.Id, TitleCharsMax)} by {TraceNames.Clean(e.Sender, TitleCharsMax)}";
        string answer = e.Outcome == TraceOutcome.Refused
            ? trace.AttemptOf(e.Eid)!.Verdict.Explain(trace.Rules)
            : TraceDrawing.NameOf(e.Outcome);
        return string.Create(
            CultureInfo.InvariantCulture, $"{name}\n{by}\ndepth {e.Depth}, time {e.OriginServerTs}\n{answer}");
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    private static int X(int column, int row) => Margin + (column * (BoxWidth + GapX)) + (row % 2 * Stagger);

    private static int Y(int row) => Margin + HeadHeight + (row * (BoxHeight + GapY));

    private static void Line(StringBuilder svg, FormattableString line) =>
        svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
