using System.Net;
using System.Net.Security;
using System.Runtime.CompilerServices;
using System.Security.Authentication;

namespace Dendrite.Fast.Transport;

/// <summary>
/// TLS over another channel, which it owns. Only the handshake, the receives and the sends of the connection's flow
/// touch the TLS state; whatever other threads may call goes to the channel below.
/// Source: RFC 8446; RFC 5246 for 1.2.
/// </summary>
internal sealed class TlsChannel : ByteChannel
{
    private readonly ByteChannel _channel;
    private readonly ChannelStream _stream;
    private readonly SslStream _tls;

    // Owner: the receive under way. A receive that filled its memory may have left decrypted bytes behind.
    private volatile bool _mayHoldMore;

    public TlsChannel(ByteChannel channel)
    {
        _channel = channel;
        _stream = new ChannelStream(channel);
        _tls = new SslStream(_stream, leaveInnerStreamOpen: true);
    }

    public override IPEndPoint? RemoteEndPoint => _channel.RemoteEndPoint;

    public override IPEndPoint? LocalEndPoint => _channel.LocalEndPoint;

    public override bool IsSecure => true;

    public override SslApplicationProtocol ApplicationProtocol => _tls.NegotiatedApplicationProtocol;

    public override bool HasArrived => _mayHoldMore || _channel.HasArrived;

    /// <summary>Whether the client ended before its handshake was complete.</summary>
    public bool HasPeerEnded => _stream.HasEnded;

    /// <summary>
    /// Whether the protocol and cipher suite agreed on suit the application protocol: HTTP/2 over TLS 1.2 has to have
    /// an ephemeral key exchange and an AEAD cipher. Source: RFC 9113, section 9.2.2 and appendix A.
    /// </summary>
    /// <remarks>
    /// A policy of cipher suites given to the handshake would refuse the same, but costs session resumption: the
    /// runtime keeps no session keys for connections that have one. The order of preference is the server's, so that
    /// only a client that offers nothing better gets here with another suite.
    /// </remarks>
    public bool IsSuitable => ApplicationProtocol != SslApplicationProtocol.Http2
        || _tls.SslProtocol == SslProtocols.Tls13
        || TlsCipherSuites.IsAllowedForHttp2(_tls.NegotiatedCipherSuite);

    /// <summary>Does the server's side of the handshake.</summary>
    /// <exception cref="IOException">The client is gone.</exception>
    /// <exception cref="AuthenticationException">What came is no handshake, or nothing is shared.</exception>
    public Task HandshakeAsync(TlsCertificates certificates) =>
        _tls.AuthenticateAsServerAsync(
            static (_, hello, certificates, _) =>
                ValueTask.FromResult(((TlsCertificates)certificates!).Select(hello.ServerName)),
            certificates);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> WaitToReceiveAsync()
    {
        try
        {
            return await _tls.ReadAsync(Memory<byte>.Empty).ConfigureAwait(false);
        }
        catch (IOException) when (_stream.HasEnded)
        {
            // The receive that follows says so.
            return 0;
        }
        catch (AuthenticationException e)
        {
            throw Broken(e);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> ReceiveAsync(Memory<byte> destination)
    {
        try
        {
            // The wait holds no buffer for records, which would be larger than all else that an idle connection has.
            await _tls.ReadAsync(Memory<byte>.Empty).ConfigureAwait(false);
            int received = await _tls.ReadAsync(destination).ConfigureAwait(false);
            _mayHoldMore = received == destination.Length;
            return received;
        }
        catch (IOException) when (_stream.HasEnded)
        {
            // The end came within a record. Requests have lengths of their own, so that none is taken for whole.
            return 0;
        }
        catch (AuthenticationException e)
        {
            throw Broken(e);
        }
    }

    public override ValueTask SendAsync(ReadOnlyMemory<byte> source) => _tls.WriteAsync(source);

    public override void StopReceiving() => _channel.StopReceiving();

    /// <summary>Sends close_notify, then FIN. Source: RFC 8446, section 6.1.</summary>
    public override void FinishSending() => _ = FinishSendingAsync();

    public override void Abort() => _channel.Abort();

    public override void Dispose()
    {
        // First what lies below, so that operations under way end before the TLS state goes.
        _channel.Dispose();
        _tls.Dispose();
    }

    // A client that reads nothing holds this up no longer than until the channel is disposed.
    private async Task FinishSendingAsync()
    {
        try
        {
            await _tls.ShutdownAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (Receiver.IsChannelFailure(e) || e is InvalidOperationException)
        {
            // The handshake has failed, or the connection is gone: there is nobody to notify.
        }

        _channel.FinishSending();
    }

    private static IOException Broken(AuthenticationException e) => new("The client broke the TLS protocol.", e);
}
