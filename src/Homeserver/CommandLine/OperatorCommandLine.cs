using System.CommandLine;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// The options of the commands <c>dendrite-fast account</c> and <c>dendrite-fast registration-token</c>.
/// </summary>
internal sealed class OperatorCommandLine
{
    /// <summary>The first argument of commands about accounts.</summary>
    public const string Account = "account";

    /// <summary>What they do, for the help.</summary>
    public const string AccountDescription = "Make and change accounts, whether the server runs or not.";

    /// <summary>The first argument of commands about registration tokens.</summary>
    public const string RegistrationToken = "registration-token";

    /// <summary>What they do, for the help.</summary>
    public const string TokenDescription = "Make, list and remove tokens that let people register.";

    // A user id begins with @, which to the library is a file that has more arguments.
    private static readonly ParserConfiguration Literal = new() { ResponseFileTokenReplacer = null };

    // Taken by no command, and tried by many people.
    private const string Password = "--password";

    private const string PasswordHelp =
        " The password is asked for, or is the line that is piped in, or that of --password-file.";

    private readonly WhichServer _server = new("The database, where no server runs.");

    private readonly Argument<string> _name = new("NAME")
    {
        Description = "The name of the user, as in @NAME:example.org, or all of that.",
    };

    private readonly Argument<string> _token = new("TOKEN") { Description = "The token." };

    private readonly Option<bool> _admin = new("--admin")
    {
        Description = "Give the account the rights of an administrator.",
    };

    private readonly Option<bool> _revoke = new("--revoke")
    {
        Description = "Take the rights away instead.",
    };

    private readonly Option<bool> _keepSessions = new("--keep-sessions")
    {
        Description = "Let the user stay logged in.",
    };

    private readonly Option<bool> _erase = new("--erase")
    {
        Description = "The user wants what they sent to be forgotten.",
    };

    private readonly Option<string?> _passwordFile = new("--password-file")
    {
        Description = "The file that has the password; - for what is piped in.",
        HelpName = "FILE",
    };

    private readonly Option<int?> _uses = new("--uses")
    {
        Description = "How often the token works. Default: without limit.",
        HelpName = "N",
    };

    private readonly Option<string?> _expires = new("--expires")
    {
        Description = "How long it works, such as 12h, 7d or 4w. Default: for ever.",
        HelpName = "DURATION",
    };

    private readonly RootCommand _root;
    private readonly Dictionary<Command, string> _paths = [];

    public OperatorCommandLine()
    {
        Command account = new(Account, AccountDescription)
        {
            Leaf(
                "create", "Make an account." + PasswordHelp, OperatorCommands.Create, _name, _admin, _passwordFile),
            Leaf(
                "reset-password", "Set a new password, and log the user out." + PasswordHelp,
                OperatorCommands.ResetPassword, _name, _keepSessions, _passwordFile),
            Leaf(
                "deactivate", "End an account for good; its name stays taken.", OperatorCommands.Deactivate,
                _name, _erase),
            Leaf(
                "make-admin", "Give an account the rights of an administrator.", OperatorCommands.MakeAdmin,
                _name, _revoke),
            Leaf("show", "Say what there is to know of an account.", OperatorCommands.Show, _name),
            Leaf("list", "List all accounts, one a line.", OperatorCommands.List),
        };
        Command token = new(RegistrationToken, TokenDescription)
        {
            Leaf("create", "Make a token, and print it.", OperatorCommands.CreateToken, _uses, _expires),
            Leaf("list", "List all tokens, one a line.", OperatorCommands.ListTokens),
            Leaf("delete", "Remove a token.", OperatorCommands.DeleteToken, _token),
        };
        _root = new RootCommand("A Matrix homeserver.") { account, token };
        _server.AddTo(account);
        _server.AddTo(token);
        AddChecks();
    }

    /// <summary>Reads the arguments. Help and errors are printed here, and leave nothing more to do.</summary>
    /// <param name="arguments">As given to the program.</param>
    /// <param name="output">Where help goes.</param>
    /// <param name="error">Where errors go.</param>
    /// <param name="errorCode">The exit code of a wrong argument.</param>
    /// <param name="exitCode">The exit code where the result is null.</param>
    public OperatorCommandLineValues? Parse(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter error, int errorCode, out int exitCode)
    {
        exitCode = 0;
        var result = _root.Parse(arguments, Literal);
        if (result.Errors.Count > 0)
        {
            // The library repeats what it does not know, which may be a password here.
            var problems = arguments.Any(IsPassword)
                ? ["A password is no argument: everybody on this machine sees those. Let it be asked for, pipe it in,"
                    + " or name a file with --password-file."]
                : result.Errors.Select(problem => problem.Message);
            foreach (var problem in problems)
            {
                error.WriteLine($"dendrite-fast {arguments[0]}: {problem}");
            }

            error.WriteLine($"dendrite-fast {arguments[0]} --help says how it is used.");
            exitCode = errorCode;
            return null;
        }

        if (result.Action is not null || !_paths.TryGetValue(result.CommandResult.Command, out var path))
        {
            exitCode = result.Invoke(new InvocationConfiguration { Output = output, Error = error });
            return null;
        }

        return new OperatorCommandLineValues(
            _server.Read(result),
            new OperatorCommand
            {
                Path = path,
                Name = Has(result, _name) ? result.GetValue(_name) : null,
                Token = Has(result, _token) ? result.GetValue(_token) : null,
                IsAdmin = path == OperatorCommands.MakeAdmin ? !result.GetValue(_revoke) : result.GetValue(_admin),
                KeepsSessions = result.GetValue(_keepSessions),
                Erases = result.GetValue(_erase),
                Uses = result.GetValue(_uses),
                LifeMs = result.GetValue(_expires) is { } text && DurationText.TryParse(text, out var life)
                    ? (long)life.TotalMilliseconds
                    : null,
            },
            NeedsPassword: path is OperatorCommands.Create or OperatorCommands.ResetPassword,
            result.GetValue(_passwordFile));
    }

    private static bool IsPassword(string argument)
        => argument == Password || argument.StartsWith(Password + "=", StringComparison.Ordinal);

    private static bool Has(ParseResult result, Argument<string> argument) => result.GetResult(argument) is not null;

    private Command Leaf(string name, string description, string path, params Symbol[] parts)
    {
        Command command = new(name, description);
        foreach (var part in parts)
        {
            if (part is Argument argument)
            {
                command.Arguments.Add(argument);
            }
            else
            {
                command.Options.Add((Option)part);
            }
        }

        _paths.Add(command, path);
        return command;
    }

    private void AddChecks()
    {
        _uses.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 1)
            {
                result.AddError("--uses takes a number from 1 on");
            }
        });
        _expires.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !DurationText.TryParse(text, out _))
            {
                result.AddError($"--expires: '{text}' is not {DurationText.Form}");
            }
        });
    }
}
