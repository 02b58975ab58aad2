namespace Dendrite.Fast.Rooms;

/// <summary>The initial state that a preset stands for. Source: client-server API, "createRoom".</summary>
/// <param name="JoinRule">m.room.join_rules.</param>
/// <param name="HistoryVisibility">m.room.history_visibility.</param>
/// <param name="GuestAccess">m.room.guest_access.</param>
/// <param name="InviteLevel">
/// The power to invite: everybody in a private chat, moderators in a public room, as deployed servers have it.
/// </param>
/// <param name="InviteesAreTrusted">Whether those who are invited at creation have the creator's power.</param>
internal sealed record PresetRules(
    string JoinRule, string HistoryVisibility, string GuestAccess, int InviteLevel, bool InviteesAreTrusted)
{
    private static readonly PresetRules PrivateChat = new("invite", "shared", "can_join", 0, false);

    private static readonly PresetRules TrustedPrivateChat = PrivateChat with { InviteesAreTrusted = true };

    private static readonly PresetRules PublicChat = new("public", "shared", "forbidden", 50, false);

    /// <summary>The preset of a request; the visibility implies one when none is named.</summary>
    public static PresetRules Of(CreateRoomCommand command) => command.Preset switch
    {
        RoomPreset.PrivateChat => PrivateChat,
        RoomPreset.TrustedPrivateChat => TrustedPrivateChat,
        RoomPreset.PublicChat => PublicChat,
        _ => command.IsPublic ? PublicChat : PrivateChat,
    };
}
