using System.Diagnostics.CodeAnalysis;

namespace Dendrite.Fast.Homeserver;

/// <summary>The tags of one series, kept as a key; asked for with a span, so that a hit copies nothing.</summary>
internal sealed class TagSet(ReadOnlySpan<KeyValuePair<string, object?>> tags)
{
    private readonly KeyValuePair<string, object?>[] _tags = tags.ToArray();

    /// <summary>The tags in the order in which they were given.</summary>
    public ReadOnlySpan<KeyValuePair<string, object?>> Tags => _tags;

    /// <summary>Compares by content; the order counts, as each place in the code gives its tags in one order.</summary>
    public sealed class Comparer
        : IEqualityComparer<TagSet>, IAlternateEqualityComparer<ReadOnlySpan<KeyValuePair<string, object?>>, TagSet>
    {
        /// <summary>The only instance.</summary>
        public static readonly Comparer Instance = new();

        /// <inheritdoc />
        public bool Equals(TagSet? x, TagSet? y)
            => ReferenceEquals(x, y) || (x is not null && y is not null && Equals(x.Tags, y));

        /// <inheritdoc />
        public int GetHashCode([DisallowNull] TagSet obj) => GetHashCode(obj.Tags);

        /// <inheritdoc />
        public bool Equals(ReadOnlySpan<KeyValuePair<string, object?>> alternate, TagSet other)
        {
            var tags = other.Tags;
            if (alternate.Length != tags.Length)
            {
                return false;
            }

            for (var i = 0; i < tags.Length; i++)
            {
                if (alternate[i].Key != tags[i].Key || !Equals(alternate[i].Value, tags[i].Value))
                {
                    return false;
                }
            }

            return true;
        }

        /// <inheritdoc />
        public int GetHashCode(ReadOnlySpan<KeyValuePair<string, object?>> alternate)
        {
            HashCode hash = default;
            foreach (var tag in alternate)
            {
                hash.Add(tag.Key);
                hash.Add(tag.Value);
            }

            return hash.ToHashCode();
        }

        /// <inheritdoc />
        public TagSet Create(ReadOnlySpan<KeyValuePair<string, object?>> alternate) => new(alternate);
    }
}
