namespace Dendrite.Fast.Api;

/// <summary>A parameter of a route's path and the one value of it that is let through.</summary>
/// <param name="Parameter">The parameter's name in the template.</param>
/// <param name="Value">The value, decoded.</param>
internal sealed record PathCondition(string Parameter, string Value)
{
    /// <summary>Which of the template's parameters it is, from 0.</summary>
    /// <exception cref="InvalidOperationException">The template has no such parameter.</exception>
    public int IndexIn(string template)
    {
        int index = 0;
        foreach (string segment in template.Split('/'))
        {
            if (segment.StartsWith('{'))
            {
                if (segment == $"{{{Parameter}}}")
                {
                    return index;
                }

                index++;
            }
        }

        throw new InvalidOperationException($"{template} has no parameter {Parameter}.");
    }
}
