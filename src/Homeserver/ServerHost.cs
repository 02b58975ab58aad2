using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Homeserver;

/// <summary>The life of the program from its arguments to its exit code.</summary>
internal static class ServerHost
{
    /// <summary>The exit code of a start that cannot work.</summary>
    private const int StartFailed = 1;

    /// <summary>The version of this build, without the hash of its commit.</summary>
    public static string Version { get; } = typeof(ServerHost).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    /// <summary>Runs the program until it is told to stop.</summary>
    /// <param name="arguments">As given to the program.</param>
    /// <returns>
    /// 0 after an orderly stop, 1 after a start that cannot work; for the commands as they say.
    /// </returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is [FsckCommandLine.Name, .. var rest])
        {
            return await FsckCommand.RunAsync(rest, Console.Out, Console.Error, TimeProvider.System);
        }

        if (arguments is [OperatorCommandLine.Account or OperatorCommandLine.RegistrationToken, ..])
        {
            return await AccountCommand.RunAsync(
                arguments, PasswordInput.OfConsole(), Console.Out, Console.Error, TimeProvider.System);
        }

        var time = TimeProvider.System;
        var startedAt = time.GetTimestamp();
        ServerCommandLine parser = new();
        if (parser.Parse(arguments, Console.Out, Console.Error, out var exitCode) is not { } commandLine)
        {
            return exitCode;
        }

        try
        {
            using StopSignals signals = new();
            var options = DataFolder.Prepare(commandLine, Environment.CurrentDirectory);
            var key = DataFolder.ReadOrCreateSigningKey(options.SigningKeyFile);
            await using LogWriter writer = new(Console.OpenStandardOutput(), time);
            using LineLoggerProvider provider = new(writer, time);
            using LoggerFactory loggers = new([provider], Filter(options));
            await RunAsync(new StartContext(options, key, loggers, time, Version), writer, signals, startedAt);
            return 0;
        }
        catch (StartupException e)
        {
            await Console.Error.WriteLineAsync($"dendrite-fast: {e.Message}");
            return StartFailed;
        }
    }

    private static async Task RunAsync(StartContext start, LogWriter output, StopSignals signals, long startedAt)
    {
        var options = start.Options;
        var logger = start.Loggers.CreateLogger("Dendrite.Fast.Homeserver");
        WatchForBugs(logger);
        Log.Starting(logger, start.Version, options.DataFolder, options.ConfigurationFile);

        Readiness readiness = new();
        OperatorJobs jobs = new();
        using HttpTelemetry telemetry = new(
            start.Loggers.CreateLogger("Dendrite.Fast.Http"), start.Time, options.SlowRequest);
        using var metrics = options.MetricsListen is null ? null : new MetricsRegistry();
        try
        {
            using var systemd = InheritedSockets.FromSystemd(
                Environment.GetEnvironmentVariable, Environment.ProcessId);
            using var predecessor = await TakeOverAsync(options, start.Time, logger, signals.Stopping);
            var inherited = predecessor?.Sockets ?? systemd;
            await using var operators = metrics is null
                ? null
                : Listeners.StartOperators(start, OperationsRoutes.Build(metrics, readiness, jobs), logger, inherited);

            // All that can fail by a wrong setting comes before the running server is told to stop.
            var certificates = Listeners.Certificates(options);
            var listeners = Listeners.BindClients(options, inherited);
            if (predecessor is not null)
            {
                await predecessor.StopPredecessorAsync(signals.Stopping);
            }

            foreach (var left in inherited.Left)
            {
                Log.SocketNotUsed(logger, left.ToString());
            }

            await using HandOverListener successor = new(options, start.Time, logger);
            await using var composition = await Composition.StartAsync(start, signals.Stopping);
            await using var clients = Listeners.StartClients(start, composition, telemetry, listeners, certificates);
            using var reload = certificates is null ? null : new ReloadSignal(clients.ReloadCertificates);
            await using var control = ControlSocket.Start(start, new OperatorCommands(composition.Users), logger);
            successor.Start([.. listeners, .. operators?.Listeners ?? []]);
            var addresses = Listeners.Urls(listeners);
            jobs.Serve(composition.Jobs);
            readiness.Ready();
            ServiceManager.TellReady();
            Log.Ready(
                logger,
                string.Join(", ", addresses),
                (long)start.Time.GetElapsedTime(startedAt).TotalMilliseconds);
            output.Write(Banner.Text(start, addresses, operators?.BoundEndPoints[0], composition.FirstUserToken));

            var signal = await await Task.WhenAny(signals.First, successor.Requested);
            readiness.Stopping();
            jobs.End();
            ServiceManager.TellStopping();
            Log.Stopping(logger, signal);
            var stoppedAt = start.Time.GetTimestamp();
            await clients.StopAsync(options.ShutdownTimeout);
            if (start.Time.GetElapsedTime(stoppedAt) >= options.ShutdownTimeout)
            {
                Log.DrainIncomplete(logger, options.ShutdownTimeout);
            }
        }
        catch (OperationCanceledException) when (signals.Stopping.IsCancellationRequested)
        {
            // Told to stop while still starting: nothing was served, so there is nothing to finish.
        }

        Log.Stopped(logger);
    }

    private static async Task<HandOver?> TakeOverAsync(
        ServerOptions options, TimeProvider time, ILogger logger, CancellationToken cancellationToken)
    {
        if (!options.TakeOver)
        {
            return null;
        }

        var predecessor = await HandOver.TakeAsync(options.DataFolder, time, cancellationToken);
        if (predecessor is null)
        {
            Log.NothingToTakeOver(logger, options.DataFolder);
        }
        else
        {
            Log.TakingOver(logger, options.DataFolder);
        }

        return predecessor;
    }

    private static LoggerFilterOptions Filter(ServerOptions options)
    {
        LoggerFilterOptions filter = new() { MinLevel = options.LogLevel };
        foreach (var (category, level) in options.LogCategories)
        {
            filter.Rules.Add(new LoggerFilterRule(null, category, level, null));
        }

        return filter;
    }

    private static void WatchForBugs(ILogger logger)
    {
        TaskScheduler.UnobservedTaskException += (_, e) => Log.UnobservedFailure(logger, e.Exception);
        AppDomain.CurrentDomain.UnhandledException += (_, e) => Log.Fatal(logger, e.ExceptionObject as Exception);
    }
}
