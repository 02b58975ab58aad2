using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What a new password must have. Source: client-server API, POST /register, M_WEAK_PASSWORD.</summary>
public sealed class PasswordPolicyTests
{
    private static readonly PasswordPolicy All = new()
    {
        LengthMin = 4,
        RequireDigit = true,
        RequireLowercase = true,
        RequireUppercase = true,
        RequireSymbol = true,
    };

    [Theory]
    [InlineData("eight888")]
    [InlineData("        ")]
    [InlineData("пароль-пароль")]
    public void The_default_takes_any_eight_characters(string password) => new PasswordPolicy().Check(password);

    [Theory]
    [InlineData("seven77")]
    [InlineData("")]
    [InlineData("\U0001F600\U0001F600\U0001F600\U0001F600")]
    public void Fewer_are_refused_however_many_bytes_they_take(string password)
        => Assert.Equal("Choose a password with at least 8 characters.", Refusal(new PasswordPolicy(), password));

    [Theory]
    [InlineData("aA1!")]
    [InlineData("жЖ٣ ")]
    public void What_has_each_kind_passes(string password) => All.Check(password);

    [Theory]
    [InlineData("aA1", "at least 4 characters, a character that is neither letter nor digit")]
    [InlineData("aAa!", "a digit")]
    [InlineData("AA1!", "a lower-case letter")]
    [InlineData("aa1!", "an upper-case letter")]
    [InlineData("aA11", "a character that is neither letter nor digit")]
    [InlineData("----", "a digit, a lower-case letter, an upper-case letter")]
    public void What_lacks_something_is_refused_with_all_that_it_lacks(string password, string lacks)
        => Assert.Equal($"Choose a password with {lacks}.", Refusal(All, password));

    [Fact]
    public async Task A_weak_password_does_not_register_and_leaves_the_name_free()
    {
        await using var host = await UserHost.StartAsync(
            options: UserHost.Cheap with { PasswordPolicy = new PasswordPolicy() });
        const string Body = """{"username":"alice","password":"seven77","auth":{"type":"m.login.dummy"}}""";

        var refusal = await UserHost.RefusalAsync(() => host.Users.Registration.RegisterAsync(
            UserHost.Registering(Body, "alice", "seven77"), UserHost.Cancel));
        var registered = await host.RegisterRawAsync("alice");

        Assert.Equal("M_WEAK_PASSWORD", refusal);
        Assert.Equal("@alice:localhost", registered.UserId.Value);
    }

    [Fact]
    public async Task A_password_from_before_the_policy_still_logs_in()
    {
        await using var host = await UserHost.StartAsync();
        await host.RegisterRawAsync("bob");
        host.Options = host.Options with { PasswordPolicy = new PasswordPolicy { LengthMin = 20 } };
        await host.RestartAsync();

        var login = await host.LoginAsync("bob");

        Assert.NotNull(login.AccessToken);
    }

    private static string Refusal(PasswordPolicy policy, string password)
    {
        var error = Assert.Throws<MatrixException>(() => policy.Check(password)).Error;
        Assert.Equal(("M_WEAK_PASSWORD", 400), (error.Code, error.HttpStatus));
        return error.Message;
    }
}
