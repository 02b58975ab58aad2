using System.Diagnostics.CodeAnalysis;

namespace Dendrite.Fast.Storage;

/// <summary>
/// An immutable vector writer -> position: for each writer, every append up to the position counts as seen. A writer
/// that is not named stands at 0. The published one covers only appends whose <c>OnCommitted</c> has run.
/// </summary>
public sealed class Watermark : IEquatable<Watermark>
{
    /// <summary>How many writers one may name; chosen: nodes times lanes of a large installation.</summary>
    public const int WritersMax = 64;

    private readonly CommitPosition[] _positions;

    private Watermark(CommitPosition[] positions)
    {
        _positions = positions;
    }

    /// <summary>Nothing seen.</summary>
    public static Watermark Zero { get; } = new([]);

    /// <summary>The positions, by ascending writer, each 1 or more.</summary>
    public ReadOnlySpan<CommitPosition> Positions => _positions;

    /// <summary>The position of a writer; 0 when it is not named.</summary>
    /// <param name="writer">The writer.</param>
    public long this[int writer]
    {
        get
        {
            foreach (ref readonly CommitPosition position in _positions.AsSpan())
            {
                if (position.Writer == writer)
                {
                    return position.Position;
                }
            }

            return 0;
        }
    }

    /// <summary>Makes one of positions in any order.</summary>
    /// <param name="positions">One a writer; zeros are dropped.</param>
    /// <exception cref="ArgumentException">A writer comes twice, there are too many, or a number is
    /// negative.</exception>
    public static Watermark Of(params ReadOnlySpan<CommitPosition> positions)
    {
        var kept = new List<CommitPosition>(positions.Length);
        foreach (CommitPosition position in positions)
        {
            if (position.Writer < 1 || position.Position < 0)
            {
                throw new ArgumentException($"No position: {position}.", nameof(positions));
            }

            if (position.Position > 0)
            {
                kept.Add(position);
            }
        }

        kept.Sort(static (left, right) => left.Writer.CompareTo(right.Writer));
        for (int index = 1; index < kept.Count; index++)
        {
            if (kept[index].Writer == kept[index - 1].Writer)
            {
                throw new ArgumentException($"Writer {kept[index].Writer} comes twice.", nameof(positions));
            }
        }

        if (kept.Count > WritersMax)
        {
            throw new ArgumentException("Too many writers.", nameof(positions));
        }

        return kept.Count == 0 ? Zero : new([.. kept]);
    }

    /// <summary>Whether the append at a position is seen.</summary>
    /// <param name="position">A position.</param>
    public bool Covers(CommitPosition position) => this[position.Writer] >= position.Position;

    /// <summary>Whether everything that the other has seen is seen here too.</summary>
    /// <param name="other">Another vector.</param>
    public bool Covers(Watermark other)
    {
        foreach (ref readonly CommitPosition position in other._positions.AsSpan())
        {
            if (!Covers(position))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many appends of the other are not seen here; 0 and up.</summary>
    /// <param name="other">Another vector.</param>
    public long BehindBy(Watermark other)
    {
        long behind = 0;
        foreach (ref readonly CommitPosition position in other._positions.AsSpan())
        {
            behind += Math.Max(0, position.Position - this[position.Writer]);
        }

        return behind;
    }

    /// <summary>The same with one writer moved; never backwards.</summary>
    /// <param name="position">The writer and where it stands now.</param>
    public Watermark With(CommitPosition position)
    {
        if (Covers(position))
        {
            return this;
        }

        int at = Array.FindIndex(_positions, entry => entry.Writer >= position.Writer);
        if (at >= 0 && _positions[at].Writer == position.Writer)
        {
            var moved = (CommitPosition[])_positions.Clone();
            moved[at] = position;
            return new(moved);
        }

        return Of([.. _positions, position]);
    }

    /// <summary>The lower of both, writer by writer.</summary>
    /// <param name="other">Another vector.</param>
    public Watermark Min(Watermark other)
    {
        var lower = new List<CommitPosition>(_positions.Length);
        foreach (CommitPosition position in _positions)
        {
            lower.Add(position with { Position = Math.Min(position.Position, other[position.Writer]) });
        }

        return Of([.. lower]);
    }

    /// <inheritdoc />
    public bool Equals(Watermark? other) => other is not null && _positions.AsSpan().SequenceEqual(other._positions);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Watermark);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (CommitPosition position in _positions)
        {
            hash.Add(position);
        }

        return hash.ToHashCode();
    }

    /// <summary>The text form of <see cref="StreamToken"/> without ring.</summary>
    public override string ToString() => new StreamToken(this, default).ToString();

    /// <summary>Reads the text form; false when it is none, or names a ring.</summary>
    /// <param name="text">The text.</param>
    /// <param name="watermark">The vector on true.</param>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Watermark? watermark)
    {
        bool isToken = StreamToken.TryParse(text, out StreamToken token) && token.Ring == default;
        watermark = isToken ? token.Durable : null;
        return isToken;
    }
}
