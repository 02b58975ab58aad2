using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Dendrite.Fast.Users;

/// <summary>
/// User ids that an application service takes for its own: those that begin with what a regular expression matches.
/// Source: application service API v1.19, "Registration"; where the expression has to match: as Synapse.
/// </summary>
public sealed class AppserviceNamespace
{
    private readonly Regex _regex;

    private AppserviceNamespace(Regex regex, bool isExclusive)
    {
        _regex = regex;
        IsExclusive = isExclusive;
    }

    /// <summary>Whether nobody else may have an id of it.</summary>
    public bool IsExclusive { get; }

    /// <summary>
    /// Makes one. The expression is matched in time that is linear in the id: those that need to go back (lookaround,
    /// back references) are refused.
    /// </summary>
    /// <param name="pattern">The expression.</param>
    /// <param name="isExclusive">Whether nobody else may have an id of it.</param>
    /// <param name="made">The namespace on true.</param>
    /// <param name="problem">What is wrong with the expression on false.</param>
    public static bool TryCreate(
        string pattern,
        bool isExclusive,
        [NotNullWhen(true)] out AppserviceNamespace? made,
        [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        (made, problem) = (null, null);
        try
        {
            Regex regex = new($@"\A(?:{pattern})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            made = new AppserviceNamespace(regex, isExclusive);
            return true;
        }
        catch (ArgumentException error)
        {
            problem = error.Message;
        }
        catch (NotSupportedException error)
        {
            problem = error.Message;
        }

        return false;
    }

    /// <summary>Whether an id is in it.</summary>
    internal bool Has(string id) => _regex.IsMatch(id);
}
