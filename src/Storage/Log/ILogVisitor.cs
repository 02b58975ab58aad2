namespace Dendrite.Fast.Storage;

/// <summary>Takes records out of the Log.</summary>
public interface ILogVisitor
{
    /// <summary>Called for each record: writer by writer, by position and sequence.</summary>
    /// <param name="entry">The record and its place.</param>
    void Visit(in LogEntry entry);
}
