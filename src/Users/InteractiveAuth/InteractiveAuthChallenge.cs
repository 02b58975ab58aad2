using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// What a client must still do: the body of a 401 answer. Source: client-server API, "User-interactive API in the
/// REST API".
/// </summary>
public sealed class InteractiveAuthChallenge
{
    private readonly IReadOnlyList<AuthStage> _stages;

    internal InteractiveAuthChallenge(
        string session,
        IReadOnlyList<string[]> flows,
        IReadOnlyList<string> completed,
        MatrixError? error,
        IReadOnlyList<AuthStage> stages)
    {
        _stages = stages;
        Session = session;
        Flows = flows;
        Completed = completed;
        Error = error;
    }

    /// <summary>The session to name in the next attempt.</summary>
    public string Session { get; }

    /// <summary>The ways to authenticate, each a list of stages in order.</summary>
    public IReadOnlyList<string[]> Flows { get; }

    /// <summary>The stages done in this session, in order.</summary>
    public IReadOnlyList<string> Completed { get; }

    /// <summary>Why the last attempt failed; null when nothing was attempted or the stage was passed.</summary>
    public MatrixError? Error { get; }

    /// <summary>Writes the 401 body as one JSON object.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        if (Error is not null)
        {
            writer.WriteString("errcode"u8, Error.Code);
            writer.WriteString("error"u8, Error.Message);
        }

        if (Completed.Count > 0)
        {
            writer.WriteStartArray("completed"u8);
            foreach (var stage in Completed)
            {
                writer.WriteStringValue(stage);
            }

            writer.WriteEndArray();
        }

        writer.WriteStartArray("flows"u8);
        foreach (var flow in Flows)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("stages"u8);
            foreach (var stage in flow)
            {
                writer.WriteStringValue(stage);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("params"u8);
        foreach (var stage in _stages)
        {
            stage.WriteParams(writer);
        }

        writer.WriteEndObject();
        writer.WriteString("session"u8, Session);
        writer.WriteEndObject();
    }
}
