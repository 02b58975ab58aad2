using System.Collections.Immutable;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// The rules that the server brings, in the order of the specification; two of them name the user.
/// Source: client-server API v1.19, "Server-default Rules".
/// </summary>
internal static class DefaultPushRules
{
    private const string None = "[]";

    private const string Notify = """["notify"]""";

    private const string Ring = """["notify",{"set_tweak":"sound","value":"ring"}]""";

    private const string Sound = """["notify",{"set_tweak":"sound","value":"default"}]""";

    private const string Highlight = """["notify",{"set_tweak":"highlight"}]""";

    private const string SoundAndHighlight =
        """["notify",{"set_tweak":"sound","value":"default"},{"set_tweak":"highlight"}]""";

    private const string TwoMembers = """{"kind":"room_member_count","is":"2"}""";

    private const string EmptyStateKey = """{"kind":"event_match","key":"state_key","pattern":""}""";

    /// <summary>The rules for one user.</summary>
    public static ImmutableArray<PushRule> For(UserId user)
    {
        var me = $"\"{JsonEncodedText.Encode(user.Value)}\"";
        return
        [
            Override(".m.rule.master", None) with { Enabled = false },
            Override(".m.rule.suppress_notices", None, Match("content.msgtype", "m.notice")),
            Override(
                ".m.rule.invite_for_me",
                Sound,
                TypeIs("m.room.member"),
                Match("content.membership", "invite"),
                """{"kind":"event_match","key":"state_key","pattern":""" + me + "}"),
            Override(".m.rule.member_event", None, TypeIs("m.room.member")),
            Override(
                ".m.rule.is_user_mention",
                SoundAndHighlight,
                """{"kind":"event_property_contains","key":"content.m\\.mentions.user_ids","value":""" + me + "}"),
            Override(
                ".m.rule.is_room_mention",
                Highlight,
                """{"kind":"event_property_is","key":"content.m\\.mentions.room","value":true}""",
                """{"kind":"sender_notification_permission","key":"room"}"""),
            Override(".m.rule.tombstone", Highlight, TypeIs("m.room.tombstone"), EmptyStateKey),
            Override(".m.rule.reaction", None, TypeIs("m.reaction")),
            Override(".m.rule.room.server_acl", None, TypeIs("m.room.server_acl"), EmptyStateKey),
            Override(
                ".m.rule.suppress_edits",
                None,
                """{"kind":"event_property_is","key":"content.m\\.relates_to.rel_type","value":"m.replace"}"""),
            Underride(".m.rule.call", Ring, TypeIs("m.call.invite")),
            Underride(".m.rule.encrypted_room_one_to_one", Sound, TwoMembers, TypeIs("m.room.encrypted")),
            Underride(".m.rule.room_one_to_one", Sound, TwoMembers, TypeIs("m.room.message")),
            Underride(".m.rule.message", Notify, TypeIs("m.room.message")),
            Underride(".m.rule.encrypted", Notify, TypeIs("m.room.encrypted")),
        ];
    }

    private static PushRule Override(string ruleId, string actions, params ReadOnlySpan<string> conditions)
        => Rule(PushRuleKind.Override, ruleId, actions, conditions);

    private static PushRule Underride(string ruleId, string actions, params ReadOnlySpan<string> conditions)
        => Rule(PushRuleKind.Underride, ruleId, actions, conditions);

    private static PushRule Rule(
        PushRuleKind kind, string ruleId, string actions, params ReadOnlySpan<string> conditions)
        => new(kind, ruleId, IsDefault: true, Enabled: true, actions, $"[{string.Join(',', conditions)}]", null);

    private static string TypeIs(string type) => Match("type", type);

    // For constants without characters that JSON escapes.
    private static string Match(string key, string pattern)
        => $$"""{"kind":"event_match","key":"{{key}}","pattern":"{{pattern}}"}""";
}
