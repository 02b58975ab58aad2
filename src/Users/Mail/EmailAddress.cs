using System.Globalization;
using System.Text;

namespace Dendrite.Fast.Users;

/// <summary>
/// A mail address in the one form in which it is compared, stored and written to: lower case, the domain in ASCII. What
/// is not of this form cannot be held, so that no address brings a header, a command or a second receiver with it; and
/// since mail goes to the form that was compared, two spellings that are folded to one are one mailbox.
/// Source: RFC 5321, section 4.1.2; appendices, "3PID Types".
/// </summary>
public readonly struct EmailAddress : IEquatable<EmailAddress>
{
    /// <summary>Longest address in bytes. Source: RFC 5321, section 4.5.3.1.3, without the angle brackets.</summary>
    public const int BytesMax = 254;

    // Source: RFC 5321, section 4.5.3.1.1.
    private const int LocalBytesMax = 64;

    // Source: RFC 1035, section 2.3.4.
    private const int LabelBytesMax = 63;

    // Source: RFC 5322, section 3.2.3, beside letters and digits.
    private const string AtomCharacters = "!#$%&'*+-/=?^_`{|}~";

    private static readonly IdnMapping Idn = new();

    private readonly string? _value;

    private EmailAddress(string value) => _value = value;

    /// <summary>The medium of such addresses among third-party ids.</summary>
    public static string Medium => "email";

    /// <summary>The address.</summary>
    /// <exception cref="InvalidOperationException">It is the default, which is none.</exception>
    public string Value => _value ?? throw new InvalidOperationException("default(EmailAddress) is no address");

    /// <summary>Reads an address.</summary>
    /// <param name="text">The text, from anybody.</param>
    /// <param name="address">The address.</param>
    /// <returns>False for what is none: names beside it, quoted parts, addresses of machines.</returns>
    public static bool TryParse(string? text, out EmailAddress address)
    {
        address = default;
        var at = text?.IndexOf('@', StringComparison.Ordinal) ?? -1;
        if (at <= 0
            || text!.Length > BytesMax
            || !IsLocalPart(text.AsSpan(0, at))
            || !TryDomain(text[(at + 1)..], out var domain))
        {
            return false;
        }

        var whole = $"{text[..at].ToLowerInvariant()}@{domain}";
        if (whole.Length > BytesMax)
        {
            return false;
        }

        address = new EmailAddress(whole);
        return true;
    }

    /// <inheritdoc />
    public bool Equals(EmailAddress other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is EmailAddress other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>The address; empty for the default.</summary>
    public override string ToString() => _value ?? "";

    // Atoms with single dots between them.
    private static bool IsLocalPart(ReadOnlySpan<char> local)
    {
        if (local.Length > LocalBytesMax)
        {
            return false;
        }

        foreach (var range in local.Split('.'))
        {
            var atom = local[range];
            foreach (var c in atom)
            {
                if (!char.IsAsciiLetterOrDigit(c) && !AtomCharacters.Contains(c, StringComparison.Ordinal))
                {
                    return false;
                }
            }

            if (atom.IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryDomain(string text, out string domain)
    {
        domain = "";
        try
        {
            domain = Ascii.IsValid(text) ? text : Idn.GetAscii(text.ToLowerInvariant());
        }
        catch (ArgumentException)
        {
            // Not a name of any script.
            return false;
        }

        domain = domain.ToLowerInvariant();
        var last = true;
        foreach (var label in domain.Split('.').Reverse())
        {
            // A last label of digits is an address of a machine.
            if (!IsLabel(label) || (last && label.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0))
            {
                return false;
            }

            last = false;
        }

        return true;
    }

    private static bool IsLabel(string label)
    {
        foreach (var c in label)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
            {
                return false;
            }
        }

        return label.Length is > 0 and <= LabelBytesMax && label[0] != '-' && label[^1] != '-';
    }

    /// <summary>Whether two are the same address.</summary>
    public static bool operator ==(EmailAddress left, EmailAddress right) => left.Equals(right);

    /// <summary>Whether two are different addresses.</summary>
    public static bool operator !=(EmailAddress left, EmailAddress right) => !left.Equals(right);
}
