using System.Diagnostics;
using System.Globalization;
using Dendrite.Fast.Load;
using Npgsql;

namespace Dendrite.Fast.Engine;

/// <summary>The PostgreSQL that a run uses: one that runs already, or a temporary one with default settings.</summary>
internal sealed class PostgresServer : IDisposable
{
    private readonly Process? _keeper;
    private readonly Uri _address;
    private readonly int _processId;

    private PostgresServer(string url, Process? keeper)
    {
        _address = new Uri(url);
        _keeper = keeper;
        _processId = ProcessCounters.ListenerOf(_address.Port);
    }

    /// <summary>Takes the one that is given, or starts one with the script of the tests.</summary>
    public static PostgresServer Start(string root, string? url)
    {
        if (url is not null)
        {
            return new PostgresServer(url, null);
        }

        ProcessStartInfo start = new("bash", [Path.Combine(root, "tests/Testing/postgres.sh")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var keeper = Process.Start(start) ?? throw new InvalidOperationException("bash did not start");
        var answer = keeper.StandardOutput.ReadLine() ?? "no answer";
        return answer.StartsWith("postgres://", StringComparison.Ordinal)
            ? new PostgresServer(answer, keeper)
            : throw new InvalidOperationException($"PostgreSQL did not start: {answer}");
    }

    /// <summary>Makes an empty database and gives its URL.</summary>
    public string CreateDatabase()
    {
        var name = $"bench{Guid.NewGuid():n}";
        Execute(_address.AbsolutePath.TrimStart('/'), $"create database {name}");
        return new UriBuilder(_address) { Path = name }.Uri.ToString();
    }

    /// <summary>Drops a database that <see cref="CreateDatabase"/> made.</summary>
    public void Drop(string url)
    {
        NpgsqlConnection.ClearAllPools();
        Execute(
            _address.AbsolutePath.TrimStart('/'), $"drop database {new Uri(url).AbsolutePath[1..]} with (force)");
    }

    /// <summary>The connection string of a URL.</summary>
    public static string ConnectionString(string url)
    {
        Uri address = new(url);
        var user = address.UserInfo.Split(':');
        return new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Port = address.Port,
            Database = address.AbsolutePath[1..],
            Username = user[0],
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
        }.ConnectionString;
    }

    /// <summary>Writes what is dirty now, so that no round pays for the one before it.</summary>
    public void Checkpoint() => Execute(_address.AbsolutePath.TrimStart('/'), "checkpoint");

    /// <summary>Processor time of the server so far, with all that it has started, also what has ended.</summary>
    public TimeSpan ProcessorTime()
    {
        var sum = ProcessCounters.ProcessorTime(_processId);
        foreach (var folder in Directory.GetDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && ParentOf(id) == _processId)
            {
                sum += ProcessorTimeOf(id);
            }
        }

        return sum;
    }

    public void Dispose()
    {
        _keeper?.StandardInput.Close();
        _keeper?.WaitForExit();
        _keeper?.Dispose();
    }

    private void Execute(string database, string sql)
    {
        var address = new UriBuilder(_address) { Path = database }.Uri.ToString();
        using NpgsqlConnection connection = new(ConnectionString(address) + ";Pooling=false;Command Timeout=600");
        connection.Open();
#pragma warning disable CA2100 // The statements are built from names that this program made up.
        using NpgsqlCommand command = new(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static int ParentOf(int processId)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{processId}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It has ended: what it used is with its parent.
            return 0;
        }
    }

    private static TimeSpan ProcessorTimeOf(int processId)
    {
        try
        {
            return ProcessCounters.ProcessorTime(processId);
        }
        catch (IOException)
        {
            return TimeSpan.Zero;
        }
    }
}
