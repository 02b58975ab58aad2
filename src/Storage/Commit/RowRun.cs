namespace Dendrite.Fast.Storage;

/// <summary>Rows of one type that an append added, in order.</summary>
internal abstract class RowRun
{
    public abstract TableSpec Spec { get; }

    /// <summary>The run that the append added after this one; null for the last.</summary>
    public RowRun? Next { get; set; }

    /// <summary>Writes each row into the sink, between <see cref="IRowRunSink.Begin"/> and its end.</summary>
    public abstract void Replay<TSink>(ref TSink sink)
        where TSink : struct, IRowRunSink;
}

/// <summary>A sink that is told where rows begin and end.</summary>
internal interface IRowRunSink : IRowSink
{
    void Begin();

    void End();
}

/// <summary>Holds its first row inline: most runs have one.</summary>
internal sealed class RowRun<TRow> : RowRun
    where TRow : struct, IRow<TRow>
{
    private readonly TRow _first;
    private TRow[] _more = [];
    private int _moreCount;

    public RowRun(in TRow first)
    {
        _first = first;
    }

    public override TableSpec Spec => TRow.Spec;

    public void Add(in TRow row)
    {
        if (_moreCount == _more.Length)
        {
            Array.Resize(ref _more, Math.Max(4, _moreCount * 2));
        }

        _more[_moreCount++] = row;
    }

    public override void Replay<TSink>(ref TSink sink)
    {
        sink.Begin();
        _first.WriteTo(ref sink);
        sink.End();
        for (int index = 0; index < _moreCount; index++)
        {
            sink.Begin();
            _more[index].WriteTo(ref sink);
            sink.End();
        }
    }
}
