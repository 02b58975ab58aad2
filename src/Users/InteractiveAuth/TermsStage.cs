using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// The policies of this server, to which whoever registers has to agree. What clients send is the agreement itself.
/// Source: client-server API, "Terms of service at registration".
/// </summary>
internal sealed class TermsStage(IReadOnlyList<PolicyDocument> policies) : AuthStage
{
    public override string Type => AuthTypes.Terms;

    public override ValueTask<MatrixError?> TryAsync(
        AuthSession session, AuthPolicy policy, JsonElement auth, CancellationToken cancellationToken)
    {
        session.AgreedToPolicies = true;
        return ValueTask.FromResult<MatrixError?>(null);
    }

    public override void WriteParams(Utf8JsonWriter writer)
    {
        writer.WriteStartObject(Type);
        writer.WriteStartObject("policies"u8);
        foreach (var document in policies)
        {
            writer.WriteStartObject(document.Id);
            writer.WriteString("version"u8, document.Version);
            foreach (var translation in document.Translations)
            {
                writer.WriteStartObject(translation.Language);
                writer.WriteString("name"u8, translation.Name);
                writer.WriteString("url"u8, translation.Url);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
