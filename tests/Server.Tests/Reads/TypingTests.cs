using System.Buffers;
using System.Text;
using System.Text.Json;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class TypingTests : IDisposable
{
    private static readonly RoomNid Room = new(1);
    private static readonly UserNid Alice = new(1);
    private static readonly UserNid Bob = new(2);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    private readonly FakeTimeProvider _time = new();
    private readonly List<RoomNid> _announced = [];
    private readonly HashSet<UserNid> _left = [];
    private readonly Typing _typing;

    public TypingTests() => _typing = new Typing(_announced.Add, (_, typer) => !_left.Contains(typer.User), _time);

    public void Dispose() => _typing.Dispose();

    [Fact]
    public void Who_starts_is_listed_in_order_and_announced()
    {
        _typing.Start(Room, Alice, "@alice:test", Long);
        _typing.Start(Room, Bob, "@bob:test", Long);

        Assert.Equal(["@alice:test", "@bob:test"], Listed());
        Assert.Equal([Room, Room], _announced);
    }

    [Fact]
    public void A_renewal_is_not_announced_and_lasts_from_now()
    {
        _typing.Start(Room, Alice, "@alice:test", Long);
        _time.Advance(TimeSpan.FromSeconds(15));
        _typing.Start(Room, Alice, "@alice:test", Long);
        _time.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(["@alice:test"], Listed());
        Assert.Single(_announced);
    }

    [Fact]
    public void Typing_ends_by_itself_and_says_so()
    {
        _typing.Start(Room, Alice, "@alice:test", TimeSpan.FromSeconds(5));
        _typing.Start(Room, Bob, "@bob:test", Long);
        _time.Advance(TimeSpan.FromSeconds(7));

        Assert.Equal(["@bob:test"], Listed());
        Assert.Equal(3, _announced.Count);
    }

    [Fact]
    public void The_timer_goes_on_for_those_who_start_after_all_had_stopped()
    {
        _typing.Start(Room, Alice, "@alice:test", TimeSpan.FromSeconds(2));
        _time.Advance(TimeSpan.FromMinutes(1));
        _typing.Start(Room, Bob, "@bob:test", TimeSpan.FromSeconds(2));
        _time.Advance(TimeSpan.FromSeconds(4));

        Assert.Empty(Listed());
    }

    [Fact]
    public void Nobody_types_for_longer_than_the_limit()
    {
        _typing.Start(Room, Alice, "@alice:test", TimeSpan.FromDays(365_000));
        _time.Advance(Typing.TimeoutMax + Typing.ExpiryInterval);

        Assert.Empty(Listed());
    }

    [Fact]
    public void Stopping_is_announced_once()
    {
        _typing.Start(Room, Alice, "@alice:test", Long);
        _typing.Stop(Room, Alice);
        _typing.Stop(Room, Alice);
        _typing.Stop(Room, Bob);

        Assert.Empty(Listed());
        Assert.Equal(2, _announced.Count);
    }

    [Fact]
    public void Who_leaves_the_room_stops_typing_there()
    {
        _typing.Start(Room, Alice, "@alice:test", Long);
        _typing.Start(Room, Bob, "@bob:test", Long);
        _left.Add(Alice);
        _time.Advance(Typing.ExpiryInterval);

        Assert.Equal(["@bob:test"], Listed());
        Assert.Equal(3, _announced.Count);
    }

    [Fact]
    public void The_event_lists_user_ids()
    {
        _typing.Start(Room, Alice, "@alice:test", Long);
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            Typing.WriteEvent(writer, _typing.In(Room));
        }

        Assert.Equal(
            """{"type":"m.typing","content":{"user_ids":["@alice:test"]}}""",
            Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private List<string> Listed()
    {
        List<string> ids = [];
        foreach (var typer in _typing.In(Room))
        {
            ids.Add(typer.UserId);
        }

        return ids;
    }
}
