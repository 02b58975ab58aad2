using System.Text;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// Reads a new password where no other user of the machine sees it: from a file, from what is piped in, or from the
/// keys that somebody types, which are not shown. There is no option that takes a password: the arguments of a process
/// are seen by everybody, and stay in the history of the shell.
/// </summary>
/// <param name="input">The standard input.</param>
/// <param name="isTerminal">Whether somebody sits before it.</param>
/// <param name="readKey">Takes a key without showing it.</param>
/// <param name="prompt">Where to ask, and to warn.</param>
internal sealed class PasswordInput(
    TextReader input, bool isTerminal, Func<ConsoleKeyInfo> readKey, TextWriter prompt)
{
    /// <summary>The name of a file that means the standard input.</summary>
    public const string StandardInput = "-";

    // Chosen: far above the longest password that is taken.
    private const int CharsMax = 4096;

    /// <summary>That of this process.</summary>
    public static PasswordInput OfConsole()
        => new(Console.In, !Console.IsInputRedirected, () => Console.ReadKey(intercept: true), Console.Error);

    /// <summary>Reads a password.</summary>
    /// <param name="file">The file whose only line it is; null for the terminal or what is piped in.</param>
    /// <exception cref="StartupException">There is none, or it is not one line.</exception>
    public string Read(string? file)
    {
        if (file is null)
        {
            return isTerminal ? Ask() : OneLine(input, "What is piped in");
        }

        if (file == StandardInput)
        {
            return OneLine(input, "What is piped in");
        }

        try
        {
            WarnOfReaders(file);
            using StreamReader reader = new(file);
            return OneLine(reader, file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The password cannot be read from {file}: {e.Message}", e);
        }
    }

    private string Ask()
    {
        var password = Typed("Password: ");
        return password.Length == 0
            ? throw new StartupException("No password was given, and nothing was changed.")
            : Typed("The same again: ") == password
                ? password
                : throw new StartupException("The two passwords differ, and nothing was changed.");
    }

    private string Typed(string question)
    {
        prompt.Write(question);
        StringBuilder text = new();
        while (true)
        {
            var key = readKey();
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    prompt.WriteLine();
                    return text.ToString();
                case ConsoleKey.Backspace:
                    text.Length = Math.Max(0, text.Length - 1);
                    break;
                default:
                    if (!char.IsControl(key.KeyChar) && text.Length < CharsMax)
                    {
                        text.Append(key.KeyChar);
                    }

                    break;
            }
        }
    }

    private static string OneLine(TextReader reader, string name)
    {
        // One more than allowed, and a line end.
        var buffer = new char[CharsMax + 3];
        var length = reader.ReadBlock(buffer);
        var text = new string(buffer, 0, length);
        text = text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2]
            : text.EndsWith('\n') ? text[..^1]
            : text;
        return text.Length switch
        {
            0 => throw new StartupException($"{name} has no password."),
            > CharsMax => throw new StartupException(
                $"{name} has more than {CharsMax} characters: that is no password."),
            _ when text.AsSpan().ContainsAny('\r', '\n') =>
                throw new StartupException($"{name} has more than one line: a password is one."),
            _ => text,
        };
    }

    private void WarnOfReaders(string file)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(file)
            && (File.GetUnixFileMode(file) & UnixFileMode.OtherRead) != 0)
        {
            prompt.WriteLine($"Warning: every user of this machine can read {file} (chmod 600).");
        }
    }
}
