using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Engine;

/// <summary>The rules that a message meets of the server's own: everybody has them.</summary>
internal sealed class SamplePushRules : IPushRuleFacts
{
    // Source: client-server API v1.19, "Predefined rules"; the rules about other types match no message.
    private static readonly byte[] Rules =
        """
        {"global":{"override":[
            {"rule_id":".m.rule.master","default":true,"enabled":false,"conditions":[],"actions":[]},
            {"rule_id":".m.rule.suppress_notices","default":true,"enabled":true,"actions":[],"conditions":[
                {"kind":"event_match","key":"content.msgtype","pattern":"m.notice"}]},
            {"rule_id":".m.rule.is_user_mention","default":true,"enabled":true,
                "actions":["notify",{"set_tweak":"highlight"}],"conditions":[
                {"kind":"event_property_contains","key":"content.m\\.mentions.user_ids","value":"@owner:bench"}]},
            {"rule_id":".m.rule.is_room_mention","default":true,"enabled":true,
                "actions":["notify",{"set_tweak":"highlight"}],"conditions":[
                {"kind":"event_property_is","key":"content.m\\.mentions.room","value":true},
                {"kind":"sender_notification_permission","key":"room"}]},
            {"rule_id":".m.rule.suppress_edits","default":true,"enabled":true,"actions":[],"conditions":[
                {"kind":"event_property_is","key":"content.m\\.relates_to.rel_type","value":"m.replace"}]}],
          "underride":[
            {"rule_id":".m.rule.room_one_to_one","default":true,"enabled":true,"actions":["notify"],"conditions":[
                {"kind":"room_member_count","is":"2"},
                {"kind":"event_match","key":"type","pattern":"m.room.message"}]},
            {"rule_id":".m.rule.message","default":true,"enabled":true,"actions":["notify"],"conditions":[
                {"kind":"event_match","key":"type","pattern":"m.room.message"}]}]}}
        """u8.ToArray();

    public PushRuleSet ServerRules { get; } =
        PushRuleSet.TryCompile(Rules, UserId.Parse("@owner:bench"), out var compiled)
            ? compiled
            : throw new InvalidOperationException("The rules do not compile.");

    public long Version => 0;

    public MemberPushRules? Find(UserNid user) => null;

    public bool TryGetChanged(long since, ICollection<UserNid> changed) => true;
}
