using System.Diagnostics.CodeAnalysis;
using Dendrite.Fast.Users;
using MimeKit;

namespace Dendrite.Fast.Delivery;

/// <summary>
/// The words of mails. Plain text: it reads the same for everybody, and a link in it shows where it leads. What comes
/// from others is the receiver's address alone, which stands in no text.
/// </summary>
internal static class MailTemplates
{
    /// <summary>The whole message.</summary>
    /// <param name="mail">What it says.</param>
    /// <param name="from">Who it is from.</param>
    /// <param name="appName">What the service is called; null for the name of the server.</param>
    /// <param name="now">When it is sent.</param>
    public static MimeMessage Of(Mail mail, MailboxAddress from, string? appName, DateTimeOffset now)
    {
        var name = appName ?? mail.Server.Value;
        var (subject, text) = Words(mail, name);
        MimeMessage message = new()
        {
            Subject = subject,
            Date = now,
            Body = new TextPart("plain") { Text = text },
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress("", mail.To.Value));

        // Nobody's holiday notice answers it. Source: RFC 3834, section 5.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    /// <summary>Reads a sender: an address, or a name and the address in angle brackets.</summary>
    public static bool TryParseSender(string from, [NotNullWhen(true)] out MailboxAddress? sender)
    {
        var isOne = MailboxAddress.TryParse(from, out sender) && EmailAddress.TryParse(sender.Address, out _);
        return isOne && !from.AsSpan().ContainsAny('\r', '\n');
    }

    private static (string Subject, string Text) Words(Mail mail, string name) => mail.Kind switch
    {
        MailKind.ConfirmRegistration => ($"Confirm your mail address for {name}", $"""
            Somebody, hopefully you, is making an account on {name} with this mail address.

            If it was you, open this link and confirm:

            {mail.Link}

            It works for a day. If it was not you, do nothing: without your confirmation the account gets no access to
            this address.
            """),
        MailKind.ConfirmAddress => ($"Confirm your mail address for {name}", $"""
            Somebody, hopefully you, wants to add this mail address to an account on {name}. Whoever reads mail to the
            address can then set a new password for the account.

            If it was you, open this link and confirm:

            {mail.Link}

            It works for a day. If it was not you, do nothing.
            """),
        MailKind.ConfirmOwner => ($"Confirm that your account on {name} is yours", $"""
            Somebody, hopefully you, wants to prove that the account on {name} with this mail address is theirs, most
            likely to set a new password.

            If it was you, open this link and confirm:

            {mail.Link}

            It works for a day. If it was not you, do nothing, and give the link to nobody: with it others can take over
            your account.
            """),
        MailKind.AddressInUse => ($"Your mail address on {name}", $"""
            Somebody, hopefully you, wanted to use this mail address for an account on {name}. There is an account with
            this address already, so nothing was changed.

            If it was you and you have forgotten that account, set a new password for it: your app offers that where you
            log in. If it was not you, do nothing.
            """),
        _ => ($"Your mail address on {name}", $"""
            Somebody, hopefully you, wanted to prove that an account on {name} with this mail address is theirs. There
            is no account with this address, so nothing was changed.

            If it was you, try again with the address that you registered with, or make an account. If it was not you,
            do nothing.
            """),
    };
}
