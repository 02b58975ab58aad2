using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Homeserver;

/// <summary>What the composition starts from.</summary>
/// <param name="Options">Everything that can be configured.</param>
/// <param name="SigningKey">The key that signs events.</param>
/// <param name="Loggers">Makes the loggers of every project. Owned by the caller; outlives the composition.</param>
/// <param name="Time">The clock of the whole program.</param>
/// <param name="Version">The version of the program, such as <c>0.1.0</c>.</param>
internal sealed record StartContext(
    ServerOptions Options,
    SigningKeyFile SigningKey,
    ILoggerFactory Loggers,
    TimeProvider Time,
    string Version);
