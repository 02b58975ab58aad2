using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Transport;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Homeserver;

/// <summary>What the control socket serves: a path for each command, which has the rest of it as JSON.</summary>
internal static class ControlRoutes
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    /// <summary>Builds the table.</summary>
    /// <param name="commands">Carries the commands out.</param>
    /// <param name="logger">Where they are told.</param>
    public static RouteTable Build(OperatorCommands commands, ILogger logger)
    {
        RouteTableBuilder table = new();
        foreach (var path in OperatorCommands.Paths)
        {
            table.Add(HttpVerb.Post, $"/{path}", exchange => RunAsync(exchange, path, commands, logger));
        }

        return table.Build();
    }

    private static async ValueTask RunAsync(
        HttpExchange exchange, string path, OperatorCommands commands, ILogger logger)
    {
        try
        {
            var command = Read(exchange, path);
            var answer = await commands.RunAsync(command, exchange.Aborted);
            Log.OperatorCommand(logger, path, command.Name ?? "-");
            ControlAnswers.Write(exchange.ResponseBody, answer);
        }
        catch (MatrixException refused)
        {
            Refuse(exchange, refused.Error);
        }
        catch (Exception e) when (e is StoreUnavailableException or CommitFailedException)
        {
            Refuse(exchange, MatrixError.Unavailable(OperatorCommands.NotStored(e)));
        }
    }

    private static OperatorCommand Read(HttpExchange exchange, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(exchange.Body, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? OperatorCommand.Read(path, document.RootElement)
                : throw MatrixError.BadJson("A command is a JSON object.").ToException();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw MatrixError.NotJson("A command is a JSON object.").ToException();
        }
    }

    private static void Refuse(HttpExchange exchange, MatrixError error)
    {
        exchange.ResetResponse();
        exchange.StatusCode = error.HttpStatus;
        ControlAnswers.Write(exchange.ResponseBody, error);
    }
}
