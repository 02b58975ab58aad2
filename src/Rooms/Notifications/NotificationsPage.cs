namespace Dendrite.Fast.Rooms;

/// <summary>A page of notifications.</summary>
/// <param name="Notifications">The newest first; may be empty although there is another page.</param>
/// <param name="NextToken">Where the next page begins; null after the last one.</param>
public sealed record NotificationsPage(IReadOnlyList<Notification> Notifications, string? NextToken);
