using System.Net.Http.Headers;
using System.Text;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Sends requests to one server as users whom a test calls by name, with words in capitals for what only the running
/// test knows. Fails where an answer is not of the form that the spec describes.
/// </summary>
internal sealed class Asker
{
    private readonly Dictionary<string, MatrixClient> _users = [];
    private readonly Dictionary<string, string> _names = [];

    /// <param name="host">The server.</param>
    public Asker(HttpHost host)
    {
        Host = host;
        _users["nobody"] = host.Client();
    }

    public HttpHost Host { get; }

    public MatrixClient User(string name) => _users[name];

    /// <summary>Calls a user by a name.</summary>
    public void Add(string name, MatrixClient user) => _users[name] = user;

    /// <summary>Gives a word that stands for something in paths and bodies its value.</summary>
    public void Name(string word, string value) => _names[word] = value;

    /// <summary>What a word stands for; the word itself where it stands for nothing.</summary>
    public string Value(string word) => _names.GetValueOrDefault(word, word);

    /// <summary>Sends a request as a user.</summary>
    /// <param name="who">The user's name, or nobody.</param>
    /// <param name="request">
    /// Method and path, such as <c>GET rooms/ROOM/state</c>; a path that begins without slash is below
    /// /_matrix/client/v3/.
    /// </param>
    /// <param name="body">The body; null for none.</param>
    /// <param name="token">Another access token than the user's; empty for none.</param>
    public async Task<ApiAnswer> AskAsync(string who, string request, string? body = null, string? token = null)
    {
        var space = request.IndexOf(' ', StringComparison.Ordinal);
        var path = request[(space + 1)..];
        foreach (var (word, value) in _names)
        {
            path = path.Replace(word, MatrixClient.Escape(value), StringComparison.Ordinal);
            body = body?.Replace(word, value, StringComparison.Ordinal);
        }

        using HttpRequestMessage message = new(
            new HttpMethod(request[..space]), path.StartsWith('/') ? path : $"/_matrix/client/v3/{path}");
        if (body is not null)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        if (token is not null)
        {
            message.Headers.Authorization = token.Length == 0 ? null : new AuthenticationHeaderValue("Bearer", token);
        }

        var client = token?.Length == 0 ? User("nobody") : User(who);
        using var answer = await client.SendAsync(message, TestContext.Current.CancellationToken);
        var read = await ApiAnswer.ReadAsync(answer);
        Conformance.Require(message.Method.Method, message.RequestUri!.OriginalString, body, read.Status, read.Text);
        return read;
    }
}
