using System.Text.Json;

namespace Dendrite.Fast.Rooms;

/// <summary>Writes receipts as the <c>m.receipt</c> event that clients get.</summary>
/// <remarks>Source: client-server API v1.19, "m.receipt".</remarks>
public static class ReceiptWriter
{
    private static readonly JsonEncodedText Content = JsonEncodedText.Encode("content");
    private static readonly JsonEncodedText ThreadId = JsonEncodedText.Encode("thread_id");
    private static readonly JsonEncodedText Ts = JsonEncodedText.Encode("ts");
    private static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    private static readonly JsonEncodedText TypeValue = JsonEncodedText.Encode("m.receipt");

    /// <summary>
    /// Writes one event with all the receipts. The form has one place for each user, type and event: where a user's
    /// receipts with and without a thread are for the same event, the one without is written, for it says more.
    /// </summary>
    /// <param name="writer">Takes one JSON object.</param>
    /// <param name="receipts">The receipts, all of one room; sorted in place.</param>
    public static void WriteEvent(Utf8JsonWriter writer, List<Receipt> receipts)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(receipts);
        receipts.Sort(static (left, right) => Compare(left, right));
        writer.WriteStartObject();
        writer.WriteString(Type, TypeValue);
        writer.WriteStartObject(Content);
        Receipt? last = null;
        foreach (var receipt in receipts)
        {
            WriteOne(writer, last, receipt);
            last = receipt;
        }

        if (last is not null)
        {
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static int Compare(Receipt left, Receipt right)
    {
        var order = string.CompareOrdinal(left.EventId, right.EventId);
        order = order != 0 ? order : string.CompareOrdinal(left.Type, right.Type);
        order = order != 0 ? order : string.CompareOrdinal(left.UserId, right.UserId);
        return order != 0 ? order : string.CompareOrdinal(left.ThreadId, right.ThreadId);
    }

    private static void WriteOne(Utf8JsonWriter writer, Receipt? last, Receipt receipt)
    {
        var sameEvent = last is not null && last.EventId == receipt.EventId;
        var sameType = sameEvent && last!.Type == receipt.Type;
        if (sameType && last!.UserId == receipt.UserId)
        {
            return;
        }

        if (last is not null && !sameType)
        {
            writer.WriteEndObject();
        }

        if (!sameEvent)
        {
            if (last is not null)
            {
                writer.WriteEndObject();
            }

            writer.WriteStartObject(receipt.EventId);
        }

        if (!sameType)
        {
            writer.WriteStartObject(receipt.Type);
        }

        writer.WriteStartObject(receipt.UserId);
        if (receipt.ThreadId.Length > 0)
        {
            writer.WriteString(ThreadId, receipt.ThreadId);
        }

        writer.WriteNumber(Ts, receipt.Ts);
        writer.WriteEndObject();
    }
}
