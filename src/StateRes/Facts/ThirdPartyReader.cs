using System.Text.Json;

using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>Reads third_party_invite of member events and the keys of m.room.third_party_invite events.</summary>
/// <remarks>Source: server-server API v1.19, "Third-party invites".</remarks>
internal static class ThirdPartyReader
{
    private const int KeyBytes = 32;
    private const int SignatureBytes = 64;

    /// <summary>Reads the value at the reader, which ends on the value's last token.</summary>
    public static ThirdPartyClaim ReadClaim(ref Utf8JsonReader reader, ReadOnlySpan<byte> content)
    {
        var none = new ThirdPartyClaim();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return none;
        }

        ThirdPartyClaim claim = none;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isSigned = reader.ValueTextEquals("signed"u8);
            reader.Read();
            if (isSigned && reader.TokenType == JsonTokenType.StartObject)
            {
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                claim = ReadSigned(content[start..(int)reader.BytesConsumed]);
            }
            else
            {
                reader.Skip();
            }
        }

        return claim;
    }

    /// <summary>Reads from behind the opening brace of an m.room.third_party_invite event's content.</summary>
    public static ThirdPartyInviteKeys ReadKeys(ref Utf8JsonReader reader)
    {
        var keys = new List<byte[]>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isKey = reader.ValueTextEquals("public_key"u8);
            bool isList = reader.ValueTextEquals("public_keys"u8);
            reader.Read();
            if (isKey)
            {
                AddBase64(ref reader, KeyBytes, keys, ThirdPartyInviteKeys.KeysMax);
            }
            else if (isList && reader.TokenType == JsonTokenType.StartArray)
            {
                ReadKeyList(ref reader, keys);
            }

            reader.Skip();
        }

        return new ThirdPartyInviteKeys([.. keys]);
    }

    private static void ReadKeyList(ref Utf8JsonReader reader, List<byte[]> keys)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isKey = reader.ValueTextEquals("public_key"u8);
                reader.Read();
                if (isKey)
                {
                    AddBase64(ref reader, KeyBytes, keys, ThirdPartyInviteKeys.KeysMax);
                }

                reader.Skip();
            }
        }
    }

    private static ThirdPartyClaim ReadSigned(ReadOnlySpan<byte> signed)
    {
        var reader = new Utf8JsonReader(signed, new JsonReaderOptions { MaxDepth = JsonLimits.DepthMax });
        reader.Read();
        string? mxid = null;
        string? token = null;
        var signatures = new List<byte[]>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("mxid"u8))
            {
                reader.Read();
                mxid = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }
            else if (reader.ValueTextEquals("token"u8))
            {
                reader.Read();
                token = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }
            else if (reader.ValueTextEquals("signatures"u8))
            {
                reader.Read();
                ReadSignatures(ref reader, signatures);
            }
            else
            {
                reader.Read();
            }

            reader.Skip();
        }

        return new ThirdPartyClaim
        {
            HasSigned = true,
            Mxid = mxid,
            Token = token,
            Signed = signed.ToArray(),
            Signatures = [.. signatures],
        };
    }

    // signatures: { server: { "ed25519:id": base64 } }.
    private static void ReadSignatures(ref Utf8JsonReader reader, List<byte[]> signatures)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                reader.Read();
                AddBase64(ref reader, SignatureBytes, signatures, ThirdPartyClaim.SignaturesMax);
                reader.Skip();
            }
        }
    }

    // Takes the string at the reader when it is base64, of either alphabet, of so many bytes.
    private static void AddBase64(ref Utf8JsonReader reader, int bytes, List<byte[]> list, int countMax)
    {
        if (reader.TokenType != JsonTokenType.String || list.Count >= countMax)
        {
            return;
        }

        // One byte more than wanted, so that a longer value is told apart.
        Span<byte> decoded = stackalloc byte[SignatureBytes + 1];
        string text = reader.GetString()!.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        if (UnpaddedBase64.DecodedLengthMax(text.Length) <= decoded.Length
            && UnpaddedBase64.TryDecode(text, decoded, out int written)
            && written == bytes)
        {
            list.Add(decoded[..written].ToArray());
        }
    }
}
