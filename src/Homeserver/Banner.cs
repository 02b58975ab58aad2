using System.Net;

namespace Dendrite.Fast.Homeserver;

/// <summary>The few lines that a start prints for whoever sits before it.</summary>
internal static class Banner
{
    /// <summary>Gives the lines.</summary>
    /// <param name="start">What the server was started with.</param>
    /// <param name="addresses">The URLs where clients connect, with the ports that the system chose.</param>
    /// <param name="metrics">Where metrics are served; null for nowhere.</param>
    /// <param name="firstUserToken">The token of the first user; null when there is a user already.</param>
    public static string Text(
        StartContext start,
        IReadOnlyList<string> addresses,
        IPEndPoint? metrics,
        string? firstUserToken)
    {
        var options = start.Options;
        List<string> lines =
        [
            "",
            $"  dendrite-fast {start.Version} is ready.",
            $"  Server name   {string.Join(", ", options.ServerNames)}",
            $"  Clients       {string.Join(", ", addresses)}",
            $"  Metrics       {(metrics is null ? "off" : $"http://{metrics}/metrics")}",
            $"  Data          {options.DataFolder} (settings: {options.ConfigurationFile})",
            $"  Database      {options.Database}",
        ];
        lines.Add(options.Users.OpenRegistration
            ? "  Registration  open to anyone who reaches this server"
            : "  Registration  closed: with a registration token only (--open-registration opens it to anyone)");
        if (firstUserToken is not null)
        {
            lines.Add("  First user    register in any client with this registration token; it works once, and makes");
            lines.Add($"                that user the administrator: {firstUserToken}");
        }

        lines.Add("");
        return string.Join(Environment.NewLine, lines);
    }
}
