using System.Diagnostics;

namespace Dendrite.Fast.Homeserver;

/// <summary>What any process reports, under the names that Prometheus' own libraries use.</summary>
internal static class ProcessMetrics
{
    /// <summary>Writes memory, processor time, threads, open files and start time of this process.</summary>
    public static void AddTo(PrometheusText text)
    {
        using var process = Process.GetCurrentProcess();
        text.Add(
            "process_cpu_seconds_total",
            MetricKind.Counter,
            "User and system time spent.",
            process.TotalProcessorTime.TotalSeconds);
        text.Add(
            "process_resident_memory_bytes", MetricKind.Gauge, "Resident memory.", process.WorkingSet64);
        text.Add(
            "process_virtual_memory_bytes", MetricKind.Gauge, "Virtual memory.", process.VirtualMemorySize64);
        text.Add("process_threads", MetricKind.Gauge, "Threads of the operating system.", process.Threads.Count);
        text.Add(
            "process_start_time_seconds",
            MetricKind.Gauge,
            "Start of the process, in seconds since 1970.",
            new DateTimeOffset(process.StartTime).ToUnixTimeMilliseconds() / 1000.0);
        if (OperatingSystem.IsLinux())
        {
            text.Add(
                "process_open_fds",
                MetricKind.Gauge,
                "Open file descriptors.",
                Directory.GetFiles("/proc/self/fd").Length);
        }
    }
}
