using System.Globalization;
using Npgsql;

namespace Dendrite.Fast.Storage;

/// <summary>Reads the URL form of a PostgreSQL address, as libpq has it.</summary>
internal static class PostgresUrl
{
    /// <exception cref="DatabaseOpenException">The text is no such URL.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string text)
    {
        bool isUrl = Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is "postgres" or "postgresql";
        if (!isUrl)
        {
            throw new DatabaseOpenException(
                "The database is no PostgreSQL URL. Write postgres://user:password@host:5432/database.");
        }

        string[] user = url!.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = url.Host.Length == 0 ? "localhost" : url.Host,
            Port = url.Port < 0 ? NpgsqlConnection.DefaultPort : url.Port,
            Database = Uri.UnescapeDataString(url.AbsolutePath.TrimStart('/')),
        };
        if (user[0].Length > 0)
        {
            builder.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length == 2)
        {
            builder.Password = Uri.UnescapeDataString(user[1]);
        }

        foreach (string pair in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = pair.Split('=', 2);
            Set(builder, parts[0], Uri.UnescapeDataString(parts.Length == 2 ? parts[1] : string.Empty));
        }

        return builder;
    }

    private static void Set(NpgsqlConnectionStringBuilder builder, string name, string value)
    {
        switch (name)
        {
            case "host":
                builder.Host = value;
                break;
            case "port" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int port):
                builder.Port = port;
                break;
            case "user":
                builder.Username = value;
                break;
            case "password":
                builder.Password = value;
                break;
            case "sslrootcert":
                builder.RootCertificate = value;
                break;
            case "sslmode":
                builder.SslMode = value switch
                {
                    "disable" => SslMode.Disable,
                    "allow" => SslMode.Allow,
                    "prefer" => SslMode.Prefer,
                    "require" => SslMode.Require,
                    "verify-ca" => SslMode.VerifyCA,
                    "verify-full" => SslMode.VerifyFull,
                    _ => throw new DatabaseOpenException($"The database URL has an unknown sslmode '{value}'."),
                };
                break;
            default:
                throw new DatabaseOpenException(
                    $"The database URL has a parameter '{name}' that is not known or not valid. Known are host, port, "
                    + "user, password, sslmode and sslrootcert.");
        }
    }
}
