using Dendrite.Fast.Rooms;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class ColumnTests
{
    [Fact]
    public void Rows_keep_their_values_as_the_column_grows()
    {
        var column = new Column<int>();

        for (var row = 0; row < 10_000; row++)
        {
            column.Set(row, row * 3);
        }

        for (var row = 0; row < 10_000; row++)
        {
            Assert.Equal(row * 3, column[row]);
        }

        Assert.InRange(column.Capacity, 10_000, 20_032);
    }

    [Fact]
    public async Task A_row_written_beside_a_growing_column_is_kept()
    {
        var column = new Column<int>();
        column.Set(0, 0);

        var growing = Task.Run(
            () =>
        {
            for (var row = 1; row < 200_000; row++)
            {
                column.Set(row, row);
            }
        }, TestContext.Current.CancellationToken);
        for (var value = 1; !growing.IsCompleted; value++)
        {
            column.Overwrite(0, value);
            Assert.Equal(value, column[0]);
        }

        await growing;
        Assert.Equal(199_999, column[199_999]);
    }
}
