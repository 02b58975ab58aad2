using System.Net;

namespace Dendrite.Fast.Homeserver;

/// <summary>Where clients connect: an address with a port, as <see cref="EndPointText"/> reads it.</summary>
/// <param name="EndPoint">The address.</param>
internal sealed record ListenAddress(IPEndPoint EndPoint)
{
    /// <summary>What is wrong with a text that is none, for messages.</summary>
    public static string Not(string text) => ConfigurationFile.NotEndPoint(text);

    /// <summary>Reads an address as an operator writes it.</summary>
    public static bool TryParse(string text, out ListenAddress address)
    {
        bool isRead = EndPointText.TryParse(text, out IPEndPoint endPoint);
        address = new ListenAddress(endPoint);
        return isRead;
    }

    /// <inheritdoc />
    public override string ToString() => EndPoint.ToString();
}
