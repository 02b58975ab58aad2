using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>Reads and changes push rules. Source: client-server API v1.19, "Push Rules: API".</summary>
internal sealed class PushRulesApi(ApiServices services, RateLimits limits)
{
    public void Register(ClientRoutes routes)
    {
        const string Root = "/_matrix/client/v3/pushrules";
        const string Rule = Root + "/global/{kind}/{ruleId}";
        routes.Get(Root, Access.User, GetAllAsync);
        routes.Get(Root + "/", Access.User, GetAllAsync);
        routes.Get(Root + "/global", Access.User, GetGlobalAsync);
        routes.Get(Root + "/global/", Access.User, GetGlobalAsync);
        routes.Get(Rule, Access.User, GetAsync);
        routes.Put(Rule, Access.User, PutAsync);
        routes.Delete(Rule, Access.User, DeleteAsync);
        routes.Get(Rule + "/enabled", Access.User, GetEnabledAsync);
        routes.Put(Rule + "/enabled", Access.User, SetEnabledAsync);
        routes.Get(Rule + "/actions", Access.User, GetActionsAsync);
        routes.Put(Rule + "/actions", Access.User, SetActionsAsync);
    }

    private async ValueTask GetAllAsync(ClientCall call)
    {
        PushRulesSnapshot rules = await RulesAsync(call);
        Answers.Raw(call.Exchange, rules.ContentJson.Span);
    }

    private async ValueTask GetGlobalAsync(ClientCall call)
    {
        PushRulesSnapshot rules = await RulesAsync(call);
        Answers.Json(call.Exchange, rules.Rules, static (writer, rules) => rules.WriteTo(writer));
    }

    private async ValueTask GetAsync(ClientCall call)
    {
        PushRule rule = await RuleAsync(call);
        Answers.Json(call.Exchange, rule, static (writer, rule) => rule.WriteTo(writer));
    }

    private async ValueTask PutAsync(ClientCall call)
    {
        limits.TakeAccountData(call.Session);
        await services.Users.PushRules.PutRuleAsync(
            call.Session,
            call.Text(0),
            call.Text(1),
            call.Query("before"u8),
            call.Query("after"u8),
            call.Exchange.Body,
            call.Aborted);
        Answers.Empty(call.Exchange);
    }

    private async ValueTask DeleteAsync(ClientCall call)
    {
        limits.TakeAccountData(call.Session);
        await services.Users.PushRules.DeleteRuleAsync(call.Session, call.Text(0), call.Text(1), call.Aborted);
        Answers.Empty(call.Exchange);
    }

    private async ValueTask GetEnabledAsync(ClientCall call)
    {
        PushRule rule = await RuleAsync(call);
        Answers.Raw(call.Exchange, rule.Enabled ? """{"enabled":true}"""u8 : """{"enabled":false}"""u8);
    }

    private async ValueTask SetEnabledAsync(ClientCall call)
    {
        limits.TakeAccountData(call.Session);
        await services.Users.PushRules.SetEnabledAsync(
            call.Session, call.Text(0), call.Text(1), call.Exchange.Body, call.Aborted);
        Answers.Empty(call.Exchange);
    }

    private async ValueTask GetActionsAsync(ClientCall call)
    {
        PushRule rule = await RuleAsync(call);
        Answers.Json(call.Exchange, rule, static (writer, rule) =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName("actions"u8);
            writer.WriteRawValue(rule.Actions, skipInputValidation: true);
            writer.WriteEndObject();
        });
    }

    private async ValueTask SetActionsAsync(ClientCall call)
    {
        limits.TakeAccountData(call.Session);
        await services.Users.PushRules.SetActionsAsync(
            call.Session, call.Text(0), call.Text(1), call.Exchange.Body, call.Aborted);
        Answers.Empty(call.Exchange);
    }

    private ValueTask<PushRulesSnapshot> RulesAsync(ClientCall call) =>
        services.Users.PushRules.GetAsync(call.Session.User, call.Session.UserId, call.Aborted);

    private ValueTask<PushRule> RuleAsync(ClientCall call) =>
        services.Users.PushRules.GetRuleAsync(call.Session, call.Text(0), call.Text(1), call.Aborted);
}
