using System.Text;
using Dendrite.Fast.Matrix.Protocol.Tests.Events;
using FsCheck.Xunit;
using Xunit;

namespace Dendrite.Fast.Matrix.Protocol.Tests.Signing;

public sealed class XMatrixHeaderTests
{
    private const string Target = "/_matrix/federation/v1/send/1?x=%20y";

    [Theory]
    [InlineData(
        "X-Matrix origin=\"a.org\",destination=\"b.org\",key=\"ed25519:k\",sig=\"AB+/\"", "a.org", "b.org", "AB+/")]
    [InlineData("x-matrix   ORIGIN=a.org:80 ,\t key=ed25519:k, sig=\"A\\B\",  new=1", "a.org:80", "", "AB")]
    [InlineData("X-Matrix sig=AB+/,key=ed25519:k,origin=\"[::1]:80\"", "[::1]:80", "", "AB+/")]
    [InlineData("X-Matrix origin=a.org,key=\"ed25519:k\",sig=\"A,=\\\"B\"", "a.org", "", "A,=\"B")]
    public void Headers_of_new_and_old_servers_are_read(
        string value, string origin, string destination, string signature)
    {
        bool isRead = XMatrixHeader.TryParse(Encoding.UTF8.GetBytes(value), out XMatrixHeader header);

        Assert.True(isRead);
        Assert.Equal(origin, header.Origin.Value);
        Assert.Equal(destination, header.Destination.ToString());
        Assert.Equal("ed25519:k", header.KeyId.Value);
        Assert.Equal(signature, header.Signature);
    }

    [Theory]
    [InlineData("")]
    [InlineData("X-Matrix")]
    [InlineData("X-Matrix ")]
    [InlineData("Bearer origin=a.org,key=ed25519:k,sig=A")]
    [InlineData("X-Matrixorigin=a.org,key=ed25519:k,sig=A")]
    [InlineData("X-Matrix key=ed25519:k,sig=A")]
    [InlineData("X-Matrix origin=a.org,sig=A")]
    [InlineData("X-Matrix origin=a.org,key=ed25519:k")]
    [InlineData("X-Matrix origin=a.org,key=rsa:k,sig=A")]
    [InlineData("X-Matrix origin=a_b,key=ed25519:k,sig=A")]
    [InlineData("X-Matrix origin=a.org,destination=a_b,key=ed25519:k,sig=A")]
    [InlineData("X-Matrix origin=a.org,origin=b.org,key=ed25519:k,sig=A")]
    [InlineData("X-Matrix origin=a.org key=ed25519:k,sig=A")]
    [InlineData("X-Matrix origin=\"a.org,key=ed25519:k,sig=A")]
    [InlineData("X-Matrix origin=\"a.org\"x,key=ed25519:k,sig=A")]
    [InlineData("X-Matrix origin,key=ed25519:k,sig=A")]
    [InlineData("X-Matrix origin=\"é.org\",key=ed25519:k,sig=A")]
    public void Other_values_are_refused(string value) =>
        Assert.False(XMatrixHeader.TryParse(Encoding.UTF8.GetBytes(value), out _));

    [Property(MaxTest = 1000)]
    public void Any_bytes_are_read_or_refused_without_a_fault(byte[] bytes)
    {
        byte[] value = [.. "X-Matrix origin=a.org,key=\"ed25519:k\",sig="u8, .. bytes];

        bool isRead = XMatrixHeader.TryParse(value, out XMatrixHeader header);

        Assert.Equal(isRead, header.Origin.IsValid);
    }

    [Fact]
    public void A_signed_request_verifies_and_any_other_does_not()
    {
        ServerName destination = ServerName.Parse("b.org");
        string value = XMatrixHeader.Sign(Request("PUT", Target, "{\"a\":1}", destination), Samples.Key);

        Assert.True(XMatrixHeader.TryParse(Encoding.UTF8.GetBytes(value), out XMatrixHeader header));

        Assert.Equal(SignatureStatus.Valid, Status(header, Request("PUT", Target, "{\"a\":1}", destination)));
        Assert.Equal(SignatureStatus.Invalid, Status(header, Request("POST", Target, "{\"a\":1}", destination)));
        Assert.Equal(SignatureStatus.Invalid, Status(header, Request("PUT", Target + "z", "{\"a\":1}", destination)));
        Assert.Equal(SignatureStatus.Invalid, Status(header, Request("PUT", Target, "{\"a\":2}", destination)));
        Assert.Equal(SignatureStatus.Invalid, Status(header, Request("PUT", Target, "", destination)));
        Assert.Equal(SignatureStatus.Invalid, Status(header, Request("PUT", Target, "{\"a\":1}", default)));
    }

    [Fact]
    public void What_is_signed_is_the_object_of_the_specification()
    {
        using PooledByteBuffer output = new();

        Request("GET", Target, "{\"a\":1}", ServerName.Parse("b.org")).WriteSigningForm(output);

        Assert.Equal(
            "{\"content\":{\"a\":1},\"destination\":\"b.org\",\"method\":\"GET\",\"origin\":\"example.org\","
            + "\"uri\":\"/_matrix/federation/v1/send/1?x=%20y\"}",
            Samples.Text(output.WrittenSpan));
    }

    private static SignatureStatus Status(XMatrixHeader header, XMatrixRequest request) =>
        header.Verify(request, Samples.Key.VerifyKey);

    private static XMatrixRequest Request(string method, string target, string body, ServerName destination) => new()
    {
        Origin = Samples.Server,
        Destination = destination,
        Method = method,
        Target = Encoding.ASCII.GetBytes(target),
        CanonicalBody = Encoding.UTF8.GetBytes(body),
    };
}
