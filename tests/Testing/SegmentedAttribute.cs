using System.Reflection;
using System.Text;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Dendrite.Fast.Testing;

/// <summary>
/// Runs a theory once per segmentation of <paramref name="message"/> (UTF-8). The method's first parameter is a
/// <see cref="Segmentation"/>; <paramref name="arguments"/> follow it.
/// </summary>
/// <param name="message">The bytes on the wire, as text; <c>\r\n</c> as written.</param>
/// <param name="arguments">What the method takes after the segmentation, for example what is expected.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class SegmentedAttribute(string message, params object?[] arguments) : DataAttribute
{
    /// <summary>The bytes on the wire, as text.</summary>
    public string Message { get; } = message;

    /// <summary>What the method takes after the segmentation.</summary>
    public object?[] Arguments { get; } = arguments;

    /// <inheritdoc />
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker)
    {
        List<ITheoryDataRow> rows = [];
        foreach (var segmentation in Segmentations.All(Encoding.UTF8.GetBytes(Message)))
        {
            rows.Add(new TheoryDataRow([segmentation, .. Arguments]));
        }

        return ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(rows);
    }

    /// <inheritdoc />
    public override bool SupportsDiscoveryEnumeration() => false;
}
