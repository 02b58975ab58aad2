using System.Globalization;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>An append of a <see cref="CrashLoad"/> that was answered as committed.</summary>
/// <param name="Writer">Which of the load's writers.</param>
/// <param name="Number">Which of its appends.</param>
/// <param name="Position">Where it committed.</param>
internal readonly record struct LoadAck(int Writer, int Number, long Position)
{
    private const string Prefix = "ack";

    public static bool TryParse(string line, out LoadAck ack)
    {
        string[] parts = line.Split(' ');
        bool isAck = parts.Length == 4 && parts[0] == Prefix;
        ack = isAck ? new LoadAck(Parse(parts[1]), Parse(parts[2]), Parse(parts[3])) : default;
        return isAck;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix} {Writer} {Number} {Position}");

    private static int Parse(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
