using System.Diagnostics.Metrics;

namespace Dendrite.Fast.Delivery;

/// <summary>The numbers of mail, on the meter "Dendrite.Fast.Delivery".</summary>
internal sealed class DeliveryMetrics : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Dendrite.Fast.Delivery";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _sent;
    private readonly Counter<long> _givenUp;

    public DeliveryMetrics()
    {
        _sent = _meter.CreateCounter<long>("delivery.mails_sent", description: "Mails that the mail server took.");
        _givenUp = _meter.CreateCounter<long>(
            "delivery.mails_given_up", description: "Mails that the mail server did not take.");
    }

    public void Sent() => _sent.Add(1);

    public void GivenUp() => _givenUp.Add(1);

    public void Dispose() => _meter.Dispose();
}
