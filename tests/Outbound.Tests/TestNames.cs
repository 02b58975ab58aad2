using System.Collections.Concurrent;
using System.Net;

namespace Dendrite.Fast.Outbound.Tests;

/// <summary>
/// A resolver with a zone of its own: each name has a list of answers, given one after the other; the last one stays.
/// </summary>
internal sealed class TestNames : IHostResolver
{
    private readonly ConcurrentDictionary<string, Queue<IPAddress[]>> _zone = new();

    public ConcurrentQueue<string> Asked { get; } = new();

    public void Set(string name, params string[][] answers)
        => _zone[name] = new Queue<IPAddress[]>(
            answers.Select(answer => answer.Select(IPAddress.Parse).ToArray()));

    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string name, CancellationToken cancellationToken)
    {
        Asked.Enqueue(name);
        IReadOnlyList<IPAddress> answer = [];
        if (_zone.TryGetValue(name, out var answers))
        {
            lock (answers)
            {
                answer = answers.Count > 1 ? answers.Dequeue() : answers.Peek();
            }
        }

        return Task.FromResult(answer);
    }
}
