using System.Globalization;
using System.Text;

namespace Dendrite.Fast.StateRes;

/// <summary>Writes a trace as a graph in Graphviz's DOT language.</summary>
/// <remarks>Source: graphviz.org, "DOT Language": quoted strings, in which only the quote needs an escape.</remarks>
internal static class TraceDot
{
    // Chosen: what a box can hold in a readable size.
    private const int NameCharsMax = 48;

    public static string Write(ResolutionTrace trace)
    {
        TraceDrawing drawing = TraceDrawing.Of(trace);
        var dot = new StringBuilder();
        dot.Append("digraph resolution {\n");
        Line(dot, $"  label={Quote(drawing.Caption)};");
        dot.Append("  rankdir=BT;\n  node [shape=box, style=filled, fontname=\"sans-serif\"];\n");
        foreach ((TraceEvent e, int _, int _) in drawing.Boxes)
        {
            string colour = TraceDrawing.ColourOf(e.Outcome);
            Line(dot, $"  e{e.Eid} [fillcolor={Quote(colour)}, label={LabelOf(trace, e)}];");
        }

        // Events of one depth stand in one layer.
        foreach (IGrouping<long, int> layer in drawing.Boxes
            .GroupBy(static box => box.Event.Depth, static box => box.Event.Eid))
        {
            dot.Append("  { rank=same;");
            foreach (int eid in layer)
            {
                dot.Append(CultureInfo.InvariantCulture, $" e{eid};");
            }

            dot.Append(" }\n");
        }

        foreach ((int from, int to) in drawing.Edges)
        {
            Line(dot, $"  e{from} -> e{to};");
        }

        return dot.Append("}\n").ToString();
    }

    private static string LabelOf(ResolutionTrace trace, TraceEvent e)
    {
        string[] lines =
        [
            TraceNames.Key(e.Type, e.StateKey, NameCharsMax),
            TraceNames.Clean(e.Id, NameCharsMax),
            TraceDrawing.OutcomeOf(trace, e),
        ];

        // In a label a backslash starts an escape: \n ends a line, \\ is a backslash.
        return "\"" + string.Join("\\n", lines.Select(Escape)) + "\"";
    }

    private static string Quote(string text) => $"\"{Escape(text)}\"";

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal);

    private static void Line(StringBuilder dot, FormattableString line) =>
        dot.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
