using System.Runtime.CompilerServices;

namespace Dendrite.Fast.Storage;

/// <summary>Every record of the Log can be read.</summary>
internal sealed class LogCheck : IStoreCheck
{
    // Chosen: a page of records is a megabyte at most.
    private const int PageRows = 4096;

    private static readonly ReadSql Page = new(
        $"""
        select {Maps.LogColumns} from log where (writer, position, seq) > ($1, $2, $3)
        order by writer, position, seq limit $4
        """);

    public string Name => "log: its records can be read";

    public async IAsyncEnumerable<Finding> RunAsync(
        Store store, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (CommitPosition position, int seq) = (default(CommitPosition), -1);
        while (true)
        {
            IReadOnlyList<Record> page = await store.ListAsync(
                Page, [position.Writer, position.Position, seq, PageRows], Read, cancellationToken);
            foreach (Record record in page.Where(record => !record.IsReadable))
            {
                (position, seq) = (record.Position, record.Seq);
                yield return new Finding(
                    "log",
                    $"writer={position.Writer} position={position.Position} seq={seq}",
                    "The record cannot be read.",
                    null);
            }

            if (page.Count < PageRows)
            {
                yield break;
            }

            (position, seq) = (page[^1].Position, page[^1].Seq);
        }
    }

    private static Record Read(ReadRow row)
    {
        CommitPosition position = row.Position(0);
        int seq = row.Int(2);
        var kind = (LogKind)row.Int(3);
        try
        {
            LogPayload.Read(kind, new(row.Long(4)), new(row.Long(5)), row.Blob(6));
            return new Record(position, seq, Enum.IsDefined(kind));
        }
        catch (FormatException)
        {
            return new Record(position, seq, false);
        }
    }

    private readonly record struct Record(CommitPosition Position, int Seq, bool IsReadable);
}
