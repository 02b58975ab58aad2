using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class LocalServersTests
{
    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Users_of_two_server_names_talk_in_one_room(StoreKind store)
    {
        await using var host = await EngineHost.StartAsync(store);
        var alice = await host.UserAsync("alice");
        var bob = await host.UserAsync("bob", EngineHost.Second);
        var room = await host.CreateAsync(alice, command => command with { Invite = [bob.Id] });
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);

        var sent = new[]
        {
            await EngineHost.SendAsync(room, alice, "from the first"),
            await EngineHost.SendAsync(room, bob, "from the second"),
        };

        Assert.Equal(2, room.Snapshot.Members.Local.Count(member => member.Value.Membership == Membership.Join));
        Assert.True(await IsSignedByAsync(host, room, sent[0].Eid, EngineHost.First));
        Assert.False(await IsSignedByAsync(host, room, sent[0].Eid, EngineHost.Second));
        Assert.True(await IsSignedByAsync(host, room, sent[1].Eid, EngineHost.Second));
        Assert.False(await IsSignedByAsync(host, room, sent[1].Eid, EngineHost.First));
        SnapshotInvariants.Check(room.Snapshot);
    }

    [Theory]
    [InlineData("11")]
    [InlineData("12")]
    public async Task A_room_belongs_to_the_server_name_of_its_creator(string version)
    {
        await using var host = await EngineHost.StartAsync();
        var bob = await host.UserAsync("bob", EngineHost.Second);

        var room = await host.CreateAsync(bob, command => command with
        {
            RoomVersion = version,
            AliasLocalpart = "pub",
        });

        var alias = await host.Database.Directory.AliasAsync("#pub:other.example", EngineHost.Cancel);
        Assert.Equal(room.Nid, alias?.Room);
        Assert.True(version == "12" || room.Id.Domain.SequenceEqual("other.example"));
        Assert.True(await IsSignedByAsync(host, room, 1, EngineHost.Second));
    }

    [Fact]
    public async Task A_user_of_another_server_sends_nothing_here()
    {
        await using var host = await EngineHost.StartAsync();
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);
        var remote = alice with { Id = UserId.Parse("@alice:remote.example") };

        var refusals = await Task.WhenAll(
            Assert.ThrowsAsync<MatrixException>(() => EngineHost.SendAsync(room, remote, "hi")),
            Assert.ThrowsAsync<MatrixException>(() => EngineHost.ChangeAsync(room, MembershipAction.Join, remote)),
            Assert.ThrowsAsync<MatrixException>(() => host.CreateAsync(remote)));

        Assert.All(refusals, refusal => Assert.Equal("M_FORBIDDEN", refusal.Error.Code));
    }

    [Fact]
    public void The_names_are_one_or_more_each_once()
    {
        using var key = Ed25519SigningKey.Generate();
        var pair = KeyValuePair.Create(EngineHost.First, key);

        Assert.Throws<ArgumentException>(() => new LocalServers([]));
        Assert.Throws<ArgumentException>(() => new LocalServers([pair, pair]));
        Assert.Equal(EngineHost.First, new LocalServers([pair]).Default);
    }

    private static async Task<bool> IsSignedByAsync(EngineHost host, Room room, int eid, ServerName server)
    {
        var json = await host.Engine.Events.GetAsync(room.Snapshot, eid, EngineHost.Cancel);
        Assert.Equal(PduStatus.Ok, EventFields.TryParse(json, out var fields));
        using var document = JsonDocument.Parse(json);
        var key = host.Servers.KeyOf(server);
        return EventSignatures.Verify(room.Rules, json, fields, server, key.KeyId, key.VerifyKey)
            == SignatureStatus.Valid;
    }
}
