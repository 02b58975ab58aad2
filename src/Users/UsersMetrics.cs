using System.Diagnostics.Metrics;

namespace Dendrite.Fast.Users;

/// <summary>The meter of the user half.</summary>
internal sealed class UsersMetrics : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Dendrite.Fast.Users";

    private readonly Meter _meter = new(MeterName);

    public UsersMetrics()
    {
        Logins = _meter.CreateCounter<long>("users.logins", description: "Logins that succeeded.");
        LoginsRefused = _meter.CreateCounter<long>("users.logins_refused", description: "Logins that were refused.");
        Registrations = _meter.CreateCounter<long>("users.registrations", description: "Accounts made.");
        SessionLoads = _meter.CreateCounter<long>(
            "users.session_loads", description: "Access tokens that were not in memory.");
        Refreshes = _meter.CreateCounter<long>("users.refreshes", description: "Access tokens refreshed.");
        SessionsRevoked = _meter.CreateCounter<long>("users.sessions_revoked", description: "Revocations applied.");
        KeysClaimed = _meter.CreateCounter<long>(
            "users.one_time_keys_claimed", description: "One-time keys given out.");
        FallbackKeysClaimed = _meter.CreateCounter<long>(
            "users.fallback_keys_claimed", description: "Fallback keys given out.");
        ToDeviceMessages = _meter.CreateCounter<long>(
            "users.to_device_messages", description: "To-device messages stored.");
    }

    public Counter<long> Logins { get; }

    public Counter<long> LoginsRefused { get; }

    public Counter<long> Registrations { get; }

    public Counter<long> SessionLoads { get; }

    public Counter<long> Refreshes { get; }

    public Counter<long> SessionsRevoked { get; }

    public Counter<long> KeysClaimed { get; }

    public Counter<long> FallbackKeysClaimed { get; }

    public Counter<long> ToDeviceMessages { get; }

    public void Dispose() => _meter.Dispose();
}
