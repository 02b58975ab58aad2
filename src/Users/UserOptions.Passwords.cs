using System.Text;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

public sealed partial record UserOptions
{
    /// <summary>The cost of a password hash.</summary>
    public Argon2Settings Argon2 { get; init; } = new();

    /// <summary>
    /// Threads that hash passwords. Chosen: half the cores, so that logins cannot starve the rest.
    /// </summary>
    public int PasswordThreads { get; init; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>
    /// Password computations that may wait. Full: M_LIMIT_EXCEEDED. Chosen: at 20 ms each, a few seconds of work.
    /// </summary>
    public int PasswordQueueMax { get; init; } = 256;

    /// <summary>What a new password must have. Without it: M_WEAK_PASSWORD.</summary>
    public PasswordPolicy PasswordPolicy { get; init; } = new();

    /// <summary>Bytes of a new password. Over it: M_INVALID_PARAM. Chosen: as Synapse (512).</summary>
    public int PasswordBytesMax { get; init; } = 512;

    /// <summary>Refuses what may be no new password.</summary>
    /// <param name="password">The password.</param>
    /// <exception cref="MatrixException">M_INVALID_PARAM, M_WEAK_PASSWORD.</exception>
    internal void CheckNewPassword(string password)
    {
        if (password.Length == 0 || Encoding.UTF8.GetByteCount(password) > PasswordBytesMax)
        {
            throw MatrixError.InvalidParam($"A password has 1 to {PasswordBytesMax} bytes.").ToException();
        }

        PasswordPolicy.Check(password);
    }
}
