namespace Dendrite.Fast.Transport.Tests;

/// <summary>Remembers what was read through it: the records that a TLS server sent.</summary>
internal sealed class RecordingStream(Stream inner) : Stream
{
    private readonly List<byte> _read = [];

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The types of the whole records read. Source: RFC 8446, section 5.1.</summary>
    public IReadOnlyList<byte> RecordTypes()
    {
        List<byte> types = [];
        for (int at = 0; at + 5 <= _read.Count; at += 5 + ((_read[at + 3] << 8) | _read[at + 4]))
        {
            types.Add(_read[at]);
        }

        return types;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int count = await inner.ReadAsync(buffer, cancellationToken);
        _read.AddRange(buffer.Span[..count]);
        return count;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        inner.WriteAsync(buffer, cancellationToken);

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
