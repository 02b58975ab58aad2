using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What the configuration file says about those who register: captcha and policies.</summary>
public sealed class SignUpSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Policies_are_read_with_their_languages()
    {
        var policies = Apply("""
            terms:
              - id: terms_of_service
                version: "1.0"
                en: { name: Terms, url: https://example.org/en }
                pt-BR: { name: Termos, url: http://example.org/pt }
              - id: privacy
                version: "2"
                en: { name: Privacy, url: https://example.org/privacy }
            """).Policies;

        Assert.Equal(["terms_of_service 1.0", "privacy 2"], policies.Select(policy => $"{policy.Id} {policy.Version}"));
        Assert.Equal(
            [
                new PolicyTranslation("en", "Terms", "https://example.org/en"),
                new PolicyTranslation("pt-BR", "Termos", "http://example.org/pt"),
            ],
            policies[0].Translations);
    }

    [Fact]
    public void The_captcha_is_read_and_its_secret_may_be_in_a_file()
    {
        File.WriteAllText(_folder.PathOf("captcha.key"), "s3cret\n");

        var captcha = Apply("""
            captcha:
              site_key: site
              secret_key_file: captcha.key
              verify_url: https://www.recaptcha.net/recaptcha/api/siteverify
            """).Captcha;

        Assert.Equal("site", captcha?.SiteKey);
        Assert.Equal("s3cret", captcha?.Secret);
        Assert.Equal("https://www.recaptcha.net/recaptcha/api/siteverify", captcha?.VerifyUrl.ToString());
        Assert.Equal("https://www.google.com/recaptcha/api.js", captcha?.ScriptUrl.ToString());
    }

    [Fact]
    public void The_shared_secret_may_be_in_a_file_and_is_in_no_text_form()
    {
        File.WriteAllText(_folder.PathOf("registration.secret"), "s3cret\n");

        var options = Apply("registration: { shared_secret_file: registration.secret }");

        Assert.Equal("s3cret"u8.ToArray(), options.SharedSecret?.Key);
        Assert.DoesNotContain("s3cret", options.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_secret_is_in_the_text_form_of_the_options()
    {
        var options = Apply("captcha: { site_key: site, secret_key: s3cret }");

        Assert.Equal("s3cret", options.Captcha?.Secret);
        Assert.DoesNotContain("s3cret", options.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("terms: yes", "line 1: terms: takes a list of at least one mapping")]
    [InlineData("terms: [{ id: a b, version: '1' }]", "terms.id: takes 1 to 255 of the characters")]
    [InlineData("terms: [{ id: a, version: ü }]", "terms.version: takes 1 to 255 of the characters")]
    [InlineData("terms: [{ id: a, version: '1' }]", "terms.id: needs the document in a language")]
    [InlineData("terms: [{ id: a, version: '1', en: { url: 'https://e' } }]", "terms.en.name: is missing")]
    [InlineData("terms: [{ id: a, version: '1', en: { name: a, url: 'ftp://e' } }]", "terms.en.url: 'ftp://e' is not")]
    [InlineData("terms: [{ id: a, version: '1', en: { name: a, link: b } }]", "'terms.en.link' is not a setting")]
    [InlineData(
        "terms: [{ id: a, version: '1', en: { name: a, url: 'https://e' } }, "
        + "{ id: a, version: '2', en: { name: a, url: 'https://e' } }]",
        "terms.id: 'a' is there twice")]
    [InlineData("captcha: { site_key: a }", "captcha.secret_key: is missing beside site_key")]
    [InlineData("captcha: { secret_key: s3cret }", "captcha.site_key: is missing beside secret_key")]
    [InlineData(
        "captcha: { site_key: a, secret_key: s3cret, secret_key_file: b }",
        "captcha.secret_key_file: is set beside secret_key")]
    [InlineData("captcha: { site_key: a, secret_key_file: none.key }", "captcha.secret_key_file: ")]
    [InlineData("captcha: { verify_url: 'file:///x' }", "captcha.verify_url: 'file:///x' is not a URL like https")]
    [InlineData("captcha: { key: a }", "'captcha.key' is not a setting")]
    public void A_wrong_setting_is_refused_with_its_place_and_without_secrets(string yaml, string expected)
    {
        var error = Assert.Throws<StartupException>(() => Apply(yaml));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private UserOptions Apply(string yaml)
    {
        var path = _folder.PathOf("config.yaml");
        File.WriteAllText(path, yaml);
        return ConfigurationFile.Apply(path, DefaultOptions.In(_folder.Folder)).Users;
    }
}
