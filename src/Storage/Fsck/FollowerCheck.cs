using System.Runtime.CompilerServices;

namespace Dendrite.Fast.Storage;

/// <summary>Every follower of the Log knows where it stands, and is not ahead of what is committed.</summary>
internal sealed class FollowerCheck : IStoreCheck
{
    private static readonly ReadSql Followers = new("select name, token from followers order by name");
    private static readonly ReadSql Writers = new("select writer, position from writers");

    public string Name => "followers: their places can be read, and are in the Log";

    public async IAsyncEnumerable<Finding> RunAsync(
        Store store, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<(string Name, string Token)> followers =
            await store.ListAsync(Followers, [], row => (row.Text(0), row.Text(1)), cancellationToken);
        IReadOnlyList<CommitPosition> writers =
            await store.ListAsync(Writers, [], row => row.Position(0), cancellationToken);
        var end = Watermark.Of([.. writers]);
        foreach ((string name, string token) in followers)
        {
            if (!Watermark.TryParse(token, out Watermark? place))
            {
                yield return new Finding("followers", $"name={name}", "Its place cannot be read.", null);
            }
            else if (!end.Covers(place))
            {
                yield return new Finding("followers", $"name={name}", "Its place is after the end of the Log.", null);
            }
        }
    }
}
