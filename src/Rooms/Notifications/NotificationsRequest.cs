namespace Dendrite.Fast.Rooms;

/// <summary>Which notifications are wanted.</summary>
/// <param name="From">The token of the page before; null for the newest.</param>
/// <param name="Limit">The most to return; brought between 1 and <see cref="NotificationList.LimitMax"/>.</param>
/// <param name="OnlyHighlights">Whether others than highlights are left out.</param>
public sealed record NotificationsRequest(string? From, int Limit, bool OnlyHighlights);
