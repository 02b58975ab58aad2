using System.CommandLine;
using System.CommandLine.Parsing;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Transport;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Homeserver;

/// <summary>The options of the program <c>dendrite-fast</c>.</summary>
internal sealed class ServerCommandLine
{
    private readonly Option<string?> _config = new("--config")
    {
        Description = "The configuration file. Default: config.yaml in the data folder, written at the first start.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _data = new("--data")
    {
        Description = "The folder that holds all data. Default: data in the current folder.",
        HelpName = "DIR",
    };

    private readonly Option<ListenAddress[]?> _listen = new("--listen")
    {
        Description = "Where clients connect; may be repeated. Default: 127.0.0.1:8008.",
        HelpName = "ADDRESS:PORT|unix:PATH",
        CustomParser = argument => Each<ListenAddress>(argument, TryParseAddress, ListenAddress.Not),
    };

    private readonly Option<ListenAddress[]?> _tlsListen = new("--tls-listen")
    {
        Description = "Where clients connect with TLS; may be repeated. Default: nowhere.",
        HelpName = "ADDRESS:PORT|unix:PATH",
        CustomParser = argument => Each<ListenAddress>(argument, TryParseAddress, ListenAddress.Not),
    };

    private readonly Option<string[]?> _tlsCert = new("--tls-cert")
    {
        Description = "The certificate of --tls-listen with its chain, in PEM form; may be repeated, one a name.",
        HelpName = "FILE",
    };

    private readonly Option<string[]?> _tlsKey = new("--tls-key")
    {
        Description = "The private key of --tls-cert, in PEM form; as many, in the same order.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _takeOver = new("--take-over")
    {
        Description = "Take the place of the server that runs on the same data folder, refusing no connection.",
    };

    private readonly Option<ServerName[]?> _serverName = new("--server-name")
    {
        Description = "A name of this server; may be repeated. Default: localhost. The first start keeps it.",
        HelpName = "NAME",
        CustomParser = argument => Each<ServerName>(argument, ServerName.TryParse, ConfigurationFile.NotServerName),
    };

    private readonly Option<string?> _database = new("--database")
    {
        Description = "The database. Default: a SQLite file in the data folder. The first start keeps it.",
        HelpName = "postgres://USER:PASSWORD@HOST:PORT/NAME",
        CustomParser = argument => One(
            argument,
            text => DatabaseAddress.TryParse(text, Environment.CurrentDirectory, out _),
            text => $"'{ConfigurationFile.Shown(text)}' is not {DatabaseAddress.Form}"),
    };

    private readonly Option<bool> _openRegistration = new("--open-registration")
    {
        Description = "Let anyone who reaches this server register an account.",
    };

    private readonly Option<bool> _noRateLimits = new("--no-rate-limits")
    {
        Description = "Do not limit the rate of requests: for tests and benchmarks.",
    };

    private readonly Option<string?> _metricsListen = new("--metrics-listen")
    {
        Description = "Where metrics and health are served, or none. Default: 127.0.0.1:8009.",
        HelpName = "ADDRESS:PORT",
        CustomParser = argument => One(
            argument,
            text => text == ConfigurationFile.None || EndPointText.TryParse(text, out _),
            text => $"{ConfigurationFile.NotEndPoint(text)}, or {ConfigurationFile.None}"),
    };

    private readonly Option<LogLevel?> _logLevel = new("--log-level")
    {
        Description = $"The least severe level that is logged: {LogLevelText.Words}. Default: info.",
        HelpName = "L",
        CustomParser = Level,
    };

    private readonly RootCommand _root;

    public ServerCommandLine()
    {
        _root = new RootCommand(
            "A Matrix homeserver. Without options it serves ./data on 127.0.0.1:8008. "
            + $"With {FsckCommandLine.Name} as first argument: {FsckCommandLine.Description} "
            + $"With {OperatorCommandLine.Account}: {OperatorCommandLine.AccountDescription} "
            + $"With {OperatorCommandLine.RegistrationToken}: {OperatorCommandLine.TokenDescription}")
        {
            _config, _data, _listen, _tlsListen, _tlsCert, _tlsKey, _takeOver, _serverName, _database,
            _openRegistration, _noRateLimits, _metricsListen, _logLevel,
        };
        _root.Validators.Add(CheckPairs);
    }

    private delegate bool TryParse<T>(string text, out T value);

    /// <summary>
    /// Reads the arguments. Help, version and errors are printed here, and leave nothing more to do.
    /// </summary>
    /// <param name="arguments">As given to the program.</param>
    /// <param name="output">Where help and version go.</param>
    /// <param name="error">Where errors go.</param>
    /// <param name="exitCode">The exit code where the result is null.</param>
    /// <returns>What the server is to be started with, or null when the program is done.</returns>
    public CommandLineValues? Parse(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter error, out int exitCode)
    {
        exitCode = 0;
        var result = _root.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            // The library's own answer prints the whole help below each error; one line says it better.
            foreach (var problem in result.Errors)
            {
                error.WriteLine($"dendrite-fast: {problem.Message}");
            }

            if (result.UnmatchedTokens is [{ Length: > 2 } unknown, ..])
            {
                error.WriteLine($"{unknown} is no option{Suggestion.For(unknown, _root.Options.Select(o => o.Name))}");
            }

            error.WriteLine("dendrite-fast --help lists the options.");
            exitCode = 1;
            return null;
        }

        if (result.Action is not null)
        {
            exitCode = result.Invoke(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                ProcessTerminationTimeout = null,
            });
            return null;
        }

        return new CommandLineValues
        {
            ConfigurationFile = result.GetValue(_config),
            DataFolder = result.GetValue(_data),
            Listen = result.GetValue(_listen) is { Length: > 0 } listen ? listen : null,
            TlsListen = result.GetValue(_tlsListen) is { Length: > 0 } tlsListen ? tlsListen : null,
            TlsCertificates = result.GetValue(_tlsCert) is { Length: > 0 } certificates
                ? [.. certificates.Zip(result.GetValue(_tlsKey)!, (cert, key) => new TlsCertificateFiles(cert, key))]
                : null,
            TakeOver = result.GetValue(_takeOver),
            ServerNames = result.GetValue(_serverName) is { Length: > 0 } names ? names : null,
            Database = result.GetValue(_database),
            OpenRegistration = result.GetValue(_openRegistration),
            NoRateLimits = result.GetValue(_noRateLimits),
            MetricsListen = result.GetValue(_metricsListen),
            LogLevel = result.GetValue(_logLevel),
        };
    }

