using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Random lives of a room, counted and listed by the server and by a plain oracle. The name of a failing test has the
/// seed.
/// </summary>
public sealed class UnreadModelTests
{
    private const int Steps = 60;

    public static TheoryData<StoreKind, int> Runs { get; } = [.. Enumerable.Range(1, Nightly.Pick(25, 400))
        .SelectMany(seed => seed % 5 == 0
            ? new (StoreKind, int)[] { (StoreKind.Sqlite, seed), (StoreKind.Postgres, seed) }
            : [(StoreKind.Sqlite, seed)])];

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Shared_counting_gives_what_evaluating_every_rule_for_every_member_gives(StoreKind store, int seed)
    {
        await using var host = await ReadsHost.StartAsync(store);
        var world = await UnreadWorld.StartAsync(host, seed);

        for (var step = 0; step < Steps; step++)
        {
            await world.StepAsync();
            await world.CompareAsync();
            if (step % 20 == 19)
            {
                await world.CompareListsAsync();
            }
        }
    }
}
