using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using Membership = Dendrite.Fast.Matrix.Protocol.Membership;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Which rooms two users are in together.</summary>
public sealed class MutualRoomsTests
{
    [Fact]
    public void Pages_together_are_the_rooms_that_both_are_joined_to()
    {
        var memberships = Gen.Choose(0, 3).Select(at => (Membership)at).ListOf(30);

        Prop.ForAll(memberships.ToArbitrary(), memberships.ToArbitrary(), (one, other) =>
        {
            var expected = Enumerable.Range(0, 30)
                .Where(at => one[at] == Membership.Join && other[at] == Membership.Join)
                .Select(at => new RoomNid(at + 1))
                .ToList();
            List<RoomNid> found = [];
            RoomNid after = default;
            do
            {
                var page = MutualRooms.Of(RoomsOf(one), RoomsOf(other), after, 3);
                Assert.Equal(expected.Count, page.Count);
                found.AddRange(page.Rooms);
                after = page.Next;
            }
            while (!after.IsNone);

            Assert.Equal(expected, found);
            Assert.Equal(expected.Count > 0, MutualRooms.Any(RoomsOf(one), RoomsOf(other)));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("v1/mutual_rooms")]
    [InlineData("unstable/uk.half-shot.msc2666/user/mutual_rooms")]
    public async Task A_user_asks_for_the_rooms_shared_with_another(string path)
    {
        await using var host = await HttpHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var shared = await alice.CreatePublicRoomAsync();
        await bob.JoinAsync(shared);
        var left = await alice.CreatePublicRoomAsync();
        await bob.JoinAsync(left);
        await bob.LeaveAsync(left);
        await alice.CreatePublicRoomAsync();

        var answer = await AskAsync(alice, path, bob.UserId);
        var unknown = await AskAsync(alice, path, "@nobody:elsewhere.example");

        Assert.Equal([shared], answer.Body["joined"]!.AsArray().Select(room => room!.GetValue<string>()));
        Assert.Equal(1, answer.Body["count"]!.GetValue<int>());
        Assert.Null(answer.Body["next_batch"]);
        Assert.Empty(unknown.Body["joined"]!.AsArray());
    }

    private static async Task<(int Status, JsonNode Body)> AskAsync(MatrixClient user, string path, string other)
    {
        var (status, body) = await user.TryAsync(
            HttpMethod.Get,
            $"/_matrix/client/{path}?user_id={MatrixClient.Escape(other)}",
            null,
            TestContext.Current.CancellationToken);
        return ((int)status, body);
    }

    private static ImmutableDictionary<RoomNid, RoomMembership> RoomsOf(IEnumerable<Membership> memberships) =>
        memberships
            .Select((membership, at) => KeyValuePair.Create(
                new RoomNid(at + 1), new RoomMembership(membership, 1, default, false)))
            .ToImmutableDictionary();
}
