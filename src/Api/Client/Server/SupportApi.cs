using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Api;

/// <summary>
/// Whom to turn to. Source: client-server API v1.19, "Well-known URIs", GET /.well-known/matrix/support.
/// </summary>
internal sealed class SupportApi(SupportOptions support)
{
    public void Register(ClientRoutes routes) =>
        routes.Get("/.well-known/matrix/support", Access.Public, Support);

    private ValueTask Support(ClientCall call)
    {
        if (support.IsEmpty)
        {
            throw MatrixError.NotFound(
                "This server does not say whom to turn to; set 'support' in its configuration.").ToException();
        }

        Answers.Json(call.Exchange, support, Write);
        return ValueTask.CompletedTask;
    }

    private static void Write(Utf8JsonWriter writer, SupportOptions support)
    {
        writer.WriteStartObject();
        if (support.Contacts.Count > 0)
        {
            writer.WriteStartArray("contacts"u8);
            foreach (SupportContact contact in support.Contacts)
            {
                WriteContact(writer, contact);
            }

            writer.WriteEndArray();
        }

        if (support.Page is { } page)
        {
            writer.WriteString("support_page"u8, page);
        }

        writer.WriteEndObject();
    }

    private static void WriteContact(Utf8JsonWriter writer, SupportContact contact)
    {
        writer.WriteStartObject();
        writer.WriteString("role"u8, contact.Role);
        if (contact.MatrixId is { } user)
        {
            writer.WriteString("matrix_id"u8, user);
        }

        if (contact.Email is { } email)
        {
            writer.WriteString("email_address"u8, email);
        }

        writer.WriteEndObject();
    }
}
