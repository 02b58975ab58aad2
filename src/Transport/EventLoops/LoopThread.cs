using System.Globalization;

namespace Dendrite.Fast.Transport;

/// <summary>One thread of a loop: it waits until it is given the lead, leads until it has lost it, and so on.</summary>
internal sealed class LoopThread(EventLoop loop, int number) : IDisposable
{
    // Owner: thread-safe by itself. Set by who gives the lead, once for each time.
    private readonly AutoResetEvent _wake = new(initialState: false);

    /// <summary>Its number among the threads of its loop, from 0.</summary>
    public int Number => number;

    /// <summary>Starts the thread, without the lead.</summary>
    /// <exception cref="OutOfMemoryException">The system has no more threads.</exception>
    public void Start()
    {
        var thread = new Thread(Run)
        {
            IsBackground = true,
            Name = string.Create(CultureInfo.InvariantCulture, $"http loop {number}"),
        };
        thread.UnsafeStart();
    }

    /// <summary>Lets it lead, as the loop's turn says, or end.</summary>
    public void Wake() => _wake.Set();

    public void Dispose() => _wake.Dispose();

    private void Run()
    {
        do
        {
            _wake.WaitOne();
            loop.Lead(number);
        }
        while (loop.TryPark(this));

        Dispose();
    }
}
