using System.Buffers;
using System.Data.Common;
using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Users;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Room engine and user engine of one process on a database of its own, with two local server names. It can be
/// restarted: nothing in memory survives.
/// </summary>
internal sealed class UserHost : IAsyncDisposable
{
    public static readonly ServerName First = ServerName.Parse("localhost");
    public static readonly ServerName Second = ServerName.Parse("other.example");

    private readonly TemporaryFolder _folder = new();
    private readonly PostgresTestDatabase? _postgres;
    private readonly List<KeyValuePair<ServerName, Ed25519SigningKey>> _keys =
    [
        KeyValuePair.Create(First, Ed25519SigningKey.FromSeed(KeyId.Parse("ed25519:first"), new byte[32])),
        KeyValuePair.Create(Second, Ed25519SigningKey.FromSeed(KeyId.Parse("ed25519:second"), new byte[32])),
    ];

    private readonly CommitFaults? _faults;

    private UserHost(PostgresTestDatabase? postgres, UserOptions options, TimeProvider time, CommitFaults? faults)
    {
        _postgres = postgres;
        _faults = faults;
        Options = options;
        Time = time;
    }

    /// <summary>Options with cheap passwords, of any length, that anybody registers with.</summary>
    public static UserOptions Cheap { get; } = new()
    {
        OpenRegistration = true,
        Argon2 = new Argon2Settings { MemoryKiB = 8, Passes = 1 },
        PasswordPolicy = new PasswordPolicy { LengthMin = 1 },
    };

    public static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public UserOptions Options { get; set; }

    /// <summary>What the user engine is given when the host is opened.</summary>
    public UserPorts Ports { get; set; } = UserPorts.None;

    public TimeProvider Time { get; }

    public Database Database { get; private set; } = null!;

    public RoomEngine Rooms { get; private set; } = null!;

    public UserEngine Users { get; private set; } = null!;

    public static async Task<UserHost> StartAsync(
        StoreKind store = StoreKind.Sqlite,
        UserOptions? options = null,
        TimeProvider? time = null,
        CommitFaults? faults = null,
        UserPorts? ports = null)
    {
        var postgres = store == StoreKind.Postgres ? await PostgresTestDatabase.CreateOrSkipAsync(Cancel) : null;
        UserHost host = new(postgres, options ?? Cheap, time ?? TimeProvider.System, faults)
        {
            Ports = ports ?? UserPorts.None,
        };
        await host.OpenAsync();
        return host;
    }

    public async Task RestartAsync()
    {
        await CloseAsync();
        await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        foreach (var (_, key) in _keys)
        {
            key.Dispose();
        }

        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        _folder.Dispose();
    }

    /// <summary>Registers and authenticates; the password is the name twice.</summary>
    public async Task<Session> RegisterAsync(string name, string? deviceId = null, ServerName? server = null)
    {
        var result = await RegisterRawAsync(name, deviceId, server);
        return await AuthenticateAsync(result.AccessToken!);
    }

    public async Task<LoginResult> RegisterRawAsync(string name, string? deviceId = null, ServerName? server = null)
    {
        var result = await Users.Registration.RegisterAsync(
            Registering(
                $$$"""{"username":"{{{name}}}","password":"{{{name}}}{{{name}}}","auth":{"type":"m.login.dummy"}}""",
                name, name + name, deviceId, server),
            Cancel);
        return result.Registered!;
    }

    public static RegisterCommand Registering(
        string body, string? name, string? password, string? deviceId = null, ServerName? server = null)
        => new()
        {
            Username = name,
            Password = password,
            DeviceId = deviceId,
            Server = server ?? First,
            Auth = new AuthRequest("POST /register", Encoding.UTF8.GetBytes(body)),
        };

    public Task<LoginResult> LoginAsync(
        string name, string? deviceId = null, string? password = null, string? displayName = null)
        => Users.Logins.LoginAsync(
            new LoginCommand
            {
                Type = "m.login.password",
                User = name,
                Password = password ?? name + name,
                DeviceId = deviceId,
                InitialDeviceDisplayName = displayName,
                Server = First,
            },
            Cancel);

    public async Task<Session> LoginSessionAsync(string name, string? deviceId = null)
        => await AuthenticateAsync((await LoginAsync(name, deviceId)).AccessToken!);

