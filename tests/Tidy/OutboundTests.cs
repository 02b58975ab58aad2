using System.Collections.Frozen;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Dendrite.Fast.Tidy;

/// <summary>
/// Nothing leaves the house but through Outbound: no other project of src/ names a client of HTTP or TCP, or asks for
/// the addresses of a name. A request that goes around the guard is one that others can aim at this network.
/// </summary>
public sealed class OutboundTests : RuleTests
{
    private static readonly FrozenSet<string> Clients = FrozenSet.Create(
        "HttpClient",
        "HttpClientHandler",
        "HttpMessageInvoker",
        "SocketsHttpHandler",
        "TcpClient",
        "UdpClient",
        "WebClient",
        "WebRequest",
        "HttpWebRequest",
        "ClientWebSocket",
        "SmtpClient",
        "Dns");

    /// <summary>Path prefix -> what may be named there, and why.</summary>
    private static readonly (string Prefix, string Name)[] Allowed =
    [
        // The server that mail is handed to is one that the operator has named, and speaks another protocol.
        ("src/Delivery/", "SmtpClient"),

        // A command speaks with the server that runs through a socket in the data folder, which leads nowhere else.
        ("src/Homeserver/Accounts/ControlClient.cs", "HttpClient"),
        ("src/Homeserver/Accounts/ControlClient.cs", "SocketsHttpHandler"),
    ];

    [Theory]
    [InlineData("src/Users/A.cs", "class A { readonly HttpClient _client = new(); }")]
    [InlineData("src/Federation/A.cs", "class A { object M() => new System.Net.Http.SocketsHttpHandler(); }")]
    [InlineData("src/Transport/A.cs", "class A { void M(TcpClient client) { } }")]
    [InlineData("src/Media/A.cs", "class A { object M(string name) => Dns.GetHostAddresses(name); }")]
    [InlineData("src/Users/A.cs", "class A { SmtpClient? _client; }")]
    public void A_client_outside_of_Outbound_is_refused(string path, string text) => Refuses((path, text));

    [Theory]
    [InlineData("src/Outbound/A.cs", "class A { readonly HttpClient _client = new(); }")]
    [InlineData("src/Delivery/A.cs", "class A { SmtpClient? _client; }")]
    [InlineData("src/Users/A.cs", "class A { OutboundClient? _client; } // not an HttpClient")]
    [InlineData("tests/Server.Tests/A.cs", "class A { readonly HttpClient _client = new(); }")]
    public void Outbound_tests_and_mail_have_their_clients(string path, string text) => Accepts((path, text));

    internal override IEnumerable<string> Check(SourceTree tree)
    {
        foreach (var file in tree.CSharp.Where(file => file.IsUnder("src/") && !file.IsUnder("src/Outbound/")))
        {
            foreach (var name in file.Root.DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                var text = name.Identifier.ValueText;
                if (Clients.Contains(text)
                    && !Allowed.Any(place => place.Name == text && file.IsUnder(place.Prefix)))
                {
                    yield return file.At(name, $"{text} goes around the guard: send it through OutboundClient");
                }
            }
        }
    }
}
