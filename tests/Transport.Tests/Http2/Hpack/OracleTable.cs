namespace Dendrite.Fast.Transport.Tests.Http2.Hpack;

/// <summary>The dynamic table as the RFC describes it, as a list of fields, newest first.</summary>
internal sealed class OracleTable(int capacity)
{
    public List<Field> Fields { get; } = [];

    public int Capacity { get; private set; } = capacity;

    public int Size => Fields.Sum(entry => entry.Size);

    public void SetCapacity(int capacity)
    {
        Capacity = capacity;
        Evict(0);
    }

    public void Insert(Field field)
    {
        Evict(field.Size);
        if (field.Size <= Capacity)
        {
            Fields.Insert(0, field);
        }
    }

    private void Evict(int incoming)
    {
        while (Fields.Count > 0 && Size + incoming > Capacity)
        {
            Fields.RemoveAt(Fields.Count - 1);
        }
    }
}
