using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Dendrite.Fast.Testing;

/// <summary>One page of a <see cref="Chromium"/>, used as a person with a keyboard uses it.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    private readonly Chromium _browser;
    private volatile int _loads;

    internal BrowserPage(Chromium browser, string target, string context, string session)
    {
        _browser = browser;
        Target = target;
        Context = context;
        Session = session;
    }

    /// <summary>
    /// Errors and warnings that the browser reported: of scripts, of the policy of the page, of the network.
    /// </summary>
    public ConcurrentQueue<string> Problems { get; } = new();

    /// <summary>The URLs that were asked for.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    internal string Target { get; }

    internal string Context { get; }

    internal string Session { get; }

    /// <summary>Goes to a URL, and waits until it is loaded and what asks for the focus has it.</summary>
    public async Task GoAsync(string url)
    {
        var before = _loads;
        await CallAsync("Page.navigate", new JsonObject { ["url"] = url });
        await Eventually.Async(() => _loads > before, () => string.Join('\n', Problems), expected: $"{url} is loaded");
        await FocusedAsync();
    }

    /// <summary>Runs a script in every document of this page before its own.</summary>
    public Task BeforeEachAsync(string script)
        => CallAsync("Page.addScriptToEvaluateOnNewDocument", new JsonObject { ["source"] = script });

    /// <summary>The value of an expression; a promise is waited for.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        var answer = await CallAsync("Runtime.evaluate", new JsonObject
        {
            ["expression"] = expression,
            ["returnByValue"] = true,
            ["awaitPromise"] = true,
            ["userGesture"] = true,
        });
        return answer["exceptionDetails"] is { } thrown
            ? throw new InvalidOperationException(thrown.ToJsonString())
            : answer["result"]!["value"]?.DeepClone();
    }

    /// <summary>Waits until an expression is true, over changes of the document.</summary>
    public Task UntilAsync(string expression) => Eventually.Async(
        async _ =>
        {
            try
            {
                return (await EvaluateAsync($"!!({expression})"))!.GetValue<bool>();
            }
            catch (InvalidOperationException)
            {
                // The document is just being replaced.
                return false;
            }
        },
        () => string.Join('\n', Problems),
        expected: expression);

    /// <summary>Waits until the page's heading is a text.</summary>
    public Task UntilHeadingAsync(string heading)
        => UntilAsync($"document.querySelector('h1')?.textContent === {JsonValue.Create(heading).ToJsonString()}");

    /// <summary>
    /// Waits until a document that gives the focus to something by itself has done so, which it does a moment after it
    /// is loaded: keys that are pressed before go nowhere.
    /// </summary>
    public Task FocusedAsync() => UntilAsync(
        "document.activeElement !== document.body || !document.querySelector('[autofocus]')");

    /// <summary>Types a text where the focus is.</summary>
    public async Task TypeAsync(string text)
    {
        await FocusedAsync();
        await CallAsync("Input.insertText", new JsonObject { ["text"] = text });
    }

    /// <summary>Presses a key: Tab, Enter or Space.</summary>
    public async Task PressAsync(string key)
    {
        var (name, code, text) = key switch
        {
            "Tab" => ("Tab", 9, ""),
            "Enter" => ("Enter", 13, "\r"),
            "Space" => (" ", 32, " "),
            _ => throw new ArgumentException("not a key that is known here", nameof(key)),
        };
        await FocusedAsync();
        foreach (var type in (string[])["keyDown", "keyUp"])
        {
            JsonObject press = new()
            {
                ["type"] = type,
                ["key"] = name,
                ["code"] = key,
                ["windowsVirtualKeyCode"] = code,
            };
            if (type == "keyDown" && text.Length > 0)
            {
                press["text"] = text;
            }

            await CallAsync("Input.dispatchKeyEvent", press);
        }
    }

    /// <summary>Closes it.</summary>
    public async ValueTask DisposeAsync()
    {
        _browser.Forget(this);
        await _browser.CallAsync("Target.closeTarget", new JsonObject { ["targetId"] = Target });
    }

    internal Task<JsonObject> CallAsync(string method, JsonObject parameters)
        => _browser.CallAsync(method, parameters, Session);

    internal void Take(string method, JsonObject parameters)
    {
        switch (method)
        {
            case "Page.loadEventFired":
                _loads++;
                break;
            case "Network.requestWillBeSent":
                Requests.Enqueue(parameters["request"]!["url"]!.GetValue<string>());
                break;
            case "Runtime.exceptionThrown":
                Problems.Enqueue(parameters.ToJsonString());
                break;
            case "Runtime.consoleAPICalled"
                when parameters["type"]!.GetValue<string>() is "error" or "warning" or "assert":
                Problems.Enqueue(parameters.ToJsonString());
                break;
            case "Log.entryAdded" when parameters["entry"]!["level"]!.GetValue<string>() is "error" or "warning":
                Problems.Enqueue(parameters.ToJsonString());
                break;
            default:
                break;
        }
    }
}
