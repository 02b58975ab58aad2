using Dendrite.Fast.Delivery;
using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What the configuration file says about mail.</summary>
public sealed class EmailSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Mail_is_configured_by_its_server_and_its_sender()
    {
        var options = Apply("""
            client_base_url: https://matrix.example.org
            email:
              smtp_host: mail.example.org
              from: "Example <noreply@example.org>"
            """);

        Assert.Equal(("mail.example.org", MailSecurity.StartTls, 587), (
            options.Mail!.Host, options.Mail.Security, options.Mail.PortOrUsual));
        Assert.Equal("Example <noreply@example.org>", options.Mail.From);
        Assert.Null(options.Mail.User);
        Assert.Equal((false, false), (options.Users.Email!.IsRequired, options.Users.Email.TellsInUse));
        Assert.Empty(options.Users.Email.LinkHosts);
    }

    [Fact]
    public void Every_setting_of_mail_is_read()
    {
        File.WriteAllText(_folder.PathOf("smtp.password"), "s3cret\n");

        var options = Apply("""
            client_base_url: https://matrix.example.org
            email:
              smtp_host: 127.0.0.1
              smtp_port: 2525
              smtp_security: none
              smtp_user: matrix
              smtp_password_file: smtp.password
              from: noreply@example.org
              app_name: Our Place
              required: true
              tell_in_use: true
              link_hosts: [app.example.org, other.example.org]
            """);

        Assert.Equal(("127.0.0.1", 2525, MailSecurity.None), (
            options.Mail!.Host, options.Mail.PortOrUsual, options.Mail.Security));
        Assert.Equal(("matrix", "s3cret", "Our Place"), (
            options.Mail.User, options.Mail.Password, options.Mail.AppName));
        Assert.Equal((true, true), (options.Users.Email!.IsRequired, options.Users.Email.TellsInUse));
        Assert.Equal(["app.example.org", "other.example.org"], options.Users.Email.LinkHosts);
        Assert.DoesNotContain("s3cret", options.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tls", 465)]
    [InlineData("starttls", 587)]
    [InlineData("none", 25)]
    public void Each_kind_of_secrecy_has_its_usual_port(string word, int port)
        => Assert.Equal(port, Apply($$"""
            client_base_url: https://m.example
            email: { smtp_host: a, from: a@example.org, smtp_security: {{word}} }
            """).Mail!.PortOrUsual);

    [Theory]
    [InlineData("{ smtp_host: a, from: a@b }", "email.smtp_host: needs client_base_url", false)]
    [InlineData("{ smtp_host: a }", "email.from: '' is no sender of mail")]
    [InlineData("{ smtp_host: a, from: nobody }", "email.from: 'nobody' is no sender of mail")]
    [InlineData("{ smtp_host: a, from: \"A\\nBcc: x <a@b>\" }", "email.from: ")]
    [InlineData("{ from: a@b }", "email.smtp_host: is missing")]
    [InlineData("{ required: true }", "email.smtp_host: is missing")]
    [InlineData("{ smtp_host: a, from: a@b, smtp_user: u }", "email.smtp_password: is missing beside")]
    [InlineData("{ smtp_host: a, from: a@b, smtp_password: s3cret }", "email.smtp_user: is missing beside")]
    [InlineData("{ smtp_host: a, from: a@b, smtp_port: 0 }", "email.smtp_port: '0' is not a whole number")]
    [InlineData("{ smtp_host: a, from: a@b, smtp_security: ssl }", "email.smtp_security: 'ssl' is none of starttls")]
    [InlineData("{ smtp_host: a, from: a@b, host: c }", "'email.host' is not a setting")]
    public void A_wrong_setting_of_mail_is_refused_with_its_place(string email, string expected, bool hasUrl = true)
    {
        var error = Assert.Throws<StartupException>(
            () => Apply((hasUrl ? "client_base_url: https://m.example\n" : "") + $"email: {email}"));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private ServerOptions Apply(string yaml)
    {
        var path = _folder.PathOf("config.yaml");
        File.WriteAllText(path, yaml);
        return ConfigurationFile.Apply(path, DefaultOptions.In(_folder.Folder));
    }
}
