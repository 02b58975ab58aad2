using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class DeviceListsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_change_of_keys_is_told_to_those_who_share_a_room_and_to_the_user(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var carol = await host.RegisterAsync("carol");
        var room = await host.CreateRoomAsync(alice);
        await UserHost.ChangeAsync(room, MembershipAction.Join, bob);
        var since = host.Database.Stream.Watermark;

        await Keys.UploadAsync(host, bob, 1);

        Assert.Equal("+@bob:localhost", await ChangesAsync(host, alice, since));
        Assert.Equal("+@bob:localhost", await ChangesAsync(host, bob, since));
        Assert.Empty(await ChangesAsync(host, carol, since));
        await host.RestartAsync();
        Assert.Equal("+@bob:localhost", await ChangesAsync(host, alice, since));
    }

    [Fact]
    public async Task Who_begins_to_share_a_room_is_changed_for_all_who_are_there()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var carol = await host.RegisterAsync("carol");
        var room = await host.CreateRoomAsync(alice);
        await UserHost.ChangeAsync(room, MembershipAction.Join, bob);
        var since = host.Database.Stream.Watermark;

        await UserHost.ChangeAsync(room, MembershipAction.Join, carol);

        Assert.Equal("+@carol:localhost", await ChangesAsync(host, alice, since));
        Assert.Equal("+@alice:localhost +@bob:localhost", await ChangesAsync(host, carol, since));
    }

    [Fact]
    public async Task Who_leaves_the_last_shared_room_has_left_for_all_who_stay()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var first = await host.CreateRoomAsync(alice);
        var second = await host.CreateRoomAsync(alice);
        await UserHost.ChangeAsync(first, MembershipAction.Join, bob);
        await UserHost.ChangeAsync(second, MembershipAction.Join, bob);
        var both = host.Database.Stream.Watermark;

        await UserHost.ChangeAsync(first, MembershipAction.Leave, bob);
        var one = host.Database.Stream.Watermark;
        var stillShared = await ChangesAsync(host, alice, both);
        await UserHost.ChangeAsync(second, MembershipAction.Leave, bob);

        Assert.Empty(stillShared);
        Assert.Equal("-@bob:localhost", await ChangesAsync(host, alice, one));
        Assert.Equal("-@alice:localhost", await ChangesAsync(host, bob, one));
        await Keys.UploadAsync(host, bob, 1);
        Assert.Equal("-@bob:localhost", await ChangesAsync(host, alice, both));
    }

    [Fact]
    public async Task What_comes_after_the_end_of_the_interval_is_not_told()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var room = await host.CreateRoomAsync(alice);
        var since = host.Database.Stream.Watermark;
        await UserHost.ChangeAsync(room, MembershipAction.Join, bob);
        var to = host.Database.Stream.Watermark;

        await UserHost.ChangeAsync(room, MembershipAction.Leave, bob);
        await Keys.UploadAsync(host, alice, 1);
        var changes = await host.Users.DeviceLists.ChangesAsync(alice.User, since, to, Cancel);

        Assert.Equal(["@bob:localhost"], changes.Changed);
        Assert.Empty(changes.Left);
        Assert.True((await host.Users.DeviceLists.ChangesAsync(alice.User, to, to, Cancel)).IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Whose_key_a_user_signs_is_told_to_that_user_alone_by_tokens_of_any_age(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var (alice, signer) = await host.RegisterSignedAsync("alice", "A");
        var (bob, bobs) = await host.RegisterSignedAsync("bob", "B");
        var room = await host.CreateRoomAsync(alice);
        await UserHost.ChangeAsync(room, MembershipAction.Join, bob);
        var since = host.Database.Stream.Watermark;

        await host.SignAsync(alice, CrossSigner.Signed(
            bobs.UserId, CrossSigner.Public(bobs.Master), signer.SignAlone(bobs.MasterKey(), signer.UserSigning)));
        var until = host.Database.Stream.Watermark;

        await AssertToldAsync();
        await host.RestartAsync();
        await AssertToldAsync();

        async Task AssertToldAsync()
        {
            Assert.Equal("+@bob:localhost", await ChangesAsync(host, alice, since));
            Assert.Empty(await ChangesAsync(host, bob, since));
            Assert.Empty(await ChangesAsync(host, alice, until));
        }
    }

    [Fact]
    public async Task Cross_signing_keys_and_own_signatures_are_changes_of_devices()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, signer) = await host.RegisterSignerAsync("alice", "A");
        var bob = await host.RegisterAsync("bob");
        var room = await host.CreateRoomAsync(alice);
        await UserHost.ChangeAsync(room, MembershipAction.Join, bob);
        var start = host.Database.Stream.Watermark;

        await host.UploadAsync(alice, signer.Keys());
        var middle = host.Database.Stream.Watermark;
        var keys = await ChangesAsync(host, bob, start);
        await host.SignAsync(
            alice,
            CrossSigner.Signed(signer.UserId, "A", signer.SignAlone(signer.Device("A"), signer.SelfSigning)));

        Assert.Equal("+@alice:localhost", keys);
        Assert.Equal("+@alice:localhost", await ChangesAsync(host, bob, middle));
        Assert.Equal("+@alice:localhost", await ChangesAsync(host, alice, middle));
        await host.RestartAsync();
        Assert.Equal("+@alice:localhost", await ChangesAsync(host, bob, middle));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_token_older_than_memory_is_answered_as_a_young_one(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var carol = await host.RegisterAsync("carol");
        var first = await host.CreateRoomAsync(alice);
        var second = await host.CreateRoomAsync(alice);
        List<Watermark> places = [host.Database.Stream.Watermark];
        await StepAsync(UserHost.ChangeAsync(first, MembershipAction.Join, bob));
        await StepAsync(UserHost.ChangeAsync(second, MembershipAction.Join, carol));
        await StepAsync(Keys.UploadAsync(host, bob, 1));
        await StepAsync(UserHost.ChangeAsync(first, MembershipAction.Leave, bob));
        await StepAsync(UserHost.ChangeAsync(second, MembershipAction.Leave, alice));
        await StepAsync(Keys.UploadAsync(host, carol, 1));
        await StepAsync(UserHost.ChangeAsync(first, MembershipAction.Join, carol));
        await StepAsync(UserHost.ChangeAsync(first, MembershipAction.Leave, alice));

        var young = await AllAsync();
        await host.RestartAsync();

        Assert.Equal(young, await AllAsync());

        async Task StepAsync(Task step)
        {
            await step;
            places.Add(host.Database.Stream.Watermark);
        }

        async Task<List<string>> AllAsync()
        {
            List<string> all = [];
            foreach (var (index, place) in places.Index())
            {
                foreach (var session in (Session[])[alice, bob, carol])
                {
                    all.Add($"{index} {session.UserId.Value}: {await ChangesAsync(host, session, place)}");
                }
            }

            return all;
        }
    }

    // As "+@changed:server -@left:server", in order.
    private static async Task<string> ChangesAsync(
        UserHost host, Session session, Watermark since)
    {
        var changes = await host.Users.DeviceLists.ChangesAsync(
            session.User, since, host.Database.Stream.Watermark, Cancel);
        return string.Join(' ', changes.Changed.Order(StringComparer.Ordinal).Select(user => $"+{user}")
            .Concat(changes.Left.Order(StringComparer.Ordinal).Select(user => $"-{user}")));
    }
}
