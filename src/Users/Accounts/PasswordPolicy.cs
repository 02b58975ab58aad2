using System.Globalization;
using System.Text;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// What a new password must have; passwords that are stored stay as they are. The names of the rules are those of
/// MSC2000, which clients show to whoever chooses a password.
/// </summary>
public sealed record PasswordPolicy
{
    /// <summary>Characters (Unicode code points); 1 or more. Source: NIST SP 800-63B, section 5.1.1.2 (8).</summary>
    public int LengthMin { get; init; } = 8;

    /// <summary>Whether a digit is needed. Default false, as NIST SP 800-63B advises against such rules.</summary>
    public bool RequireDigit { get; init; }

    /// <summary>Whether something is needed that is neither letter nor digit.</summary>
    public bool RequireSymbol { get; init; }

    /// <summary>Whether a lower-case letter is needed.</summary>
    public bool RequireLowercase { get; init; }

    /// <summary>Whether an upper-case letter is needed.</summary>
    public bool RequireUppercase { get; init; }

    /// <summary>Refuses a password that lacks something, with all that it lacks.</summary>
    /// <param name="password">The new password.</param>
    /// <exception cref="MatrixException">M_WEAK_PASSWORD.</exception>
    internal void Check(string password)
    {
        var length = 0;
        var (hasDigit, hasSymbol, hasLowercase, hasUppercase) = (false, false, false, false);
        foreach (var rune in password.EnumerateRunes())
        {
            length++;
            hasDigit |= Rune.IsDigit(rune);
            hasSymbol |= !Rune.IsLetterOrDigit(rune);
            hasLowercase |= Rune.IsLower(rune);
            hasUppercase |= Rune.IsUpper(rune);
        }

        List<string> lacks = [];
        Add(length < LengthMin, string.Create(CultureInfo.InvariantCulture, $"at least {LengthMin} characters"));
        Add(RequireDigit && !hasDigit, "a digit");
        Add(RequireLowercase && !hasLowercase, "a lower-case letter");
        Add(RequireUppercase && !hasUppercase, "an upper-case letter");
        Add(RequireSymbol && !hasSymbol, "a character that is neither letter nor digit");
        if (lacks.Count > 0)
        {
            throw new MatrixError("M_WEAK_PASSWORD", 400, $"Choose a password with {string.Join(", ", lacks)}.")
                .ToException();
        }

        void Add(bool isLacking, string what)
        {
            if (isLacking)
            {
                lacks.Add(what);
            }
        }
    }
}
