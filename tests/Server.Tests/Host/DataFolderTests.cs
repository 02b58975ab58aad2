using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class DataFolderTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_first_start_writes_settings_and_key_for_their_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("file modes are a matter of Unix");
            return;
        }

        var options = Prepare(new CommandLineValues());
        DataFolder.ReadOrCreateSigningKey(options.SigningKeyFile);

        Assert.Equal(_folder.PathOf("data"), options.DataFolder);
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(_folder.PathOf("data/config.yaml")));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(_folder.PathOf("data/signing.key")));
        Assert.Equal(OwnerOnly | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.PathOf("data")));
        Assert.Equal(_folder.PathOf("data/homeserver.db"), options.Database.SqliteFile);
    }

    [Fact]
    public void A_second_start_continues_with_the_same_key()
    {
        var path = _folder.PathOf("signing.key");

        var first = DataFolder.ReadOrCreateSigningKey(path);
        var second = DataFolder.ReadOrCreateSigningKey(path);

        Assert.Equal(first.KeyId, second.KeyId);
        Assert.Equal(first.Seed.ToArray(), second.Seed.ToArray());
    }

    [Fact]
    public void Names_and_database_of_the_first_start_are_kept()
    {
        Prepare(new CommandLineValues
        {
            ServerNames = [ServerName.Parse("a.example"), ServerName.Parse("b.example")],
            Database = "sqlite:a \"b\" \\c.db",
        });

        var second = Prepare(new CommandLineValues());

        Assert.Equal(["a.example", "b.example"], second.ServerNames.Select(name => name.Value));
        Assert.Equal(_folder.PathOf("a \"b\" \\c.db"), second.Database.SqliteFile);
    }

    [Fact]
    public void The_command_line_wins_over_the_file()
    {
        Prepare(new CommandLineValues { ServerNames = [ServerName.Parse("a.example")] });

        var second = Prepare(new CommandLineValues
        {
            ServerNames = [ServerName.Parse("b.example")],
            MetricsListen = "none",
            NoRateLimits = true,
        });

        Assert.Equal("b.example", Assert.Single(second.ServerNames).Value);
        Assert.Null(second.MetricsListen);
        Assert.False(second.RateLimits.Enabled);
    }

    [Fact]
    public void TLS_without_a_certificate_is_an_error_that_names_the_options()
    {
        var error = Assert.Throws<StartupException>(() => Prepare(new CommandLineValues
        {
            TlsListen = [new ListenAddress(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 8448))],
        }));

        Assert.Contains("--tls-cert FILE --tls-key FILE", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_PROXY_protocol_without_trusted_proxies_is_an_error_that_names_the_setting()
    {
        Directory.CreateDirectory(_folder.PathOf("data"));
        File.WriteAllText(_folder.PathOf("data/config.yaml"), "proxy_protocol_listen: 127.0.0.1:8010");

        var error = Assert.Throws<StartupException>(() => Prepare(new CommandLineValues()));

        Assert.Contains("needs trusted_proxies", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_an_error_that_names_the_option()
    {
        File.WriteAllText(_folder.PathOf("file"), "");

        var error = Assert.Throws<StartupException>(() => Prepare(new CommandLineValues { DataFolder = "file/data" }));

        Assert.Contains("--data DIR", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ed25519 a_1")]
    [InlineData("rsa a_1 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("ed25519 a_1 AAAA")]
    [InlineData("ed25519 a:1 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_damaged_key_is_an_error_and_not_replaced(string text)
    {
        var path = _folder.PathOf("signing.key");
        File.WriteAllText(path, text);

        var error = Assert.Throws<StartupException>(() => DataFolder.ReadOrCreateSigningKey(path));

        Assert.Contains("does not hold a signing key", error.Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public void A_key_file_of_another_homeserver_is_read()
    {
        var isRead = SigningKeyFile.TryParse(
            "ed25519 a_Xk3p AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8\n", out var key);

        Assert.True(isRead);
        Assert.Equal("ed25519:a_Xk3p", key.KeyId);
        Assert.Equal(Enumerable.Range(0, 32).Select(i => (byte)i), key.Seed.ToArray());
        Assert.DoesNotContain("AAEC", key.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private ServerOptions Prepare(CommandLineValues commandLine) => DataFolder.Prepare(commandLine, _folder.Folder);
}
