using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Sync;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>Answers /sync. Source: client-server API v1.19, "Syncing".</summary>
internal sealed class SyncApi(ApiServices services)
{
    public void Register(ClientRoutes routes) => routes.Get("/_matrix/client/v3/sync", Access.User, SyncAsync);

    private ValueTask SyncAsync(ClientCall call)
    {
        SyncRequest request = new()
        {
            Since = NullIfEmpty(call.Query("since"u8)),
            Filter = NullIfEmpty(call.Query("filter"u8)),
            Timeout = TimeSpan.FromMilliseconds(Math.Min(call.QueryInteger("timeout"u8) ?? 0, int.MaxValue)),
            FullState = call.QueryBoolean("full_state"u8) ?? false,
            UseStateAfter = call.QueryBoolean("use_state_after"u8)
                ?? call.QueryBoolean("org.matrix.msc4222.use_state_after"u8) ?? false,
            SetPresence = Presence(call.Query("set_presence"u8)),
        };
        return services.Sync.SyncAsync(call.Session, request, call.Exchange.ResponseBody, call.Aborted);
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static PresenceState Presence(string? word)
    {
        if (word is null)
        {
            return PresenceState.Online;
        }

        return PresenceSnapshot.TryParseState(word, out PresenceState state)
            ? state
            : throw MatrixError.InvalidParam("'set_presence' must be online, unavailable or offline.").ToException();
    }
}
