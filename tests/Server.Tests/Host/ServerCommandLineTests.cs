using Dendrite.Fast.Homeserver;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class ServerCommandLineTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public void Nothing_said_leaves_everything_to_the_configuration()
    {
        var values = Parse();

        Assert.Equal(new CommandLineValues(), values);
    }

    [Fact]
    public void Every_option_is_read()
    {
        var values = Parse(
            "--config", "c.yaml", "--data", "d", "--listen", "127.0.0.1:1", "--listen", "[::1]:2",
            "--listen", "unix:/run/matrix.sock", "--take-over",
            "--tls-listen", "[::]:8448", "--tls-cert", "a.pem", "--tls-key", "a.key", "--tls-cert", "b.pem",
            "--tls-key", "b.key",
            "--server-name", "a.example", "--server-name", "b.example:8448", "--database", "postgres://u:p@h:5432/n",
            "--open-registration", "--no-rate-limits", "--metrics-listen", "none", "--log-level", "warn");

        Assert.NotNull(values);
        Assert.Equal("c.yaml", values.ConfigurationFile);
        Assert.Equal("d", values.DataFolder);
        Assert.Equal(
            ["127.0.0.1:1", "[::1]:2", "unix:/run/matrix.sock"],
            values.Listen?.Select(address => address.ToString()));
        Assert.Equal("[::]:8448", Assert.Single(values.TlsListen!).ToString());
        Assert.Equal([("a.pem", "a.key"), ("b.pem", "b.key")], values.TlsCertificates?
            .Select(files => (files.CertificateFile, files.KeyFile)));
        Assert.Equal(["a.example", "b.example:8448"], values.ServerNames?.Select(name => name.Value));
        Assert.Equal("postgres://u:p@h:5432/n", values.Database);
        Assert.True(values.OpenRegistration);
        Assert.True(values.NoRateLimits);
        Assert.True(values.TakeOver);
        Assert.Equal("none", values.MetricsListen);
        Assert.Equal(LogLevel.Warning, values.LogLevel);
    }

    [Theory]
    [InlineData("--listen", "foo", "'foo' is not ADDRESS:PORT; write for example 127.0.0.1:8008")]
    [InlineData("--tls-listen", "8448", "'8448' is not ADDRESS:PORT")]
    [InlineData("--tls-cert", "a.pem", "--tls-cert FILE and --tls-key FILE belong together")]
    [InlineData("--tls-key", "a.key", "--tls-cert FILE and --tls-key FILE belong together")]
    [InlineData("--metrics-listen", "8009", "'8009' is not ADDRESS:PORT")]
    [InlineData("--server-name", "a b", "'a b' is not a server name")]
    [InlineData("--database", "mysql://h/n", "'mysql://h/n' is not a database")]
    [InlineData("--log-level", "loud", "'loud' is not one of trace, debug, info")]
    [InlineData("--lisen", "127.0.0.1:1", "did you mean '--listen'?")]
    public void A_wrong_value_is_refused_with_what_to_write(string option, string value, string expected)
    {
        var values = new ServerCommandLine().Parse([option, value], _output, _error, out var exitCode);

        Assert.Null(values);
        Assert.Equal(1, exitCode);
        Assert.Contains(expected, _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_is_not_repeated_in_an_error()
    {
        new ServerCommandLine().Parse(["--database", "mysql://u:secret@h/n"], _output, _error, out _);

        Assert.DoesNotContain("secret", _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "--open-registration")]
    [InlineData("--version", "0.")]
    public void Help_and_version_are_printed_and_end_the_program(string option, string expected)
    {
        var values = new ServerCommandLine().Parse([option], _output, _error, out var exitCode);

        Assert.Null(values);
        Assert.Equal(0, exitCode);
        Assert.Contains(expected, _output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    private CommandLineValues? Parse(params string[] arguments)
        => new ServerCommandLine().Parse(arguments, _output, _error, out _);
}
