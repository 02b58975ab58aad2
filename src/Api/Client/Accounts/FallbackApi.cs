using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// Passes single stages of interactive auth in a browser, for clients that do not know them.
/// Source: client-server API v1.19, "User-Interactive Authentication API", "Fallback".
/// </summary>
internal sealed class FallbackApi(ApiServices services, RateLimits limits)
{
    private const string Path = "/_matrix/client/v3/auth/{authType}/fallback/web";

    private readonly FallbackPages _pages = new(services.Users.Options);

    public void Register(ClientRoutes routes)
    {
        routes.Get(Path, Access.Public, Show);
        routes.Post(Path, Access.Public, TryAsync);
    }

    private ValueTask Show(ClientCall call)
    {
        string session = call.Query("session"u8) ?? "";
        OutsideStage stage = Find(call, session);
        if (stage is { Type: FallbackPages.Sso, IsPassed: false })
        {
            return SsoApi.BeginProofAsync(services, call, stage, session);
        }

        if (stage.IsPassed)
        {
            Pages.Write(call.Exchange, FallbackPages.Done());
        }
        else
        {
            Write(call, stage, session, error: null);
        }

        return ValueTask.CompletedTask;
    }

    private async ValueTask TryAsync(ClientCall call)
    {
        (string session, string value) = Read(call);
        OutsideStage stage = Find(call, session);
        string member = _pages.MemberOf(stage.Type)
            ?? throw MatrixError.Forbidden("This step has no form. Open its page from your app.").ToException();
        if (stage.Type == FallbackPages.Password)
        {
            limits.TakeAuthentication(call.Exchange, stage.Caller);
        }
        else
        {
            limits.TakeRegistration(call.Exchange);
        }

        MatrixError? error = value.Length == 0
            ? MatrixError.MissingParam("Fill in what this step asks for, and try again.")
            : await stage.TryAsync(member, value, call.Aborted);
        if (error is null)
        {
            Pages.Write(call.Exchange, FallbackPages.Done());
        }
        else
        {
            Write(call, stage, session, error.Message);
        }
    }

    private void Write(ClientCall call, OutsideStage stage, string session, string? error)
    {
        Html hidden = Html.Of($"""
            <input type="hidden" name="session" value="{session}">
            {CsrfToken.Field(call.Exchange, PurposeOf(stage.Type, session))}
            """);
        Pages.Write(call.Exchange, _pages.Of(stage, hidden, error));
    }

    private static (string Session, string Value) Read(ClientCall call)
    {
        FormBody form = FormBody.Of(call.Exchange);
        string session = form.Field("session"u8);
        CsrfToken.Check(call.Exchange, form, PurposeOf(call.Text(0), session));
        return (session, form.Field(FallbackPages.FieldOf(call.Text(0))));
    }

    /// <summary>The stage that the path names, if there is a page for it.</summary>
    private OutsideStage Find(ClientCall call, string session)
    {
        string type = call.Text(0);
        if (session.Length == 0)
        {
            throw MatrixError.MissingParam(
                "This link lacks its session. Go back to your app and open the link from there.").ToException();
        }

        OutsideStage? stage = type != FallbackPages.Sso && _pages.MemberOf(type) is null
            ? null
            : services.Users.InteractiveAuth.FindOutside(session, type);

        // Where nobody is logged in, a page cannot know whose password it would be.
        if (stage is null || (type == FallbackPages.Password && stage.Caller is null))
        {
            throw MatrixError.NotFound(
                "This step is not known here, or took too long. Go back to your app and start again.").ToException();
        }

        return stage.IsPassed || stage.IsNext
            ? stage
            : throw MatrixError.Forbidden(
                "Another step comes before this one. Go back to your app and continue there.").ToException();
    }

    private static string PurposeOf(string type, string session) => $"{type} {session}";
}
