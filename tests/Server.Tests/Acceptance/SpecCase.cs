namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// One request of a script and what it is answered; the requests of a script are sent in order to one server. Words in
/// capitals are those of <see cref="Asker"/>.
/// </summary>
/// <param name="Request">Method and path, as <see cref="Asker.AskAsync"/> takes them.</param>
/// <param name="Outcome">Status and errcode, such as <c>404 M_NOT_FOUND</c>.</param>
/// <param name="Body">The body; null for none.</param>
internal sealed record SpecCase(string Request, string Outcome, string? Body = null)
{
    /// <summary>Who asks: a user's name.</summary>
    public string As { get; init; } = "bob";

    /// <summary>A word whose value is the token to ask with, instead of the user's.</summary>
    public string? Token { get; init; }

    /// <summary>What is kept of the answer, such as <c>SID=sid</c>: a word and the member that it stands for.</summary>
    public string? Keep { get; init; }

    /// <summary>An address whose mail is opened, and its link confirmed, before the request.</summary>
    public string? Confirms { get; init; }

    /// <summary>The status.</summary>
    public int Status => int.Parse(Outcome.AsSpan(0, 3), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The method.</summary>
    public string Method => Request[..Request.IndexOf(' ', StringComparison.Ordinal)];

    /// <summary>The whole path as it is written, with its query.</summary>
    public string Path
    {
        get
        {
            var path = Request[(Request.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            return path.StartsWith('/') ? path : $"/_matrix/client/v3/{path}";
        }
    }
}
