namespace Dendrite.Fast.Transport;

public sealed partial class HttpServer
{
    // The time of the next look at the certificate files, in ServerClock milliseconds. Owner: the timer; while it says
    // never, the look under way.
    private long _certificateCheck;

    /// <summary>
    /// Reads the certificates of TLS listeners anew, changed or not, and tells what came of it. Connections go on.
    /// </summary>
    public void ReloadCertificates() => ReloadCertificates(onlyIfChanged: false);

    // At most one look is under way; a file system that hangs holds up no timer.
    private void CheckCertificates()
    {
        HttpServerOptions options = _context.Options;
        if (options.Certificates is null || options.CertificateCheckMs == 0
            || _clock.NowMs < Volatile.Read(ref _certificateCheck))
        {
            return;
        }

        Volatile.Write(ref _certificateCheck, ServerClock.Never);
        ThreadPool.UnsafeQueueUserWorkItem(
            static server =>
            {
                server.ReloadCertificates(onlyIfChanged: true);
                Volatile.Write(
                    ref server._certificateCheck, server._clock.NowMs + server._context.Options.CertificateCheckMs);
            },
            this,
            preferLocal: false);
    }

    private void ReloadCertificates(bool onlyIfChanged)
    {
        if (_context.Options.Certificates is not { } certificates)
        {
            return;
        }

        try
        {
            if (onlyIfChanged && !certificates.ReloadIfChanged())
            {
                return;
            }

            if (!onlyIfChanged)
            {
                certificates.Reload();
            }

            _context.Options.Events?.CertificatesReloaded(certificates.ExpiresAt);
        }
        catch (TlsCertificateException e)
        {
            _context.Options.Events?.CertificatesNotReloaded(e);
        }
    }
}