    private void CheckPairs(CommandResult result)
    {
        var certificates = result.GetResult(_tlsCert)?.Tokens.Count ?? 0;
        var keys = result.GetResult(_tlsKey)?.Tokens.Count ?? 0;
        if (certificates != keys)
        {
            result.AddError("--tls-cert FILE and --tls-key FILE belong together: a key for each certificate");
        }
    }

    private static bool TryParseAddress(string text, out ListenAddress address)
        => ListenAddress.TryParse(text, Environment.CurrentDirectory, out address);

    private static T[]? Each<T>(ArgumentResult argument, TryParse<T> tryParse, Func<string, string> problem)
    {
        List<T> values = [];
        foreach (var token in argument.Tokens)
        {
            if (!tryParse(token.Value, out var value))
            {
                argument.AddError($"{Name(argument)}: {problem(token.Value)}");
                return null;
            }

            values.Add(value);
        }

        return [.. values];
    }

    private static string? One(ArgumentResult argument, Func<string, bool> isGood, Func<string, string> problem)
    {
        var text = argument.Tokens[0].Value;
        if (!isGood(text))
        {
            argument.AddError($"{Name(argument)}: {problem(text)}");
        }

        return text;
    }

    private static LogLevel? Level(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (!LogLevelText.TryParse(text, out var level))
        {
            argument.AddError($"{Name(argument)}: '{text}' is not {LogLevelText.Words}");
        }

        return level;
    }

    private static string Name(ArgumentResult argument) => (argument.Parent as OptionResult)?.Option.Name ?? "option";
}
