using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// What operators see of jobs: the last collections of garbage, and a dry run of one. Nothing here removes anything,
/// since the listener asks nobody who they are.
/// </summary>
/// <remarks>The listener is there before the jobs: until then, 503.</remarks>
internal sealed class OperatorJobs
{
    private static ReadOnlySpan<byte> JsonType => "application/json"u8;

    // Written once, when the server is put together; read by anybody.
    private volatile RoomJobs? _jobs;

    /// <summary>Serves these jobs from now on.</summary>
    public void Serve(RoomJobs jobs) => _jobs = jobs;

    /// <summary>Serves none from now on: they are about to end.</summary>
    public void End() => _jobs = null;

    /// <summary>Answers the last collections of garbage, the newest first.</summary>
    public async ValueTask ListGarbageAsync(HttpExchange exchange)
    {
        if (_jobs is not { } jobs)
        {
            exchange.StatusCode = 503;
            return;
        }

        var recent = await jobs.RecentAsync(JobKind.CollectGarbage, exchange.Aborted);
        exchange.ContentType = JsonType;
        using Utf8JsonWriter writer = new(exchange.ResponseBody);
        writer.WriteStartArray();
        foreach (var job in recent)
        {
            Write(writer, job);
        }

        writer.WriteEndArray();
    }

    /// <summary>Starts a dry run, unless one runs, and answers it as it stands.</summary>
    public async ValueTask DryRunGarbageAsync(HttpExchange exchange)
    {
        if (_jobs is not { } jobs)
        {
            exchange.StatusCode = 503;
            return;
        }

        try
        {
            var job = await jobs.CollectGarbageAsync(isDryRun: true, exchange.Aborted);
            exchange.StatusCode = 202;
            exchange.ContentType = JsonType;
            using Utf8JsonWriter writer = new(exchange.ResponseBody);
            Write(writer, job);
        }
        catch (MatrixException refusal)
        {
            exchange.StatusCode = refusal.Error.HttpStatus;
        }
    }

    private static void Write(Utf8JsonWriter writer, JobInfo job)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id"u8, job.Id);
        writer.WriteString("status"u8, job.Status switch
        {
            Storage.JobStatus.Running => "running",
            Storage.JobStatus.Done => "done",
            Storage.JobStatus.Cancelled => "cancelled",
            _ => "failed",
        });
        writer.WriteNumber("started_ts"u8, job.StartedTs);
        writer.WriteNumber("updated_ts"u8, job.UpdatedTs);
        writer.WritePropertyName("garbage"u8);
        writer.WriteRawValue(job.State.Span);
        writer.WriteEndObject();
    }
}
