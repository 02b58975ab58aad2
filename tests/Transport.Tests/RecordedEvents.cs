using System.Collections.Concurrent;
using System.Net;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>Remembers what the server told.</summary>
internal sealed class RecordedEvents : IHttpServerEvents
{
    private int _accepted;
    private int _closed;
    private int _aborted;
    private int _reloads;

    public int Accepted => Volatile.Read(ref _accepted);

    public int Closed => Volatile.Read(ref _closed);

    public int Aborted => Volatile.Read(ref _aborted);

    public int CertificateReloads => Volatile.Read(ref _reloads);

    public ConcurrentQueue<TlsCertificateException> CertificateFailures { get; } = new();

    public ConcurrentQueue<RequestCompletion> Completions { get; } = new();

    public ConcurrentQueue<Exception> Failures { get; } = new();

    public ConcurrentQueue<Exception> ConnectionFailures { get; } = new();

    public ConcurrentQueue<RefusalReason> Refusals { get; } = new();

    public void ConnectionAccepted(IPEndPoint? remote) => Interlocked.Increment(ref _accepted);

    public void ConnectionClosed(IPEndPoint? remote) => Interlocked.Increment(ref _closed);

    public void RequestCompleted(HttpExchange exchange, in RequestCompletion completion) =>
        Completions.Enqueue(completion);

    public void RequestFailed(HttpExchange exchange, Exception exception) => Failures.Enqueue(exception);

    public void RequestAborted(HttpExchange exchange) => Interlocked.Increment(ref _aborted);

    public void Refused(IPEndPoint? remote, RefusalReason reason) => Refusals.Enqueue(reason);

    public void ConnectionFailed(IPEndPoint? remote, Exception exception) => ConnectionFailures.Enqueue(exception);

    public void CertificatesReloaded(DateTimeOffset expiresAt) => Interlocked.Increment(ref _reloads);

    public void CertificatesNotReloaded(TlsCertificateException exception) => CertificateFailures.Enqueue(exception);
}
