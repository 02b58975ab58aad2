using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Dendrite.Fast.Users;

/// <summary>The interactive auth sessions of this process: bounded in number and age.</summary>
internal sealed class AuthSessions(UserOptions options, TimeProvider time)
{
    // 144 bits: a session id cannot be guessed.
    private const int IdBytes = 18;

    private readonly Lock _gate = new();

    // Owner: _gate. The queue is in order of birth; ids of sessions that were removed stay in it until their turn.
    private readonly Dictionary<string, AuthSession> _byId = [];
    private readonly Queue<AuthSession> _byAge = new();

    /// <summary>Opens a session; forgets the expired ones, and the oldest when there are too many.</summary>
    public AuthSession Open(byte[] binding)
    {
        var now = time.GetUtcNow();
        AuthSession session = new(Base64UrlText(IdBytes), binding, now);
        lock (_gate)
        {
            while (_byAge.TryPeek(out var oldest)
                && (IsExpired(oldest, now) || _byAge.Count >= options.InteractiveAuthSessionsMax))
            {
                _byAge.Dequeue();
                _byId.Remove(oldest.Id);
            }

            _byId.Add(session.Id, session);
            _byAge.Enqueue(session);
        }

        return session;
    }

    /// <summary>Finds a session that has not expired.</summary>
    public bool TryFind(string id, [NotNullWhen(true)] out AuthSession? session)
    {
        lock (_gate)
        {
            return _byId.TryGetValue(id, out session) && !IsExpired(session, time.GetUtcNow());
        }
    }

    /// <summary>Forgets a session.</summary>
    public void Remove(AuthSession session)
    {
        lock (_gate)
        {
            _byId.Remove(session.Id);
        }
    }

    /// <summary>Living sessions, other than one, that hold a use of a registration token.</summary>
    public int CountReservations(string token, AuthSession? except)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            return _byId.Values.Count(session => session != except
                && session.Registered is null
                && session.RegistrationToken == token
                && !IsExpired(session, now));
        }
    }

    private static string Base64UrlText(int bytes)
        => System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));

    private bool IsExpired(AuthSession session, DateTimeOffset now)
        => now - session.CreatedAt >= options.InteractiveAuthSessionAge;
}
