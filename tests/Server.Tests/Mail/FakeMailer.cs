using System.Collections.Concurrent;
using System.Web;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Server.Tests;

/// <summary>A mailer that keeps what it is given.</summary>
internal sealed class FakeMailer : IMailer
{
    public ConcurrentQueue<Mail> Mails { get; } = new();

    public bool HasRoom { get; set; } = true;

    public ValueTask SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        Mails.Enqueue(mail);
        return ValueTask.CompletedTask;
    }

    /// <summary>Session and token of the last mail's link.</summary>
    public (string Sid, string Token) LastLink()
    {
        var query = HttpUtility.ParseQueryString(new Uri(Mails.Last().Link!).Query);
        return (query["sid"]!, query["token"]!);
    }
}
