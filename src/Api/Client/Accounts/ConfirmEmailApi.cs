using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// The page that the links of mails lead to. Opening it confirms nothing, since programs open links of mails too: a
/// person has to press a button. The token of the link is what nobody else knows, and lets the form be trusted in
/// whichever browser it was opened.
/// </summary>
internal sealed class ConfirmEmailApi(ApiServices services, RateLimits limits)
{
    public void Register(ClientRoutes routes)
    {
        routes.Get(Threepids.ConfirmPath, Access.Public, ShowAsync);
        routes.Post(Threepids.ConfirmPath, Access.Public, ConfirmAsync);
    }

    private async ValueTask ShowAsync(ClientCall call)
    {
        string sid = call.Query("sid"u8) ?? "";
        string token = call.Query("token"u8) ?? "";
        ConfirmationLink link = await FindAsync(call, sid, token);
        Pages.Write(call.Exchange, link.IsConfirmed ? Done : Question(link, sid, token));
    }

    private async ValueTask ConfirmAsync(ClientCall call)
    {
        (string sid, string token) = Read(call);
        ConfirmationLink link = await FindAsync(call, sid, token);
        if (!await services.Users.Threepids.ConfirmAsync(link, call.Aborted))
        {
            throw Lost();
        }

        if (link.NextLink is { } next)
        {
            Pages.Redirect(call.Exchange, next);
        }
        else
        {
            Pages.Write(call.Exchange, Done);
        }
    }

    private static (string Sid, string Token) Read(ClientCall call)
    {
        FormBody form = FormBody.Of(call.Exchange);
        return (form.Field("sid"u8), form.Field("token"u8));
    }

    private async ValueTask<ConfirmationLink> FindAsync(ClientCall call, string sid, string token)
    {
        limits.TakeConfirmation(call.Exchange);
        return await services.Users.Threepids.FindLinkAsync(sid, token, call.Aborted) ?? throw Lost();
    }

    private static MatrixException Lost() => MatrixError.NotFound(
        "This link is too old, or a later mail has one that replaces it. Ask your app for another mail.").ToException();

    private static Page Question(ConfirmationLink link, string sid, string token) => new(
        "Confirm your mail address",
        Html.Of($"""
            <p>{ReasonOf(link.Purpose)}</p>
            <p>Address: <strong>{link.Address}</strong></p>
            <form method="post">
            <input type="hidden" name="sid" value="{sid}">
            <input type="hidden" name="token" value="{token}">
            <button type="submit">Confirm</button>
            </form>
            <p>If it was not you, close this page.</p>
            """))
    {
        FormTargets = link.NextLink is { } next ? [new Uri(next).GetLeftPart(UriPartial.Authority)] : [],
    };

    private static Page Done { get; } = new(
        "Your mail address is confirmed",
        Html.Of($"""<p role="status">You can close this page and go on in your app.</p>"""));

    private static string ReasonOf(ThreepidPurpose purpose) => purpose switch
    {
        ThreepidPurpose.Register => "Somebody, hopefully you, is making an account with this mail address.",
        ThreepidPurpose.Password =>
            "Somebody, hopefully you, wants to prove that the account with this mail address is theirs, most likely to "
            + "set a new password.",
        _ => "Somebody, hopefully you, wants to add this mail address to an account. Whoever reads its mail can then "
            + "set a new password for the account.",
    };
}
