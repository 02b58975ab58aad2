namespace Dendrite.Fast.Rooms;

/// <summary>The content that gives a plain member event its facts, by its stored membership.</summary>
internal static class MemberContents
{
    public static ReadOnlySpan<byte> Of(StoredMembershipCode membership) => membership switch
    {
        StoredMembershipCode.Join => """{"membership":"join"}"""u8,
        StoredMembershipCode.Invite => """{"membership":"invite"}"""u8,
        StoredMembershipCode.Knock => """{"membership":"knock"}"""u8,
        StoredMembershipCode.Ban => """{"membership":"ban"}"""u8,
        _ => """{"membership":"leave"}"""u8,
    };
}
