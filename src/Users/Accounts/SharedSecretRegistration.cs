using System.Security.Cryptography;
using System.Text;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// Makes accounts for programs that know a secret which the configuration sets, whether registration is open or not.
/// Any thread. Source: Synapse's administration manual, "Shared-Secret Registration", which operators have scripts for.
/// </summary>
public sealed class SharedSecretRegistration
{
    // The sorts of users that those scripts know. They differ in what Synapse counts, which nothing here does.
    private const string Bot = "bot";
    private const string Support = "support";

    private readonly SharedSecret? _secret;
    private readonly AccountAdministration _accounts;
    private readonly RegistrationNonces _nonces;

    internal SharedSecretRegistration(UserParts parts, AccountAdministration accounts)
    {
        _secret = parts.Options.SharedSecret;
        _accounts = accounts;
        _nonces = new RegistrationNonces(parts.Time);
    }

    /// <summary>Gives what the next request has to be signed with.</summary>
    /// <exception cref="MatrixException">400 M_UNKNOWN: no secret is configured.</exception>
    public string CreateNonce()
    {
        Secret();
        return _nonces.Create();
    }

    /// <summary>Makes an account, and logs in to it.</summary>
    /// <param name="command">The request.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// 400 M_UNKNOWN: no secret is configured; 400 M_INVALID_PARAM: the nonce, the sort of user; 403 M_FORBIDDEN: the
    /// MAC; and what <see cref="AccountAdministration.CreateAsync"/> refuses.
    /// </exception>
    public async Task<LoginResult> RegisterAsync(SharedSecretCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        var secret = Secret();
        CheckText(command.Username, "username");
        CheckText(command.Password, "password");
        if (command.UserType is not (null or Bot or Support))
        {
            throw MatrixError.InvalidParam($"'user_type' must be {Bot} or {Support}.").ToException();
        }

        if (!_nonces.IsGood(command.Nonce))
        {
            throw WrongNonce();
        }

        if (!IsSigned(command, secret))
        {
            throw MatrixError.Forbidden(
                "The 'mac' is not that of nonce, username, password and admin under the shared secret.").ToException();
        }

        // Of several requests with one nonce a single one goes on.
        if (!_nonces.TryUse(command.Nonce))
        {
            throw WrongNonce();
        }

        return await _accounts.CreateAsync(
            new NewAccount
            {
                Name = command.Username,
                Server = command.Server,
                Password = command.Password,
                IsAdmin = command.IsAdmin,
                LogIn = command.InhibitLogin
                    ? null
                    : new DeviceWish(
                        command.DeviceId, command.InitialDeviceDisplayName, command.CanRefresh, command.From),
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static bool IsSigned(SharedSecretCommand command, SharedSecret secret)
    {
        var admin = command.IsAdmin ? "admin" : "notadmin";
        var text = $"{command.Nonce}\0{command.Username}\0{command.Password}\0{admin}"
            + (command.UserType is { } type ? $"\0{type}" : "");
        Span<byte> expected = stackalloc byte[HMACSHA1.HashSizeInBytes];
        Span<byte> given = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The scripts compute HMAC-SHA1, which collisions of SHA-1 do not weaken.
        HMACSHA1.HashData(secret.Key, Encoding.UTF8.GetBytes(text), expected);
#pragma warning restore CA5350
        return command.Mac.Length == 2 * HMACSHA1.HashSizeInBytes
            && Convert.FromHexString(command.Mac, given, out _, out _) == System.Buffers.OperationStatus.Done
            && CryptographicOperations.FixedTimeEquals(given, expected);
    }

    // What is signed is put together with zeros: a zero within would let one text stand for another.
    private static void CheckText(string text, string name)
    {
        if (text.Contains('\0'))
        {
            throw MatrixError.InvalidParam($"'{name}' must not have a NUL character.").ToException();
        }
    }

    private SharedSecret Secret() => _secret
        ?? throw new MatrixError(
            "M_UNKNOWN", 400, "Shared secret registration is not enabled: the configuration sets no secret for it.")
            .ToException();

    private static MatrixException WrongNonce()
        => MatrixError.InvalidParam("The nonce is unknown, was used or has ended; get another one.").ToException();
}
