using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Seals what a browser keeps for this server between two requests, so that it can neither be read nor made up, and
/// that any node opens it: AES-GCM under a key that all nodes find in the database. Any thread.
/// </summary>
internal sealed class SsoSeal(Database database)
{
    /// <summary>Where the key is in <c>server_meta</c>. Persisted.</summary>
    public const string Key = "sso.key";

    private const int KeyBytes = 32;
    private const int TagBytes = 16;

    // Random ones: a key may seal 2^32 texts. Source: NIST SP 800-38D, section 8.3.
    private const int NonceBytes = 12;

    // Written once with the only value that it ever has.
    private volatile byte[]? _key;

    /// <summary>Seals a text.</summary>
    /// <param name="purpose">What it is for; it opens for nothing else.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Stops the read of the key.</param>
    /// <returns>In base64url: nonce, ciphertext, tag.</returns>
    public async ValueTask<string> SealAsync(
        string purpose, ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        var key = await KeyAsync(cancellationToken).ConfigureAwait(false);
        var bytes = new byte[NonceBytes + text.Length + TagBytes];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, NonceBytes));
        using AesGcm cipher = new(key, TagBytes);
        cipher.Encrypt(
            bytes.AsSpan(0, NonceBytes),
            text.Span,
            bytes.AsSpan(NonceBytes, text.Length),
            bytes.AsSpan(NonceBytes + text.Length),
            Encoding.ASCII.GetBytes(purpose));
        return UnpaddedBase64.EncodeUrl(bytes);
    }

    /// <summary>Opens a text.</summary>
    /// <param name="purpose">What it was sealed for.</param>
    /// <param name="sealedText">The text, from anybody.</param>
    /// <param name="cancellationToken">Stops the read of the key.</param>
    /// <returns>Null for one that was not sealed here for that.</returns>
    public async ValueTask<byte[]?> OpenAsync(
        string purpose, string sealedText, CancellationToken cancellationToken)
    {
        var key = await KeyAsync(cancellationToken).ConfigureAwait(false);
        return TryOpen(key, purpose, sealedText, out var text) ? text : null;
    }

    private static bool TryOpen(byte[] key, string purpose, string sealedText, [NotNullWhen(true)] out byte[]? text)
    {
        text = null;
        if (Base64UrlText.TryDecode(sealedText) is not { Length: >= NonceBytes + TagBytes } bytes)
        {
            return false;
        }

        var opened = new byte[bytes.Length - NonceBytes - TagBytes];
        using AesGcm cipher = new(key, TagBytes);
        try
        {
            cipher.Decrypt(
                bytes.AsSpan(0, NonceBytes),
                bytes.AsSpan(NonceBytes, opened.Length),
                bytes.AsSpan(NonceBytes + opened.Length),
                opened,
                Encoding.ASCII.GetBytes(purpose));
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }

        text = opened;
        return true;
    }

    private async ValueTask<byte[]> KeyAsync(CancellationToken cancellationToken)
    {
        if (_key is { } known)
        {
            return known;
        }

        var text = await database.Meta.FindAsync(Key, cancellationToken).ConfigureAwait(false);
        if (text is null)
        {
            // The first one stays, whichever node was faster; it is read back.
            DataAppend append = new(OwnerKey.Server);
            append.Add(new ServerMetaOnceRow(
                Key, Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes))));
            (await database.CommitAsync(append, cancellationToken).ConfigureAwait(false)).OrThrow();
            text = await database.Meta.FindAsync(Key, cancellationToken).ConfigureAwait(false);
        }

        return _key = Convert.FromBase64String(text!);
    }
}
