using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// A few threads of their own that compute Argon2id, so that a storm of logins can neither occupy the request threads
/// nor hold more than (threads x memory cost) bytes. The queue is bounded: beyond it a caller is told to come back.
/// </summary>
internal sealed class PasswordWorkers : IDisposable
{
    // What clients are told to wait when the queue is full. Chosen: several computations take about this long.
    private const long RetryAfterMs = 2_000;

    private readonly BlockingCollection<Job> _jobs;
    private readonly Thread[] _threads;
    private readonly Argon2Settings _settings;

    // A hash of a random password with the current settings: what unknown users are verified against.
    private readonly Lazy<string> _decoy;

    public PasswordWorkers(UserOptions options)
    {
        _settings = options.Argon2;
        _jobs = new BlockingCollection<Job>(options.PasswordQueueMax);
        _decoy = new Lazy<string>(() => PasswordHasher.Hash(RandomNumberGenerator.GetBytes(16), _settings));
        _threads = new Thread[options.PasswordThreads];
        for (var i = 0; i < _threads.Length; i++)
        {
            _threads[i] = new Thread(Run) { IsBackground = true, Name = $"password-{i}" };
            _threads[i].Start();
        }
    }

    /// <summary>What the passwords of unknown users are verified against.</summary>
    internal string Decoy => _decoy.Value;

    /// <summary>Hashes a new password.</summary>
    /// <exception cref="MatrixException">M_LIMIT_EXCEEDED: too many computations are waiting.</exception>
    public async Task<string> HashAsync(string password, CancellationToken cancellationToken)
    {
        Job job = new(Encoding.UTF8.GetBytes(password), null);
        Enqueue(job);
        await job.Done.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        return job.Hash!;
    }

    /// <summary>
    /// True when the password belongs to <paramref name="phc"/>. With null (no such user, or a user without a password)
    /// the same computation runs against a decoy and the answer is false, so that time tells nothing.
    /// </summary>
    /// <exception cref="MatrixException">M_LIMIT_EXCEEDED: too many computations are waiting.</exception>
    public async Task<bool> VerifyAsync(string password, string? phc, CancellationToken cancellationToken)
    {
        Job job = new(Encoding.UTF8.GetBytes(password), phc ?? _decoy.Value);
        Enqueue(job);
        var matches = await job.Done.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        return matches && phc is not null;
    }

    public void Dispose()
    {
        _jobs.CompleteAdding();
        foreach (var thread in _threads)
        {
            thread.Join();
        }

        _jobs.Dispose();
    }

    private void Enqueue(Job job)
    {
        if (!_jobs.TryAdd(job))
        {
            throw new MatrixError("M_LIMIT_EXCEEDED", 429, "Too many logins at once; try again shortly.")
            {
                RetryAfterMs = RetryAfterMs,
            }.ToException();
        }
    }

    private void Run()
    {
        foreach (var job in _jobs.GetConsumingEnumerable())
        {
            try
            {
                if (job.Against is null)
                {
                    job.Hash = PasswordHasher.Hash(job.Password, _settings);
                    job.Done.SetResult(true);
                }
                else
                {
                    job.Done.SetResult(PasswordHasher.Verify(job.Password, job.Against));
                }
            }
            catch (Exception exception)
            {
                // The outermost loop of the worker: the caller gets the fault (out of memory, say), the thread lives
                // on.
                job.Done.TrySetException(exception);
            }
            finally
            {
                CryptographicOperations.ZeroMemory(job.Password);
            }
        }
    }

    private sealed class Job(byte[] password, string? against)
    {
        public byte[] Password { get; } = password;

        public string? Against { get; } = against;

        public string? Hash { get; set; }

        public TaskCompletionSource<bool> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
