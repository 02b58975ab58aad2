using System.Globalization;
using System.Security.Cryptography;
using Dendrite.Fast.Replay;
using Dendrite.Fast.StateRes;

const string Usage = """
    dotnet run -c Release --project bench/Replay -- FOLDER [--repeat N] [--out FILE]

    Reads a recorded case (events.jsonl.gz, states.json.gz), resolves its states, and prints the SHA-256 of the resolved
    state's text form, then the processor time and the allocated bytes of one resolution.

      --repeat N    resolutions that are measured (default 200), after a second of those that are not
      --out FILE    write the resolved state there
    """;

var repeat = 200;
string? folder = null;
string? output = null;
for (var i = 0; i < args.Length; i++)
{
    var hasValue = i + 1 < args.Length;
    if (args[i] == "--repeat" && hasValue
        && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out repeat) && repeat > 0)
    {
        i++;
    }
    else if (args[i] == "--out" && hasValue)
    {
        output = args[++i];
    }
    else if (folder is null && !args[i].StartsWith('-'))
    {
        folder = args[i];
    }
    else
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }
}

if (folder is null)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

ReplayCase replay;
try
{
    replay = ReplayCase.Read(folder);
}
catch (Exception failure) when (failure is IOException or InvalidDataException or System.Text.Json.JsonException)
{
    Console.Error.WriteLine($"{folder} cannot be replayed: {failure.Message}");
    return 1;
}

var resolved = StateResolver.Resolve(replay.Events, replay.States);
var text = replay.TextOf(resolved);
Console.WriteLine(Convert.ToHexStringLower(SHA256.HashData(text)));
if (output is not null)
{
    File.WriteAllBytes(output, text);
}

List<StateEntry> changes = [];

// The JIT's last tier compiles in the background once a method has been called often: what counts comes after it.
var warmUp = System.Diagnostics.Stopwatch.StartNew();
do
{
    Resolve();
}
while (warmUp.Elapsed < TimeSpan.FromSeconds(1));

Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{replay.States.Length} states, {replay.Events.LastEid} events, {changes.Count} changes to the first state"));
var bytesBefore = GC.GetAllocatedBytesForCurrentThread();
var timeBefore = Environment.CpuUsage.TotalTime;
Resolve();
var time = (Environment.CpuUsage.TotalTime - timeBefore) / repeat;
var bytes = (GC.GetAllocatedBytesForCurrentThread() - bytesBefore) / repeat;
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{time.TotalMicroseconds:0.0} us of processor time and {bytes} bytes a resolution, mean of {repeat}"));
return 0;

void Resolve()
{
    for (var i = 0; i < repeat; i++)
    {
        StateResolver.Resolve(replay.Events, replay.States, changes);
    }
}
