using System.Globalization;

namespace Dendrite.Fast.Http;

/// <summary>Arguments of the form <c>--name value</c> or <c>--name</c>, in any order.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = [];

    private Arguments()
    {
    }

    /// <summary>Reads arguments; null if one is not known or lacks its value.</summary>
    /// <param name="arguments">What follows the command.</param>
    /// <param name="named">Names that have a value.</param>
    /// <param name="switches">Names that have none.</param>
    public static Arguments? Parse(ReadOnlySpan<string> arguments, string[] named, string[] switches)
    {
        Arguments parsed = new();
        for (var i = 0; i < arguments.Length; i++)
        {
            var name = arguments[i];
            if (switches.Contains(name))
            {
                parsed._values[name] = "";
            }
            else if (named.Contains(name) && i + 1 < arguments.Length)
            {
                parsed._values[name] = arguments[++i];
            }
            else
            {
                return null;
            }
        }

        return parsed;
    }

    public bool Has(string name) => _values.ContainsKey(name);

    public string? Text(string name) => _values.GetValueOrDefault(name);

    public int Number(string name, int absent) =>
        _values.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : absent;

    public double Seconds(string name, double absent) =>
        _values.TryGetValue(name, out var value) ? double.Parse(value, CultureInfo.InvariantCulture) : absent;
}
