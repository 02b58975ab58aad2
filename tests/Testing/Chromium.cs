using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace Dendrite.Fast.Testing;

/// <summary>
/// A real browser without a window, driven through its DevTools protocol: Debian's chromium-headless-shell, which
/// <c>./test</c> installs where it can. Each page is a browser of its own to servers: it shares no cookie with others.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Listening = "DevTools listening on ";

    // The browser ends with this process however that ends: its keeper waits for the end of standard input. Debian's
    // program is a script that starts the browser, so the whole group of processes is told to end.
    private const string Keeper =
        """ set -m; "$@" </dev/null & browser=$!; cat >/dev/null; kill -- -$browser 2>/dev/null; wait $browser """;

    private static readonly string[] Programs =
        ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    // A first start on a loaded machine.
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder _profile;
    private readonly Process _keeper;
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> _asked = new();
    private readonly ConcurrentDictionary<string, BrowserPage> _pages = new();
    private Task _reading = Task.CompletedTask;
    private int _id;

    private Chromium(TemporaryFolder profile, Process keeper)
    {
        _profile = profile;
        _keeper = keeper;
    }

    /// <summary>The program; null where none is installed.</summary>
    public static string? Program => (
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        from name in Programs
        select Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Starts the browser.</summary>
    /// <param name="program">As <see cref="Program"/>.</param>
    public static async Task<Chromium> StartAsync(string program)
    {
        TemporaryFolder profile = new();
        ProcessStartInfo start = new(
            "bash",
            [
                "-c", Keeper, "bash", program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--no-first-run", "--disable-background-networking", "--disable-component-update", "--no-proxy-server",
                "--remote-debugging-port=0", $"--user-data-dir={profile.Folder}", "about:blank",
            ])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        var keeper = Process.Start(start) ?? throw new InvalidOperationException("bash did not start");
        Chromium browser = new(profile, keeper);
        var address = await AddressAsync(keeper).WaitAsync(StartLimit, TimeProvider.System);
        await browser._socket.ConnectAsync(new Uri(address), CancellationToken.None);
        browser._reading = browser.ReadAsync();
        return browser;
    }

    /// <summary>Opens a page with cookies of its own.</summary>
    /// <param name="darkScheme">Whether the user prefers dark colours.</param>
    public async Task<BrowserPage> OpenAsync(bool darkScheme = false)
    {
        var context = (await CallAsync("Target.createBrowserContext", []))["browserContextId"]!.GetValue<string>();
        var target = (await CallAsync(
            "Target.createTarget", new JsonObject { ["url"] = "about:blank", ["browserContextId"] = context }))
            ["targetId"]!.GetValue<string>();
        var page = await AttachAsync(target, context);
        if (darkScheme)
        {
            await page.CallAsync("Emulation.setEmulatedMedia", new JsonObject
            {
                ["features"] = new JsonArray(
                    new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = "dark" }),
            });
        }

        return page;
    }

    /// <summary>The page that another one has opened.</summary>
    /// <param name="opener">The page that opened it.</param>
    public async Task<BrowserPage> PopupAsync(BrowserPage opener)
    {
        ArgumentNullException.ThrowIfNull(opener);
        string? target = null;
        await Eventually.Async(async _ =>
        {
            var all = (await CallAsync("Target.getTargets", []))["targetInfos"]!.AsArray();
            target = all.FirstOrDefault(info => info!["openerId"]?.GetValue<string>() == opener.Target)
                ?["targetId"]!.GetValue<string>();
            return target is not null;
        });
        return await AttachAsync(target!, opener.Context);
    }

    /// <summary>Ends the browser and deletes its profile.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _reading;
        _socket.Dispose();
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync();
        _keeper.Dispose();
        _stopping.Dispose();
        _sending.Dispose();
        await _profile.DeleteAsync();
    }

    internal void Forget(BrowserPage page) => _pages.TryRemove(page.Session, out _);

    internal async Task<JsonObject> CallAsync(string method, JsonObject parameters, string? session = null)
    {
        var id = Interlocked.Increment(ref _id);
        TaskCompletionSource<JsonObject> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[id] = answer;
        JsonObject message = new() { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session is not null)
        {
            message["sessionId"] = session;
        }

        await _sending.WaitAsync(_stopping.Token);
        try
        {
            await _socket.SendAsync(
                System.Text.Encoding.UTF8.GetBytes(message.ToJsonString()),
                WebSocketMessageType.Text,
                endOfMessage: true,
                _stopping.Token);
        }
        finally
        {
            _sending.Release();
        }

        var result = await answer.Task.WaitAsync(StartLimit, TimeProvider.System);
        return result["error"] is { } error
            ? throw new InvalidOperationException($"{method}: {error.ToJsonString()}")
            : result["result"]!.AsObject();
    }

    private async Task<BrowserPage> AttachAsync(string target, string context)
    {
        var session = (await CallAsync(
            "Target.attachToTarget", new JsonObject { ["targetId"] = target, ["flatten"] = true }))["sessionId"]!
            .GetValue<string>();
        BrowserPage page = new(this, target, context, session);
        _pages[session] = page;
        foreach (var domain in (string[])["Page", "Runtime", "Log", "Network"])
        {
            await page.CallAsync($"{domain}.enable", []);
        }

        return page;
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        using MemoryStream message = new();
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer, _stopping.Token);
                message.Write(buffer, 0, part.Count);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                if (part.EndOfMessage)
                {
                    Dispatch(JsonNode.Parse(message.ToArray())!.AsObject());
                    message.SetLength(0);
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // It ends.
        }
    }

    private void Dispatch(JsonObject message)
    {
        if (message["id"]?.GetValue<int>() is { } id)
        {
            if (_asked.TryRemove(id, out var asked))
            {
                asked.TrySetResult(message);
            }
        }
        else if (message["sessionId"]?.GetValue<string>() is { } session && _pages.TryGetValue(session, out var page))
        {
            page.Take(message["method"]!.GetValue<string>(), message["params"]!.AsObject());
        }
    }

    private static async Task<string> AddressAsync(Process keeper)
    {
        while (await keeper.StandardError.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Listening, StringComparison.Ordinal))
            {
                // What else it says is read, so that it never waits for room in the pipe.
                _ = keeper.StandardError.ReadToEndAsync();
                _ = keeper.StandardOutput.ReadToEndAsync();
                return line[Listening.Length..];
            }
        }

        throw new InvalidOperationException("the browser ended");
    }
}
