using System.Diagnostics.Tracing;

namespace Dendrite.Fast.Engine;

/// <summary>
/// Which types the bytes are that operations allocate: the runtime reports about one allocation in 100 KB, chosen at
/// random, so that each byte is as likely as any other.
/// </summary>
internal sealed class AllocationProfile : EventListener
{
    // Keyword "AllocationSampling" of Microsoft-Windows-DotNETRuntime, and its event.
    private const EventKeywords Sampling = (EventKeywords)0x80000000000;
    private const int Sampled = 303;
    private const int TypeNameAt = 3;

    // Chosen: what is below a hundredth of a kilobyte is noise.
    private const int ShownTypes = 40;

    private readonly Dictionary<string, int> _samples = [];
    private bool _isOn;

    /// <summary>Counts from now on.</summary>
    public void Start()
    {
        lock (_samples)
        {
            _samples.Clear();
            _isOn = true;
        }
    }

    /// <summary>Stops counting.</summary>
    /// <param name="bytesPerOperation">What an operation allocated in all.</param>
    /// <returns>A line per type, the greatest first.</returns>
    public IReadOnlyList<string> Stop(double bytesPerOperation)
    {
        lock (_samples)
        {
            _isOn = false;
            var all = Math.Max(1, _samples.Values.Sum());
            return
            [
                .. _samples.OrderByDescending(sample => sample.Value)
                    .Take(ShownTypes)
                    .Select(sample =>
                        $"{Report.Show(bytesPerOperation * sample.Value / all, "0")} B {sample.Key}"),
            ];
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Informational, Sampling);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventId != Sampled || eventData.Payload?[TypeNameAt] is not string type)
        {
            return;
        }

        lock (_samples)
        {
            if (_isOn)
            {
                _samples[type] = _samples.GetValueOrDefault(type) + 1;
            }
        }
    }
}
