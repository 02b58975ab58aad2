using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Dehydrated devices over HTTP, in the requests that matrix-js-sdk sends. Source: MSC3814.
/// </summary>
public sealed class DehydratedApiTests(HttpHosts hosts) : IClassFixture<HttpHosts>
{
    private const string Path = "/_matrix/client/unstable/org.matrix.msc3814.v1/dehydrated_device";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_that_has_lost_its_devices_gets_what_was_sent_meanwhile()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var (none, noneAnswer) = await alice.TryAsync(HttpMethod.Get, Path, null, Cancel);
        var put = await alice.PutAsync(
            Path,
            new JsonObject
            {
                ["device_id"] = "DRY",
                ["device_data"] = new JsonObject { ["algorithm"] = "org.matrix.msc3814.v1.olm" },
                ["device_keys"] = JsonNode.Parse(Keys.Identity(alice.UserId, "DRY")),
            },
            Cancel);
        await alice.PostAsync("/_matrix/client/v3/logout/all", new JsonObject(), Cancel);
        await bob.PutAsync(
            "/_matrix/client/v3/sendToDevice/m.room.encrypted/t1",
            new JsonObject
            {
                ["messages"] = new JsonObject
                {
                    [alice.UserId] = new JsonObject { ["DRY"] = new JsonObject { ["body"] = "a key" } },
                },
            },
            Cancel);

        var later = await host.LoginAsync(alice);
        var got = await later.GetAsync(Path, Cancel);
        var part = await later.PostAsync($"{Path}/DRY/events", new JsonObject(), Cancel);
        var rest = await later.PostAsync(
            $"{Path}/DRY/events", new JsonObject { ["next_batch"] = part["next_batch"]!.DeepClone() }, Cancel);
        var (deleted, deletedAnswer) = await later.TryAsync(HttpMethod.Delete, Path, null, Cancel);
        var (gone, _) = await later.TryAsync(HttpMethod.Get, Path, null, Cancel);

        Assert.Equal((HttpStatusCode.NotFound, "M_NOT_FOUND"), (none, noneAnswer["errcode"]!.GetValue<string>()));
        Assert.Equal("DRY", put["device_id"]!.GetValue<string>());
        Assert.Equal("DRY", got["device_id"]!.GetValue<string>());
        Assert.Equal("org.matrix.msc3814.v1.olm", got["device_data"]!["algorithm"]!.GetValue<string>());
        Assert.Equal("a key", Assert.Single(part.Events())!["content"]!["body"]!.GetValue<string>());
        Assert.Empty(rest.Events());
        Assert.Equal((HttpStatusCode.OK, "DRY"), (deleted, deletedAnswer["device_id"]!.GetValue<string>()));
        Assert.Equal(HttpStatusCode.NotFound, gone);
    }

    [Fact]
    public async Task Messages_of_other_devices_and_users_are_not_given_out()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");
        var eve = await host.RegisterAsync("eve");
        await alice.PutAsync(
            Path,
            new JsonObject
            {
                ["device_id"] = "DRY",
                ["device_data"] = new JsonObject(),
                ["device_keys"] = JsonNode.Parse(Keys.Identity(alice.UserId, "DRY")),
            },
            Cancel);

        var (other, _) = await alice.TryAsync(
            HttpMethod.Post, $"{Path}/{alice.DeviceId}/events", new JsonObject(), Cancel);
        var (foreign, _) = await eve.TryAsync(HttpMethod.Post, $"{Path}/DRY/events", new JsonObject(), Cancel);
        var (seen, _) = await eve.TryAsync(HttpMethod.Get, Path, null, Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, other);
        Assert.Equal(HttpStatusCode.Forbidden, foreign);
        Assert.Equal(HttpStatusCode.NotFound, seen);
    }
}

file static class Parts
{
    public static JsonArray Events(this JsonObject part) => part["events"]!.AsArray();
}
