using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Where new passwords come from.</summary>
public sealed class PasswordInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _prompt = new();

    [Theory]
    [InlineData("pass word ")]
    [InlineData("pass word \n")]
    [InlineData("pass word \r\n")]
    public void A_line_is_taken_as_it_is_but_for_its_end(string text)
    {
        File.WriteAllText(_folder.PathOf("password"), text);

        Assert.Equal("pass word ", Piped(text).Read(null));
        Assert.Equal("pass word ", Piped(text).Read(PasswordInput.StandardInput));
        Assert.Equal("pass word ", Piped("").Read(_folder.PathOf("password")));
    }

    [Theory]
    [InlineData("", "has no password")]
    [InlineData("\n", "has no password")]
    [InlineData("one\ntwo", "has more than one line")]
    [InlineData("one\n\n", "has more than one line")]
    public void What_is_not_one_line_is_refused(string text, string expected)
    {
        var failure = Assert.Throws<StartupException>(() => Piped(text).Read(null));

        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4096, true)]
    [InlineData(4097, false)]
    [InlineData(100_000, false)]
    public void What_is_too_long_is_no_password(int length, bool isTaken)
    {
        var failure = Record.Exception(() => Piped(new string('x', length) + "\n").Read(null));

        Assert.Equal(isTaken, failure is null);
        Assert.True(failure is null or StartupException);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told()
    {
        var failure = Assert.Throws<StartupException>(() => Piped("").Read(_folder.PathOf("none")));

        Assert.Contains("The password cannot be read from", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_everybody_can_read_is_warned_of()
    {
        var file = _folder.PathOf("password");
        File.WriteAllText(file, "secret");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        }

        Piped("").Read(file);

        Assert.Equal(
            !OperatingSystem.IsWindows(),
            _prompt.ToString().Contains("every user of this machine can read", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_typed_is_asked_for_twice_and_not_shown()
    {
        var password = Typed("pasz\bs\rpass\r").Read(null);

        Assert.Equal("pass", password);
        Assert.Equal(
            $"Password: {Environment.NewLine}The same again: {Environment.NewLine}", _prompt.ToString());
    }

    [Theory]
    [InlineData("pass\rpasz\r", "The two passwords differ")]
    [InlineData("\r", "No password was given")]
    [InlineData("\b\r", "No password was given")]
    public void What_is_typed_wrong_changes_nothing(string keys, string expected)
    {
        var failure = Assert.Throws<StartupException>(() => Typed(keys).Read(null));

        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _prompt.Dispose();
        _folder.Dispose();
    }

    private PasswordInput Piped(string text) => new(
        new StringReader(text), isTerminal: false, () => throw new InvalidOperationException(), _prompt);

    private PasswordInput Typed(string keys)
    {
        Queue<char> left = new(keys);
        return new PasswordInput(
            TextReader.Null,
            isTerminal: true,
            () =>
            {
                var key = left.Dequeue();
                return new ConsoleKeyInfo(
                    key,
                    key switch
                    {
                        '\r' => ConsoleKey.Enter,
                        '\b' => ConsoleKey.Backspace,
                        _ => ConsoleKey.None,
                    },
                    shift: false,
                    alt: false,
                    control: false);
            },
            _prompt);
    }
}
