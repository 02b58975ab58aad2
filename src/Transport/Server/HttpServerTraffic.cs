namespace Dendrite.Fast.Transport;

/// <summary>What a server does at one moment, and what it has done so far.</summary>
/// <param name="Connections">Open connections.</param>
/// <param name="RequestsActive">Requests that are being worked on: handlers that wait, and open HTTP/2 streams.</param>
/// <param name="BytesReceived">Bytes received on all connections so far, of HTTP itself. Never falls.</param>
/// <param name="BytesSent">Bytes sent on all connections so far, likewise.</param>
/// <param name="BufferedBodyBytes">
/// Request body bytes held, as bounded by <see cref="HttpServerOptions.BufferedBodyBytesMax"/>.
/// </param>
/// <param name="BufferedAnswerBytes">
/// Answer bytes held, as bounded by <see cref="HttpServerOptions.BufferedAnswerBytesMax"/>.
/// </param>
public readonly record struct HttpServerTraffic(
    int Connections, int RequestsActive, long BytesReceived, long BytesSent, long BufferedBodyBytes, long BufferedAnswerBytes);
