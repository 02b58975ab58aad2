using BenchmarkDotNet.Attributes;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Micro;

/// <summary>The signatures of 1,000 received events, beside the bare signature checks that are the floor.</summary>
[MemoryDiagnoser]
public class SignatureBenchmarks
{
    private const int Events = 1000;

    private readonly byte[] _pdu = SampleEvents.Message();
    private readonly byte[] _signature = new byte[Ed25519SigningKey.SignatureBytes];
    private readonly byte[] _form;
    private readonly EventFields _fields;
    private readonly SignatureCheck[] _checks;
    private readonly SignatureStatus[] _results = new SignatureStatus[Events];

    public SignatureBenchmarks()
    {
        EventFields.TryParse(_pdu, out _fields);
        using PooledByteBuffer form = new();
        EventSignatures.WriteSigningForm(SampleEvents.Rules, _pdu, _fields, form);
        _form = form.WrittenSpan.ToArray();
        SampleEvents.Key.Sign(_form, _signature);
        _checks = [.. Enumerable.Repeat(
            new SignatureCheck(
                _pdu, _fields, SampleEvents.Server, SampleEvents.Key.KeyId, SampleEvents.Key.VerifyKey),
            Events)];
    }

    [Benchmark(OperationsPerInvoke = Events)]
    public int Verify_events()
    {
        var valid = 0;
        for (var i = 0; i < Events; i++)
        {
            valid += EventSignatures.Verify(
                SampleEvents.Rules, _pdu, _fields, SampleEvents.Server, SampleEvents.Key.KeyId,
                SampleEvents.Key.VerifyKey) == SignatureStatus.Valid ? 1 : 0;
        }

        return valid == Events ? valid : throw new InvalidOperationException("a signature did not verify");
    }

    [Benchmark(OperationsPerInvoke = Events)]
    public async Task<int> Verify_a_batch_on_all_processors()
    {
        await SignatureBatch.VerifyAsync(
            SampleEvents.Rules, _checks, _results, Environment.ProcessorCount, CancellationToken.None);
        return _results.All(static status => status == SignatureStatus.Valid)
            ? Events
            : throw new InvalidOperationException("a signature did not verify");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Events)]
    public int Verify_bytes_with_the_library_alone()
    {
        var valid = 0;
        for (var i = 0; i < Events; i++)
        {
            valid += SampleEvents.Key.VerifyKey.Verify(_form, _signature) ? 1 : 0;
        }

        return valid;
    }
}
