namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// Carries a <see cref="MatrixError"/> from the place that refuses to the place that answers. Thrown for faults of a
/// client or a peer only; a fault of this program is never one.
/// </summary>
public sealed class MatrixException : Exception
{
    /// <summary>Wraps <paramref name="error"/>.</summary>
    public MatrixException(MatrixError error)
        : base($"{error.Code}: {error.Message}")
    {
        Error = error;
    }

    /// <summary>What the requester is told.</summary>
    public MatrixError Error { get; }
}
