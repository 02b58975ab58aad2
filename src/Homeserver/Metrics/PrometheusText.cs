using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// Writes metrics in Prometheus' text format, version 0.0.4.
/// Source: Prometheus documentation, "Exposition formats".
/// </summary>
internal sealed class PrometheusText
{
    /// <summary>The content type of the format.</summary>
    public static ReadOnlySpan<byte> ContentType => "text/plain; version=0.0.4; charset=utf-8"u8;

    private readonly StringBuilder _text = new();

    /// <summary>Writes metrics with all their series.</summary>
    public void Add(IEnumerable<MetricFamily> families)
    {
        foreach (var family in families)
        {
            AddHead(family.Name, family.Kind, family.Help);
            foreach (var (tags, series) in family.All())
            {
                var labels = Labels(tags.Tags);
                if (family.Kind == MetricKind.Histogram)
                {
                    AddHistogram(family.Name, labels, series);
                }
                else
                {
                    AddSample(family.Name, labels, series.Value);
                }
            }
        }
    }

    /// <summary>Writes a metric that has one value and no tags.</summary>
    public void Add(string name, MetricKind kind, string help, double value)
    {
        AddHead(name, kind, help);
        AddSample(name, "", value);
    }

    /// <summary>Copies the text, in UTF-8, to where an answer is written.</summary>
    public void CopyTo(IBufferWriter<byte> output)
    {
        foreach (var chunk in _text.GetChunks())
        {
            Encoding.UTF8.GetBytes(chunk.Span, output);
        }
    }

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    private void AddHead(string name, MetricKind kind, string help)
    {
        if (help.Length > 0)
        {
            _text.Append("# HELP ").Append(name).Append(' ').Append(help.Replace("\\", "\\\\").Replace("\n", "\\n"));
            _text.Append('\n');
        }

        _text.Append("# TYPE ").Append(name).Append(' ').Append(kind switch
        {
            MetricKind.Counter => "counter",
            MetricKind.Histogram => "histogram",
            _ => "gauge",
        }).Append('\n');
    }

    private void AddHistogram(string name, string labels, Series series)
    {
        var separator = labels.Length > 0 ? "," : "";
        long count = 0;
        for (var i = 0; i <= series.Bounds.Length; i++)
        {
            count += series.Count(i);
            var bound = i < series.Bounds.Length ? Number(series.Bounds[i]) : "+Inf";
            AddSample(name + "_bucket", $"{labels}{separator}le=\"{bound}\"", count);
        }

        AddSample(name + "_sum", labels, series.Value);
        AddSample(name + "_count", labels, count);
    }

    private void AddSample(string name, string labels, double value)
    {
        _text.Append(name);
        if (labels.Length > 0)
        {
            _text.Append('{').Append(labels).Append('}');
        }

        _text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        StringBuilder labels = new();
        foreach (var tag in tags)
        {
            labels.Append(labels.Length > 0 ? "," : "");
            foreach (var c in tag.Key)
            {
                labels.Append(char.IsAsciiLetterOrDigit(c) ? c : '_');
            }

            var value = Convert.ToString(tag.Value, CultureInfo.InvariantCulture) ?? "";
            labels.Append("=\"").Append(value.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n"));
            labels.Append('"');
        }

        return labels.ToString();
    }

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };
}
