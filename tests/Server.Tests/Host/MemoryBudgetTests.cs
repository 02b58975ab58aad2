using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Sync;
using Dendrite.Fast.Users;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Dendrite.Fast.Server.Tests;

public sealed class MemoryBudgetTests
{
    private const long Gibi = 1L << 30;
    private const long Mebi = 1L << 20;

    [Fact]
    public void The_shares_add_up_to_the_budget()
    {
        var shares = MemoryBudget.LoadedRooms + MemoryBudget.EventJson + MemoryBudget.Users + MemoryBudget.Memberships
            + MemoryBudget.Sessions + MemoryBudget.Inboxes
            + MemoryBudget.Receipts + MemoryBudget.ChangeMarks + MemoryBudget.Transactions;

        Assert.Equal(100, shares);
    }

    [Theory]
    [InlineData(64 * Mebi, 32)]
    [InlineData(Gibi, 256)]
    [InlineData(2 * Gibi, 512)]
    [InlineData(4 * Gibi, 1024)]
    [InlineData(256 * Gibi, 1024)]
    public void Without_a_setting_it_is_a_quarter_of_the_machine_within_bounds(long machineBytes, long mebibytes)
    {
        Assert.Equal(mebibytes * Mebi, MemoryBudget.Of(machineBytes).Bytes);
    }

    [Theory]
    [InlineData(MemoryBudget.LeastMib)]
    [InlineData(MemoryBudget.UnaskedMib)]
    [InlineData(int.MaxValue)]
    public void Every_cache_gets_a_share_of_any_budget(int mebibytes)
    {
        var budget = MemoryBudget.OfMebibytes(mebibytes);

        var rooms = budget.Apply(new RoomOptions());
        var users = budget.Apply(new UserOptions());
        var sync = budget.Apply(new SyncOptions());

        Assert.InRange(rooms.LoadedRoomsBytes + rooms.JsonCacheBytes, budget.Bytes / 2, budget.Bytes);
        Assert.All(
            [
                rooms.MembershipUsersMax, rooms.ReceiptRoomsMax, rooms.TransactionDevicesMax, users.UserCacheMax,
                users.SessionCacheMax, users.InboxCacheMax, sync.ChangeMarksMax,
            ],
            entries => Assert.InRange(entries, 50, int.MaxValue));
    }

    [Fact]
    public void A_larger_budget_gives_each_cache_more()
    {
        var (small, large) = (MemoryBudget.OfMebibytes(100), MemoryBudget.OfMebibytes(1_000));

        var (smallRooms, largeRooms) = (small.Apply(new RoomOptions()), large.Apply(new RoomOptions()));
        var (smallUsers, largeUsers) = (small.Apply(new UserOptions()), large.Apply(new UserOptions()));

        Assert.InRange(largeRooms.LoadedRoomsBytes - (10 * smallRooms.LoadedRoomsBytes), 0, Mebi);
        Assert.InRange(largeRooms.JsonCacheBytes - (10 * smallRooms.JsonCacheBytes), 0, Mebi);
        Assert.InRange(largeUsers.UserCacheMax - (10 * smallUsers.UserCacheMax), 0, 10);
    }

    [Fact]
    public void Sessions_of_100_000_users_with_two_devices_fit_the_default_of_four_gigabytes()
    {
        var users = MemoryBudget.Of(4 * Gibi).Apply(new UserOptions());

        Assert.InRange(users.SessionCacheMax, 200_000, int.MaxValue);
    }

    [Theory]
    [InlineData("memory_budget_mib: 200", 200)]
    [InlineData("memory_budget_mib: auto", 0)]
    [InlineData("search: true", 0)]
    public void The_file_says_the_budget_or_leaves_it_to_the_server(string file, int mebibytes)
    {
        var budget = ConfigurationFile.MemoryBudgetOf(Section(file), Gibi);

        Assert.Equal(mebibytes == 0 ? null : MemoryBudget.OfMebibytes(mebibytes), budget);
    }

    [Theory]
    [InlineData("31", "config.yaml line 1: memory_budget_mib: '31' is not a whole number from 32 to 2147483647")]
    [InlineData("lots", "config.yaml line 1: memory_budget_mib: 'lots' is not a whole number from 32 to 2147483647")]
    [InlineData("769", "config.yaml line 1: memory_budget_mib: 769 MiB are more than three quarters of the memory that"
        + " this machine or container has; set at most 768, or auto for a quarter")]
    public void A_budget_that_cannot_work_is_refused_with_what_to_change(string value, string message)
    {
        var error = Assert.Throws<StartupException>(
            () => ConfigurationFile.MemoryBudgetOf(Section($"memory_budget_mib: {value}"), Gibi));

        Assert.Equal(message, error.Message);
    }

    private static YamlSection Section(string text)
    {
        YamlStream yaml = [];
        yaml.Load(new StringReader(text));
        return new YamlSection("config.yaml", "", (YamlMappingNode)yaml.Documents[0].RootNode);
    }
}
