using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What the configuration file says about single sign-on.</summary>
public sealed class SsoSettingsTests : IDisposable
{
    private const string Base = "client_base_url: https://matrix.example.org/\n";

    private const string Least = "id: a, name: A, issuer: 'https://id.example', client_id: c";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Providers_are_read_with_all_that_can_be_said_of_them()
    {
        File.WriteAllText(_folder.PathOf("idp.secret"), "s3cret\n");

        var sso = Apply(Base + """
            sso:
              trusted_clients: [https://app.example.org/, "app:"]
              providers:
                - id: full
                  name: Full
                  icon: mxc://example.org/icon
                  brand: google
                  issuer: https://id.example.org/realms/x/
                  client_id: matrix
                  client_secret_file: idp.secret
                  client_auth: post
                  scopes: [openid, groups]
                  userinfo: true
                  localpart: choose
                  display_name: none
                  email: "{mail}"
                  allow_new_users: false
                  allow_existing_users: true
                - { id: least, name: Least, issuer: "http://127.0.0.1:8080", client_id: c }
            """).Users.Sso!;

        var full = sso.Providers[0];
        Assert.Equal(["https://app.example.org/", "app:"], sso.TrustedClients.Select(client => client.Text));
        Assert.Equal(
            ("full", "Full", "mxc://example.org/icon", "google", "https://id.example.org/realms/x/", "matrix",
                "s3cret"),
            (full.Id, full.Name, full.Icon, full.Brand, full.Issuer, full.ClientId, full.ClientSecret));
        Assert.Equal(["openid", "groups"], full.Scopes);
        Assert.Equal(
            (SsoClientAuth.Post, true, null, null, "{mail}", false, true),
            (full.ClientAuth, full.AsksUserinfo, full.Localpart, full.DisplayName, full.Email, full.AllowsNewUsers,
                full.AllowsExistingUsers));
        var least = sso.Providers[1];
        Assert.Equal(["openid", "profile", "email"], least.Scopes);
        Assert.Equal(
            (SsoClientAuth.Auto, false, "{preferred_username}", "{name}", "{email}", true, false),
            (least.ClientAuth, least.AsksUserinfo, least.Localpart, least.DisplayName, least.Email,
                least.AllowsNewUsers, least.AllowsExistingUsers));
        Assert.Null(least.ClientSecret);
    }

    [Theory]
    [InlineData("sso: { providers: [] }")]
    [InlineData("sso:")]
    [InlineData("")]
    public void Without_providers_there_is_none(string yaml) => Assert.Null(Apply(yaml).Users.Sso);

    [Theory]
    [InlineData("sso: { providers: [{ " + Least + " }] }", "sso.providers: needs client_base_url")]
    [InlineData(Base + "sso: { providers: [{ name: A }] }", "sso.providers.id: is missing")]
    [InlineData(Base + "sso: { providers: [{ id: 'a b' }] }", "sso.providers.id: takes 1 to 255 of the characters")]
    [InlineData(Base + "sso: { providers: [{ id: a, name: A }] }", "sso.providers.issuer: is missing")]
    [InlineData(
        Base + "sso: { providers: [{ id: a, name: A, issuer: id.example, client_id: c }] }",
        "sso.providers.issuer: 'id.example' is not a URL like https://")]
    [InlineData(
        Base + "sso: { providers: [{ id: a, name: A, issuer: 'http://id.example', client_id: c }] }",
        "has to begin with https:// unless it is on this machine")]
    [InlineData(
        Base + "sso: { providers: [{ id: a, name: A, issuer: 'https://id.example' }] }",
        "sso.providers.client_id: is missing")]
    [InlineData(
        Base + "sso: { providers: [{ " + Least + " }, { " + Least + " }] }", "sso.providers.id: 'a' is there twice")]
    [InlineData(
        Base + "sso: { providers: [{ " + Least + ", client_auth: jwt }] }",
        "'jwt' is none of auto, basic, post and none")]
    [InlineData(
        Base + "sso: { providers: [{ " + Least + ", client_auth: basic }] }",
        "sso.providers.client_secret: is missing")]
    [InlineData(
        Base + "sso: { providers: [{ " + Least + ", scopes: [profile] }] }",
        "sso.providers.scopes: has to have 'openid'")]
    [InlineData(
        Base + "sso: { providers: [{ " + Least + ", scopes: ['openid profile'] }] }",
        "'openid profile' is no scope")]
    [InlineData(
        Base + "sso: { providers: [{ " + Least + ", localpart: '{sub' }] }",
        "sso.providers.localpart: '{sub' has a brace")]
    [InlineData(
        Base + "sso: { providers: [{ " + Least + ", icon: 'https://x' }] }",
        "sso.providers.icon: 'https://x' is not an mxc")]
    [InlineData(
        Base + "sso: { providers: [{ " + Least + ", brand: 'A B' }] }",
        "sso.providers.brand: 'A B' is not a word")]
    [InlineData(
        Base + "sso: { providers: [{ " + Least + ", secret: x }] }",
        "'sso.providers.secret' is not a setting")]
    [InlineData(Base + "sso: { trusted_clients: ['javascript:x'] }", "'javascript:x' is not the URL of an app")]
    public void A_wrong_setting_is_refused_with_its_place(string yaml, string expected)
    {
        var error = Assert.Throws<StartupException>(() => Apply(yaml));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_secret_is_in_the_text_form_of_the_options()
    {
        var options = Apply(Base + "sso: { providers: [{ " + Least + ", client_secret: s3cret }] }");

        Assert.Equal("s3cret", options.Users.Sso?.Providers[0].ClientSecret);
        Assert.DoesNotContain("s3cret", options.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", options.Users.Sso?.Providers[0].ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private ServerOptions Apply(string yaml)
    {
        var path = _folder.PathOf("config.yaml");
        File.WriteAllText(path, yaml);
        return ConfigurationFile.Apply(path, DefaultOptions.In(_folder.Folder));
    }
}
