using Dendrite.Fast.Matrix.Protocol.Tests.Events;
using Xunit;

namespace Dendrite.Fast.Matrix.Protocol.Tests.Signing;

public sealed class ThirdPartyInviteSignatureTests
{
    private const string Claim = "{\"mxid\":\"@a:b\",\"token\":\"t\"}";

    [Fact]
    public void A_signature_of_either_form_of_key_counts_and_others_do_not()
    {
        using PooledByteBuffer signed = new();
        using PooledByteBuffer changed = new();
        using Ed25519SigningKey other = Ed25519SigningKey.Generate();
        JsonSignatures.Sign(Samples.Utf8(Claim), "identity.org", Samples.Key, signed);
        CanonicalObject.WriteWith(signed.WrittenSpan, "token"u8, "\"u\""u8, changed);
        string good = Samples.Key.VerifyKey.ExportBase64();
        string bad = other.VerifyKey.ExportBase64();

        Assert.True(ThirdPartyInviteSignature.IsValid(signed.WrittenSpan, Keys(good)));
        Assert.True(ThirdPartyInviteSignature.IsValid(signed.WrittenSpan, Keys(bad, "?", good)));
        Assert.False(ThirdPartyInviteSignature.IsValid(signed.WrittenSpan, Keys(bad)));
        Assert.False(ThirdPartyInviteSignature.IsValid(changed.WrittenSpan, Keys(good)));
        Assert.False(ThirdPartyInviteSignature.IsValid(Samples.Utf8(Claim), Keys(good)));
        Assert.False(ThirdPartyInviteSignature.IsValid("7"u8, Keys(good)));
    }

    [Fact]
    public void Work_is_bounded_however_many_keys_there_are()
    {
        using PooledByteBuffer signed = new();
        using Ed25519SigningKey other = Ed25519SigningKey.Generate();
        JsonSignatures.Sign(Samples.Utf8(Claim), "identity.org", Samples.Key, signed);
        string bad = other.VerifyKey.ExportBase64();
        string[] wrong = [.. Enumerable.Repeat(bad, ThirdPartyInviteSignature.VerificationsMax)];
        string good = Samples.Key.VerifyKey.ExportBase64();

        Assert.True(ThirdPartyInviteSignature.IsValid(signed.WrittenSpan, Keys([.. wrong[1..], good])));
        Assert.False(ThirdPartyInviteSignature.IsValid(signed.WrittenSpan, Keys([.. wrong, good])));
    }

    private static ThirdPartyInviteContent Keys(params string[] keys)
    {
        string rest = string.Join(',', keys[1..].Select(static key => $"{{\"public_key\":\"{key}\"}}"));
        ThirdPartyInviteContent.TryParse(
            Samples.Utf8($"{{\"public_key\":\"{keys[0]}\",\"public_keys\":[{rest}]}}"),
            out ThirdPartyInviteContent invite);
        return invite;
    }
}
