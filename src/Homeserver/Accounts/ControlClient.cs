using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Homeserver;

/// <summary>Gives commands to the server that runs on a data folder. See <see cref="ControlSocket"/>.</summary>
internal sealed class ControlClient : IDisposable
{
    // How long the server may take for one command. Chosen: many times what the largest one takes.
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromMinutes(2);

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly string _dataFolder;
    private readonly HttpClient _http;

    private ControlClient(string dataFolder, Socket socket)
    {
        _dataFolder = dataFolder;
        _http = new HttpClient(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = 1,
            UseProxy = false,
            ConnectCallback = (_, _) => ValueTask.FromResult<Stream>(new NetworkStream(socket, ownsSocket: true)),
        })
        {
            // The name is for the form: the socket is connected.
            BaseAddress = new Uri("http://localhost"),
            Timeout = AnswerLimit,
        };
    }

    /// <summary>Connects to the server on a data folder.</summary>
    /// <param name="dataFolder">The full path of the folder.</param>
    /// <returns>Null where none runs, or none that takes commands.</returns>
    /// <exception cref="StartupException">One runs there as another user.</exception>
    public static ControlClient? Connect(string dataFolder)
    {
        if (!DescriptorPassing.IsSupported)
        {
            return null;
        }

        Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            using var folder = SocketFolder.Open(dataFolder, ControlSocket.Name);
            socket.Connect(new UnixDomainSocketEndPoint(folder.PathOf(ControlSocket.Name)));
            if (DescriptorPassing.IsSameUser(socket))
            {
                return new ControlClient(dataFolder, socket);
            }
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AccessDenied)
        {
            // As where the system lets everybody connect, as it does for root.
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            // No file, or nobody listens on it.
            socket.Dispose();
            return null;
        }

        socket.Dispose();
        throw new StartupException(
            $"The server on {dataFolder} runs as another user than '{Environment.UserName}'. Give the command as that"
            + " user, for example with sudo -u NAME");
    }

    /// <summary>Gives a command.</summary>
    /// <exception cref="MatrixException">The server has refused it.</exception>
    /// <exception cref="StartupException">
    /// There is no answer, or none that is understood: whether the command was carried out is not known.
    /// </exception>
    public async Task<OperatorAnswer> RunAsync(OperatorCommand command, CancellationToken cancellationToken)
    {
        try
        {
            using var body = new ByteArrayContent(Body(command));
            body.Headers.ContentType = Json;
            using var answer = await _http.PostAsync(
                new Uri(command.Path, UriKind.Relative), body, cancellationToken);
            var text = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            return ControlAnswers.Read(text, (int)answer.StatusCode);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or FormatException
            || (e is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new StartupException(
                $"The server on {_dataFolder} gives no answer ({e.Message}) See in its log whether it has carried the"
                + " command out", e);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private static byte[] Body(OperatorCommand command)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            command.WriteTo(writer);
        }

        return stream.ToArray();
    }
}
