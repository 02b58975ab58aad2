using System.Globalization;
using System.Text;

using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>Writes a trace as text for a terminal or a file.</summary>
public sealed class TraceText
{
    /// <summary>
    /// Most rows of one section; chosen: a page or two. What is more is counted in the section's last row.
    /// </summary>
    public const int RowsMax = 200;

    // Chosen: a name fits a wide terminal together with what is said of it; the ids of all versions since 3 are whole.
    private const int NameCharsMax = 80;

    // Chosen: more states than these are counted only, in each key's row.
    private const int StatesMax = 16;

    private readonly ResolutionTrace _trace;
    private readonly StringBuilder _text = new();

    private TraceText(ResolutionTrace trace) => _trace = trace;

    internal static string Write(ResolutionTrace trace)
    {
        var text = new TraceText(trace);
        text.WriteHead();
        text.WriteConflicts();
        text.WriteSet("Auth difference", trace.AuthDifference);
        text.WriteSet("Conflicted state subgraph", trace.ConflictedSubgraph);
        foreach (IGrouping<TraceStep, TraceAttempt> step in trace.Attempts.GroupBy(static attempt => attempt.Step))
        {
            text.WriteStep(step.Key, [.. step]);
        }

        text.WriteResult();
        return text._text.ToString();
    }

    internal static string TitleOf(RoomVersionRules rules) => rules.StateResolution switch
    {
        StateResolutionAlgorithm.V1 => "State resolution 1",
        StateResolutionAlgorithm.V2 => "State resolution 2",
        _ => "State resolution 2.1",
    } + $" (room version {rules.Id})";

    private void WriteHead()
    {
        int conflicted = _trace.Keys.Count(static key => key.IsConflicted);
        string title = TitleOf(_trace.Rules);
        int tried = _trace.Attempts.Count(static attempt => attempt.Turn > 0);
        int states = _trace.StateCount;
        Line(0, $"{title}. Different states: {states}, conflicted keys: {conflicted}, events tried: {tried}");
        if (_trace.StateCount == 1)
        {
            Line(0, $"There is nothing to resolve.");
        }
    }

    private void WriteConflicts()
    {
        TraceKey[] keys = [.. _trace.Keys.Where(static key => key.IsConflicted)];
        Section("Conflicted keys", keys, (_, key) =>
        {
            Line(1, $"{TraceNames.Key(key.Type, key.StateKey, NameCharsMax)}");
            for (int i = 0; i < Math.Min(key.Eids.Count, StatesMax); i++)
            {
                Line(2, $"state {i + 1}: {Name(key.Eids[i])}");
            }

            if (key.Eids.Count > StatesMax)
            {
                Line(2, $"... and {key.Eids.Count - StatesMax} more states");
            }
        });
    }

    private void WriteSet(string title, IReadOnlyList<int> eids) =>
        Section(title, eids, (_, eid) => Line(1, $"{Name(eid)}  {KeyOf(_trace.Events[eid])}"));

    private void WriteStep(TraceStep step, TraceAttempt[] attempts)
    {
        if (step == TraceStep.Remaining)
        {
            Section("Mainline", _trace.Mainline, (i, eid) => Line(1, $"{i}  {Name(eid)}"));
        }

        Section(TitleOf(step), attempts, (i, attempt) =>
        {
            TraceEvent e = _trace.Events[attempt.Eid];
            Line(1, $"{i + 1}. {Name(attempt.Eid)}  {KeyOf(e)} by {TraceNames.Clean(e.Sender, NameCharsMax)}");
            Line(2, $"{SortKeyOf(attempt, e)}");
            Line(2, $"{AnswerOf(attempt, e)}");
        });
    }

    private void WriteResult() => Section("Result", _trace.Keys, (_, key) =>
    {
        Line(1, $"{TraceNames.Key(key.Type, key.StateKey, NameCharsMax)}: {Name(key.Winner)}");
        Line(2, $"{TraceNames.Clean(key.Reason, NameCharsMax * 4)}");
    });

    private void Section<T>(string title, IReadOnlyList<T> rows, Action<int, T> write)
    {
        if (rows.Count == 0)
        {
            return;
        }

        _text.AppendLine();
        Line(0, $"{title}");
        for (int i = 0; i < Math.Min(rows.Count, RowsMax); i++)
        {
            write(i, rows[i]);
        }

        if (rows.Count > RowsMax)
        {
            Line(1, $"... and {rows.Count - RowsMax} more");
        }
    }

    private static string TitleOf(TraceStep step) => step switch
    {
        TraceStep.PowerEvents => "Power events, in reverse topological power order (steps 1 and 2)",
        TraceStep.Remaining => "Remaining events, in mainline order (steps 3 and 4)",
        TraceStep.PowerLevelsV1 => "Power levels, by ascending depth then descending sha1",
        TraceStep.JoinRulesV1 => "Join rules, by ascending depth then descending sha1",
        TraceStep.MembersV1 => "Members, key by key, by ascending depth then descending sha1",
        _ => "Other events, key by key, by ascending depth then descending sha1; the last one is tried first",
    };

    private static string SortKeyOf(TraceAttempt attempt, TraceEvent e) => attempt.Step switch
    {
        TraceStep.PowerEvents => Invariant($"power {TraceReason.Level(attempt)}, time {e.OriginServerTs}"),
        TraceStep.Remaining =>
            Invariant($"mainline position {TraceReason.Position(attempt)}, time {e.OriginServerTs}"),
        _ => Invariant($"depth {e.Depth}, sha1 {attempt.Sha1}"),
    };

    private string AnswerOf(TraceAttempt attempt, TraceEvent e)
    {
        if (attempt.Turn == 0)
        {
            return e.StateKey is null ? "no state event, so there is nothing to apply" : "not tried: decided before it";
        }

        if (attempt.Verdict.Rule == AuthRule.None)
        {
            return "taken unchecked, as the first of its list";
        }

        string answer = (attempt.Verdict.IsAllowed ? "allowed, " : "refused, ") + attempt.Verdict.Explain(_trace.Rules);
        return attempt.IsTakenUnchecked ? answer + " It stays all the same, as no other was allowed." : answer;
    }

    private string Name(int eid) => eid == RoomEvents.NoEvent ? "(none)"
        : _trace.Events.TryGetValue(eid, out TraceEvent? e) ? TraceNames.Clean(e.Id, NameCharsMax)
        : Invariant($"(event {eid} of the first state)");

    private static string KeyOf(TraceEvent e) => TraceNames.Key(e.Type, e.StateKey, NameCharsMax);

    private void Line(int indent, FormattableString line) =>
        _text.Append(' ', indent * 2).Append(Invariant(line)).Append('\n');

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
