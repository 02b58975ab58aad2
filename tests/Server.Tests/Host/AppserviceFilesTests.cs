using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Users;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Dendrite.Fast.Server.Tests;

public sealed class AppserviceFilesTests : IDisposable
{
    /// <summary>As a bridge of today writes it, with what this server does not read.</summary>
    private const string Bridge = """
        id: bridge
        url: http://localhost:29318
        as_token: as-token-of-the-bridge
        hs_token: hs-token-of-the-bridge
        sender_localpart: bridgebot
        rate_limited: false
        namespaces:
            users:
                - regex: ^@bridgebot:localhost$
                  exclusive: true
                - regex: ^@bridge_.*:localhost$
                  exclusive: true
                - regex: ^@double_.*:localhost$
            rooms: []
            aliases:
                - regex: "#bridge_.*"
                  exclusive: false
        de.sorunome.msc2409.push_ephemeral: true
        receive_ephemeral: true
        io.element.msc4190: true
        protocols: [bridge]
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_file_as_bridges_write_it_is_read()
    {
        var read = Assert.Single(Read(("bridge.yaml", Bridge))!);
        Appservice appservice = new(read, UserId.Parse("@bridgebot:localhost"));

        Assert.Equal(("bridge", "bridgebot", false), (read.Id, read.SenderLocalpart, read.IsRateLimited));
        Assert.Equal("as-token-of-the-bridge", read.AsToken);
        Assert.True(appservice.Owns(UserId.Parse("@bridge_joe:localhost")));
        Assert.True(appservice.Owns(UserId.Parse("@double_joe:localhost")));
        Assert.False(appservice.Owns(UserId.Parse("@joe:localhost")));
        Assert.True(appservice.Excludes(UserId.Parse("@bridgebot:localhost")));
        Assert.True(appservice.Excludes(UserId.Parse("@bridge_joe:localhost")));
        Assert.False(appservice.Excludes(UserId.Parse("@double_joe:localhost")));
    }

    [Fact]
    public void A_file_may_leave_out_what_it_has_nothing_to_say_about()
    {
        var read = Assert.Single(Read(
            ("bot.yaml", "{ id: b, url: null, as_token: a, hs_token: h, sender_localpart: bot, namespaces: {} }"))!);

        Assert.True(read.IsRateLimited);
        Assert.Empty(read.Users);
    }

    [Fact]
    public void Without_the_setting_there_are_none() => Assert.Null(Read());

    [Fact]
    public void Several_files_are_read()
    {
        var other = Bridge.Replace("id: bridge", "id: other", StringComparison.Ordinal)
            .Replace("as_token: as-", "as_token: other-", StringComparison.Ordinal);

        Assert.Equal(["bridge", "other"], Read(("a.yaml", Bridge), ("b.yaml", other))!.Select(read => read.Id));
    }

    [Theory]
    [InlineData("as_token: as-token-of-the-bridge", "as_token: dft_x",
        "a.yaml line 3: as_token: begins like a token of a user of this server: make another one")]
    [InlineData("as_token: as-token-of-the-bridge", "as_token: a b",
        "a.yaml line 3: as_token: has a character that is not visible ASCII, which no request can carry")]
    [InlineData("as_token: as-token-of-the-bridge", "", "a.yaml line 1: as_token: is missing")]
    [InlineData("hs_token: hs-token-of-the-bridge", "", "a.yaml line 1: hs_token: is missing")]
    [InlineData("id: bridge", "", "a.yaml line 2: id: is missing")]
    [InlineData("sender_localpart: bridgebot", "sender_localpart: Bridge Bot",
        "a.yaml line 5: sender_localpart: 'Bridge Bot' is no localpart: it has the characters a-z, 0-9 and . _ = - / +"
        + " only")]
    [InlineData("rate_limited: false", "rate_limited: perhaps",
        "a.yaml line 6: rate_limited: 'perhaps' is neither true nor false")]
    public void What_is_wrong_is_refused_with_what_to_change(string right, string wrong, string message)
    {
        var error = Assert.Throws<StartupException>(
            () => Read(("a.yaml", Bridge.Replace(right, wrong, StringComparison.Ordinal))));

        Assert.Equal(message, error.Message);
    }

    [Theory]
    [InlineData("^@bridge_.*:localhost$", "users")]
    [InlineData("\"#bridge_.*\"", "aliases")]
    public void An_expression_that_is_none_is_refused_by_its_line(string right, string where)
    {
        var error = Assert.Throws<StartupException>(
            () => Read(("a.yaml", Bridge.Replace(right, "\"(\"", StringComparison.Ordinal))));

        Assert.StartsWith("a.yaml line ", error.Message, StringComparison.Ordinal);
        Assert.Contains($"namespaces.{where}.regex: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id: bridge", "id: other",
        "b.yaml line 3: as_token: is the same as that of 'bridge': make another one")]
    [InlineData("as_token: as-", "as_token: b-",
        "b.yaml line 1: id: 'bridge' is another application service's as well")]
    public void Two_with_one_id_or_token_are_refused(string first, string second, string message)
    {
        var error = Assert.Throws<StartupException>(() => Read(
            ("a.yaml", Bridge), ("b.yaml", Bridge.Replace(first, second, StringComparison.Ordinal))));

        Assert.Equal(message, error.Message);
    }

    [Theory]
    [InlineData("- a list", "is no registration of an application service")]
    [InlineData("", "is no registration of an application service")]
    [InlineData("{", "this is not YAML")]
    public void A_file_that_is_no_registration_is_refused(string text, string message)
        => Assert.Contains(
            message, Assert.Throws<StartupException>(() => Read(("a.yaml", text))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var error = Assert.Throws<StartupException>(
            () => AppserviceFiles.Read(Section("appservices: none.yaml"), _folder.Folder, Server));

        Assert.Contains(_folder.PathOf("none.yaml"), error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static ServerName Server => ServerName.Parse("localhost");

    private IReadOnlyList<AppserviceRegistration>? Read(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
        {
            File.WriteAllText(_folder.PathOf(name), text);
        }

        var list = string.Join(", ", files.Select(file => file.Name));
        return AppserviceFiles.Read(
            Section(files.Length == 0 ? "search: true" : $"appservices: [{list}]"), _folder.Folder, Server);
    }

    private static YamlSection Section(string text)
    {
        YamlStream yaml = [];
        yaml.Load(new StringReader(text));
        return new YamlSection("config.yaml", "", (YamlMappingNode)yaml.Documents[0].RootNode);
    }
}
