using System.Security.Cryptography;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Micro;

/// <summary>
/// A received event of 1 KB: validated, made canonical, its fields found, both hashes computed. Beside it what the
/// hashes alone cost, and what System.Text.Json takes to read the same bytes.
/// </summary>
[MemoryDiagnoser]
public class EventBytesBenchmarks
{
    private static readonly PooledByteBuffer Scratch = new();

    private readonly byte[] _hash = new byte[EventLimits.HashBytes];
    private readonly byte[] _canonical = SampleEvents.Message();
    private readonly byte[] _shuffled = SampleEvents.ShuffledMessage();

    [Benchmark(Baseline = true)]
    public byte Canonical_event_read_and_hashed() => ReadAndHash(_canonical);

    [Benchmark]
    public byte Shuffled_event_read_and_hashed() => ReadAndHash(_shuffled);

    [Benchmark]
    public bool Canonical_event_validated()
    {
        Expect(CanonicalJson.Validate(_canonical, CanonicalJsonMode.Strict, out var isCanonical) == JsonStatus.Ok);
        return isCanonical;
    }

    [Benchmark]
    public PduStatus Event_built_hashed_and_signed() => SampleEvents.Build(Scratch);

    /// <summary>Both hashes run over about as many bytes together as the event has twice.</summary>
    [Benchmark]
    public byte Sha256_of_the_event_twice()
    {
        SHA256.HashData(_canonical, _hash);
        SHA256.HashData(_canonical, _hash);
        return _hash[0];
    }

    [Benchmark]
    public long System_text_json_reader_scans_it()
    {
        Utf8JsonReader reader = new(_canonical);
        while (reader.Read())
        {
        }

        return reader.BytesConsumed;
    }

    [Benchmark]
    public bool System_text_json_document_of_it()
    {
        using var document = JsonDocument.Parse(_canonical);
        return document.RootElement.TryGetProperty("type"u8, out _);
    }

    private byte ReadAndHash(byte[] pdu)
    {
        Expect(EventFields.TryRead(SampleEvents.Rules, pdu, Scratch, out var canonical, out var fields)
            == PduStatus.Ok);
        EventHash.ContentHash(canonical, fields, _hash);
        EventHash.ReferenceHash(SampleEvents.Rules, canonical, fields, _hash);
        return _hash[0];
    }

    private static void Expect(bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException("the sample event was refused");
        }
    }
}
