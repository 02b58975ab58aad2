using System.Text;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>The parameters of an <c>Authorization: X-Matrix</c> header. Immutable.</summary>
/// <remarks>
/// Source: server-server API v1.19, "Request Authentication"; RFC 9110, sections 5.6.2, 5.6.4 and 11.4.
/// </remarks>
public readonly struct XMatrixHeader
{
    /// <summary>
    /// Longest header value that is read, in bytes. Chosen: two server names, a key id and a signature with every
    /// character escaped, and room for parameters that are not known yet.
    /// </summary>
    public const int BytesMax = 4096;

    /// <summary>The sending server.</summary>
    public ServerName Origin { get; private init; }

    /// <summary>
    /// The receiving server; not valid if the header names none, as old servers do. A name that is there must be one of
    /// ours, else the request is refused.
    /// </summary>
    public ServerName Destination { get; private init; }

    /// <summary>The key that the request is signed with; the algorithm is ed25519.</summary>
    public KeyId KeyId { get; private init; }

    /// <summary>The signature in base64, not checked.</summary>
    public string Signature { get; private init; }

    /// <summary>Parses the value of an <c>Authorization</c> header.</summary>
    /// <param name="value">The value, scheme included.</param>
    /// <param name="header">The parameters.</param>
    /// <returns>
    /// False if the scheme is another, the syntax is wrong, a known parameter comes twice, or one of <c>origin</c>,
    /// <c>key</c> and <c>sig</c> is missing or malformed. Unknown parameters are ignored.
    /// </returns>
    public static bool TryParse(ReadOnlySpan<byte> value, out XMatrixHeader header)
    {
        header = default;
        if (value.Length > BytesMax || !TryReadScheme(ref value))
        {
            return false;
        }

        string? origin = null;
        string? destination = null;
        string? key = null;
        string? signature = null;
        while (!value.IsEmpty)
        {
            if (!TryReadParameter(ref value, out string name, out string text))
            {
                return false;
            }

            bool isNew = name switch
            {
                "origin" => TrySet(ref origin, text),
                "destination" => TrySet(ref destination, text),
                "key" => TrySet(ref key, text),
                "sig" => TrySet(ref signature, text),
                _ => true,
            };
            if (!isNew)
            {
                return false;
            }
        }

        ServerName destinationName = default;
        if (signature is null
            || !ServerName.TryParse(origin, out ServerName originName)
            || (destination is not null && !ServerName.TryParse(destination, out destinationName))
            || !KeyId.TryParse(key, out KeyId keyId)
            || !keyId.IsEd25519)
        {
            return false;
        }

        header = new XMatrixHeader
        {
            Origin = originName,
            Destination = destinationName,
            KeyId = keyId,
            Signature = signature,
        };
        return true;
    }

    /// <summary>
    /// Writes a header value in the form that old servers read: one space after the scheme, lower-case names, every
    /// value quoted, no space around commas. None of the values can hold a character that needs a backslash.
    /// </summary>
    /// <param name="request">What was signed.</param>
    /// <param name="key">The key that signs.</param>
    public static string Sign(scoped in XMatrixRequest request, Ed25519SigningKey key)
    {
        Span<byte> signature = stackalloc byte[Ed25519SigningKey.SignatureBytes];
        using PooledByteBuffer form = new();
        request.WriteSigningForm(form);
        key.Sign(form.WrittenSpan, signature);
        return $"X-Matrix origin=\"{request.Origin.Value}\",destination=\"{request.Destination.Value}\","
            + $"key=\"{key.KeyId.Value}\",sig=\"{UnpaddedBase64.Encode(signature)}\"";
    }

    /// <summary>Whether the signature covers this request.</summary>
    /// <param name="request">The request as received; its origin must be that of the header.</param>
    /// <param name="key">The key that <see cref="KeyId"/> names.</param>
    public SignatureStatus Verify(scoped in XMatrixRequest request, Ed25519VerifyKey key)
    {
        Span<byte> signature = stackalloc byte[Ed25519SigningKey.SignatureBytes];
        if (!UnpaddedBase64.TryDecode(Signature, signature, out int length) || length != signature.Length)
        {
            return SignatureStatus.Malformed;
        }

        using PooledByteBuffer form = new();
        request.WriteSigningForm(form);
        return request.Origin == Origin && key.Verify(form.WrittenSpan, signature)
            ? SignatureStatus.Valid
            : SignatureStatus.Invalid;
    }

    private static bool TryReadScheme(ref ReadOnlySpan<byte> value)
    {
        ReadOnlySpan<byte> scheme = "X-Matrix"u8;
        if (value.Length <= scheme.Length
            || !Ascii.EqualsIgnoreCase(value[..scheme.Length], scheme)
            || value[scheme.Length] != (byte)' ')
        {
            return false;
        }

        value = value[scheme.Length..].Trim(" \t"u8);
        return !value.IsEmpty;
    }

    /// <summary>
    /// Reads one parameter and the comma after it. Empty elements of the list are skipped, as RFC 9110 says.
    /// </summary>
    private static bool TryReadParameter(ref ReadOnlySpan<byte> value, out string name, out string text)
    {
        text = string.Empty;
        int equals = value.IndexOf((byte)'=');
        name = equals > 0 ? Encoding.ASCII.GetString(value[..equals].Trim(" \t"u8)).ToLowerInvariant() : string.Empty;
        if (equals <= 0 || !IsToken(value[..equals].Trim(" \t"u8)))
        {
            return false;
        }

        value = value[(equals + 1)..].TrimStart(" \t"u8);
        bool isRead = !value.IsEmpty && value[0] == (byte)'"'
            ? TryReadQuoted(ref value, out text)
            : TryReadBare(ref value, out text);
        value = value.TrimStart(" \t"u8);
        if (!isRead || (!value.IsEmpty && value[0] != (byte)','))
        {
            return false;
        }

        value = value.TrimStart(", \t"u8);
        return true;
    }

    private static bool TryReadQuoted(ref ReadOnlySpan<byte> value, out string text)
    {
        StringBuilder unescaped = new();
        text = string.Empty;
        for (int i = 1; i < value.Length; i++)
        {
            byte unit = value[i];
            if (unit == (byte)'"')
            {
                value = value[(i + 1)..];
                text = unescaped.ToString();
                return true;
            }

            if (unit == (byte)'\\' && ++i < value.Length)
            {
                unit = value[i];
            }

            // Everything that a known parameter can hold is printable ASCII.
            if (unit is < 0x20 or > 0x7E)
            {
                return false;
            }

            unescaped.Append((char)unit);
        }

        return false;
    }

    /// <summary>A token; old servers also leave the colon of a port or a key id unquoted.</summary>
    private static bool TryReadBare(ref ReadOnlySpan<byte> value, out string text)
    {
        int end = value.IndexOfAny(", \t"u8);
        end = end < 0 ? value.Length : end;
        ReadOnlySpan<byte> bare = value[..end];
        text = Encoding.ASCII.GetString(bare);
        value = value[end..];
        return IsTokenOrColon(bare);
    }

    private static bool IsToken(ReadOnlySpan<byte> text) => IsTokenOrColon(text) && !text.Contains((byte)':');

    private static bool IsTokenOrColon(ReadOnlySpan<byte> text) =>
        !text.IsEmpty && !text.ContainsAnyExcept(XMatrixGrammar.TokenOrColon);

    private static bool TrySet(ref string? target, string text)
    {
        bool isNew = target is null;
        target = text;
        return isNew;
    }
}
