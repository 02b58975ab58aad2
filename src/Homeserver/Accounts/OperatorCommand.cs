using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// One command of an operator about accounts, as it is carried out by this process or goes to the server that runs. Its
/// text form is the path alone, and so does not show the password.
/// </summary>
internal sealed record OperatorCommand
{
    /// <summary>Which command: one of <see cref="OperatorCommands.Paths"/>.</summary>
    public required string Path { get; init; }

    /// <summary>The account, by localpart or full id; for commands about one.</summary>
    public string? Name { get; init; }

    /// <summary>The new password.</summary>
    public string? Password { get; init; }

    /// <summary>Whether an account is an administrator's, or becomes one.</summary>
    public bool IsAdmin { get; init; }

    /// <summary>Whether sessions go on after a new password.</summary>
    public bool KeepsSessions { get; init; }

    /// <summary>Whether what a user sent is to be forgotten.</summary>
    public bool Erases { get; init; }

    /// <summary>How often a registration token works; null for no bound.</summary>
    public int? Uses { get; init; }

    /// <summary>How long it works, in ms; null for ever.</summary>
    public long? LifeMs { get; init; }

    /// <summary>The registration token to remove.</summary>
    public string? Token { get; init; }

    /// <summary>The number of the last user of the page before; 0 for the first page.</summary>
    public long After { get; init; }

    /// <summary>Reads one that came to the server.</summary>
    /// <param name="path">Which command.</param>
    /// <param name="json">The rest.</param>
    /// <exception cref="MatrixException">M_BAD_JSON: a value is of another type.</exception>
    public static OperatorCommand Read(string path, JsonElement json)
    {
        try
        {
            return new OperatorCommand
            {
                Path = path,
                Name = Find(json, "name")?.GetString(),
                Password = Find(json, "password")?.GetString(),
                IsAdmin = Find(json, "admin")?.GetBoolean() ?? false,
                KeepsSessions = Find(json, "keep_sessions")?.GetBoolean() ?? false,
                Erases = Find(json, "erase")?.GetBoolean() ?? false,
                Uses = Find(json, "uses")?.GetInt32(),
                LifeMs = Find(json, "life_ms")?.GetInt64(),
                Token = Find(json, "token")?.GetString(),
                After = Find(json, "after")?.GetInt64() ?? 0,
            };
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            throw MatrixError.BadJson("A value of the command is of another type.").ToException();
        }
    }

    /// <summary>Writes all but <see cref="Path"/>, which is the path of the request.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        Write(writer, "name", Name);
        Write(writer, "password", Password);
        writer.WriteBoolean("admin"u8, IsAdmin);
        writer.WriteBoolean("keep_sessions"u8, KeepsSessions);
        writer.WriteBoolean("erase"u8, Erases);
        Write(writer, "uses", Uses);
        Write(writer, "life_ms", LifeMs);
        Write(writer, "token", Token);
        writer.WriteNumber("after"u8, After);
        writer.WriteEndObject();
    }

    /// <inheritdoc />
    public override string ToString() => Path;

    private static JsonElement? Find(JsonElement json, string name)
        => json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static void Write(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }
}