    public async Task<Session> AuthenticateAsync(string token)
        => await Users.Sessions.AuthenticateAsync(Encoding.UTF8.GetBytes(token), allowLocked: false, Cancel);

    public bool IsInMemory(string token) => Users.Sessions.TryAuthenticate(Encoding.UTF8.GetBytes(token), out _);

    public async Task<Room> CreateRoomAsync(Session creator)
        => await Rooms.CreateAsync(
            new CreateRoomCommand
            {
                Creator = creator.UserId,
                CreatorNid = creator.User,
                Preset = RoomPreset.PublicChat,
            },
            Cancel);

    public static async Task ChangeAsync(Room room, MembershipAction action, Session sender)
        => await room.ChangeMembershipAsync(
            new MembershipCommand { Action = action, Sender = sender.UserId, SenderNid = sender.User }, Cancel);

    /// <summary>Opens the database beside the host. SQLite waits for nobody: the host must be at rest.</summary>
    public async Task<DbConnection> OpenStoreAsync()
    {
        if (_postgres is not null)
        {
            return await _postgres.OpenAsync(Cancel);
        }

        SqliteConnection connection = new($"Data Source={_folder.PathOf("homeserver.db")};Pooling=False");
        await connection.OpenAsync(Cancel);
        return connection;
    }

    /// <summary>The tables with a row in whose column of this name the value stands. SQLite only.</summary>
    public async Task<HashSet<string>> TablesWithAsync(string column, string value)
    {
        await using SqliteConnection connection = new($"Data Source={_folder.PathOf("homeserver.db")};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "select m.name from sqlite_master m, pragma_table_info(m.name) c "
            + "where m.type = 'table' and c.name = $column";
        command.Parameters.AddWithValue("$column", column);
        List<string> tables = [];
        await using (var reader = await command.ExecuteReaderAsync(Cancel))
        {
            while (await reader.ReadAsync(Cancel))
            {
                tables.Add(reader.GetString(0));
            }
        }

        HashSet<string> found = [];
        foreach (var table in tables)
        {
            await using var search = connection.CreateCommand();
#pragma warning disable CA2100 // The names are those of the schema.
            search.CommandText = $"select count(*) from {table} where {column} = $value";
#pragma warning restore CA2100
            search.Parameters.AddWithValue("$value", value);
            if (await search.ExecuteScalarAsync(Cancel) is > 0L)
            {
                found.Add(table);
            }
        }

        return found;
    }

    public static ReadOnlyMemory<byte> Json(string json) => Encoding.UTF8.GetBytes(json);

    public static string Text(ReadOnlyMemory<byte> utf8) => Encoding.UTF8.GetString(utf8.Span);

    public static async Task<JsonElement> AnswerAsync(Func<IBufferWriter<byte>, Task> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        await write(buffer);
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    /// <summary>The errcode that a call is refused with.</summary>
    public static async Task<string> RefusalAsync(Func<Task> call)
        => (await Xunit.Assert.ThrowsAsync<MatrixException>(call)).Error.Code;

    /// <summary>"in", the errcode of a refusal, or "failed" for a commit that the database refuses.</summary>
    public static async Task<string> OutcomeAsync(Func<Task> call)
    {
        try
        {
            await call();
            return "in";
        }
        catch (MatrixException refused)
        {
            return refused.Error.Code;
        }
        catch (CommitFailedException)
        {
            return "failed";
        }
    }

    private async Task OpenAsync()
    {
        DatabaseOptions options = new()
        {
            Folder = _postgres is null ? _folder.Folder : null,
            PostgresUrl = _postgres?.Url,
            Faults = _faults,
        };
        Database = await Database.OpenAsync(options, TimeProvider.System, NullLoggerFactory.Instance, Cancel);
        var facts = await UserFacts.OpenAsync(Database, Options, Cancel);
        Rooms = new RoomEngine(
            Database, new LocalServers(_keys), facts, new RoomOptions(), Time, NullLogger<RoomEngine>.Instance);
        Users = new UserEngine(Rooms, facts, Options, Time, NullLoggerFactory.Instance, Ports);
    }

    private async Task CloseAsync()
    {
        await Users.DisposeAsync();
        await Rooms.DisposeAsync();
        await Database.DisposeAsync();
    }
}
