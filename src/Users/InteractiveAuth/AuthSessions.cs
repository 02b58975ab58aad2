using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Dendrite.Fast.Users;

/// <summary>
/// The interactive auth sessions of this process: bounded in number, age and bytes. They end with the process, and are
/// not known to other nodes; a client that meets neither begins again. By the hash of their ids, since an id opens what
/// its session remembers.
/// </summary>
internal sealed class AuthSessions(UserOptions options, TimeProvider time)
{
    // 144 bits: a session id cannot be guessed.
    private const int IdBytes = 18;

    private readonly Lock _gate = new();

    // Owner: _gate. The queue is in order of birth; sessions that were removed stay in it until their turn.
    private readonly Dictionary<TokenHash, AuthSession> _byKey = [];
    private readonly Queue<AuthSession> _byAge = new();
    private long _rememberedBytes;

    /// <summary>An id for a session that is to be added.</summary>
    public static string NewId()
        => System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));

    /// <summary>Opens a session; forgets the expired ones, and the oldest while there is too much.</summary>
    /// <param name="id">A new id; not kept.</param>
    /// <param name="binding">The digest of what is authenticated.</param>
    /// <param name="policy">What is demanded.</param>
    /// <param name="remembered">The parameters, sealed for this id; null for none.</param>
    /// <param name="operation">What is authenticated: method and path.</param>
    public AuthSession Open(
        string id, byte[] binding, AuthPolicy policy, SealedParameters? remembered, string operation = "")
    {
        var now = time.GetUtcNow();
        AuthSession session = new(KeyOf(id), binding, policy, remembered, now)
        {
            Operation = operation.Length <= AuthSession.OperationCharsMax
                ? operation
                : operation[..AuthSession.OperationCharsMax],
        };
        var bytes = remembered?.Bytes ?? 0;
        lock (_gate)
        {
            while (_byAge.TryPeek(out var oldest)
                && (IsExpired(oldest, now)
                    || _byAge.Count >= options.InteractiveAuthSessionsMax
                    || _rememberedBytes + bytes > options.InteractiveAuthRememberedTotalBytesMax))
            {
                _byAge.Dequeue();
                RemoveLocked(oldest);
            }

            _byKey.Add(session.Key, session);
            _byAge.Enqueue(session);
            _rememberedBytes += bytes;
        }

        return session;
    }

    /// <summary>Finds a session that has not expired.</summary>
    public bool TryFind(string id, [NotNullWhen(true)] out AuthSession? session)
    {
        var key = KeyOf(id);
        lock (_gate)
        {
            return _byKey.TryGetValue(key, out session) && !IsExpired(session, time.GetUtcNow());
        }
    }

    /// <summary>Forgets a session.</summary>
    public void Remove(AuthSession session)
    {
        lock (_gate)
        {
            RemoveLocked(session);
        }
    }

    /// <summary>Living sessions, other than one, that hold a use of a registration token.</summary>
    public int CountReservations(string token, AuthSession? except)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            return _byKey.Values.Count(session => session != except
                && session.Registered is null
                && session.RegistrationToken == token
                && !IsExpired(session, now));
        }
    }

    private static TokenHash KeyOf(string id) => TokenHash.Of(Encoding.UTF8.GetBytes(id));

    private void RemoveLocked(AuthSession session)
    {
        if (_byKey.Remove(session.Key))
        {
            _rememberedBytes -= session.Remembered?.Bytes ?? 0;
        }
    }

    private bool IsExpired(AuthSession session, DateTimeOffset now)
        => now - session.CreatedAt >= options.InteractiveAuthSessionAge;
}
