using Dendrite.Fast.Users;

namespace Dendrite.Fast.Homeserver;

/// <summary>Reads what a new password must have, and what a hash of one costs.</summary>
internal static class PasswordSettings
{
    // Chosen: with 4 bytes a character such a password still has no more bytes than are taken (512).
    private const int LengthMax = 128;

    // Source: libsodium takes no less; RFC 9106 knows no more than the machine has. The most: Argon2Settings.
    private const int MemoryKiBMin = 8;
    private const int MemoryKiBMax = 1_048_576;

    /// <summary>Lays what the section says over <paramref name="options"/>.</summary>
    /// <exception cref="StartupException">A value is none.</exception>
    public static UserOptions Apply(YamlSection section, UserOptions options)
    {
        var (policy, argon2) = (options.PasswordPolicy, options.Argon2);
        options = options with
        {
            PasswordPolicy = policy with
            {
                LengthMin = section.Number("min_length", 1, LengthMax) ?? policy.LengthMin,
                RequireDigit = section.Flag("require_digit") ?? policy.RequireDigit,
                RequireLowercase = section.Flag("require_lowercase") ?? policy.RequireLowercase,
                RequireUppercase = section.Flag("require_uppercase") ?? policy.RequireUppercase,
                RequireSymbol = section.Flag("require_symbol") ?? policy.RequireSymbol,
            },
            Argon2 = argon2 with
            {
                MemoryKiB = section.Number("hash_memory_kib", MemoryKiBMin, MemoryKiBMax) ?? argon2.MemoryKiB,
                Passes = section.Number("hash_passes", 1, 100) ?? argon2.Passes,
            },
            PasswordThreads = section.Text("hash_threads") is null or ConfigurationFile.Auto
                ? options.PasswordThreads
                : section.Number("hash_threads", 1, 256)!.Value,
            PasswordQueueMax = section.Number("hash_queue", 1, 100_000) ?? options.PasswordQueueMax,
        };
        section.RefuseUnknown();
        return options;
    }
}
