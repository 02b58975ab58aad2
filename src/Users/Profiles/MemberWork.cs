using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Users;

/// <summary>
/// Brings the rooms of one user up to date with the account: those of an account that has ended are left, invites and
/// knocks included; in those of others the member event gets the present profile. Rooms of another node are that node's
/// to do. What is so already is left alone, so that repeating the work has no second effect.
/// </summary>
internal sealed class MemberWork(Database database, RoomEngine rooms, ILogger logger)
{
    /// <summary>Does one user.</summary>
    /// <param name="user">The user.</param>
    /// <param name="hasProfile">Whether the profile may have changed.</param>
    /// <param name="ended">
    /// Called when the account has ended, before the memberships are read: what comes later is told by others.
    /// </param>
    /// <param name="stop">Ends the work between two rooms.</param>
    /// <returns>What could not be done, for now.</returns>
    public async Task<MemberFailures> DoAsync(
        UserNid user, bool hasProfile, Action<UserNid> ended, CancellationToken stop)
    {
        var account = await database.Users.AccountAsync(user, stop).ConfigureAwait(false);
        var hasEnded = account is { State: AccountState.Deactivated };
        if (account is null || !(hasEnded || hasProfile))
        {
            return default;
        }

        if (hasEnded)
        {
            ended(user);
        }

        var userId = UserId.Parse(await database.Names.UserIdAsync(user, stop).ConfigureAwait(false));
        var memberships = await rooms.Memberships.GetAsync(user, stop).ConfigureAwait(false);
        MemberFailures failures = default;
        foreach (var (room, membership) in memberships)
        {
            if (!Concerns(membership.Membership, hasEnded) || !database.Placement.IsHere(OwnerKey.Of(room)))
            {
                continue;
            }

            try
            {
                await ChangeAsync(user, userId, room, hasEnded, stop).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or StoreUnavailableException))
            {
                // The outermost loop over the rooms of a user: one that cannot be read or written holds up no other.
                // The caller logs the first, and comes back.
                failures = failures.With(room, failure);
            }
        }

        return failures;
    }

    private static bool Concerns(Membership membership, bool hasEnded)
        => membership == Membership.Join || (hasEnded && membership is Membership.Invite or Membership.Knock);

    private async Task ChangeAsync(UserNid user, UserId userId, RoomNid room, bool hasEnded, CancellationToken stop)
    {
        if (await rooms.FindAsync(room, stop).ConfigureAwait(false) is not { } found)
        {
            return;
        }

        try
        {
            // Joining again takes the present profile into the member event, and does nothing when it is there.
            // Leaving rejects an invite and retracts a knock.
            await found.ChangeMembershipAsync(
                new MembershipCommand
                {
                    Action = hasEnded ? MembershipAction.Leave : MembershipAction.Join,
                    Sender = userId,
                    SenderNid = user,
                },
                stop).ConfigureAwait(false);
        }
        catch (MatrixException refused) when (refused.Error.HttpStatus is >= 400 and < 500 and not 429)
        {
            // The room's rules say no, or the user has left meanwhile: trying again changes nothing.
            Log.MemberRefusedByRoom(logger, userId.Value, found.Id.Value, refused.Error.Message);
        }
    }
}

/// <summary>The rooms that could not be brought up to date.</summary>
/// <param name="Count">How many.</param>
/// <param name="Room">The first.</param>
/// <param name="First">Why not the first; null for none.</param>
/// <param name="AreTemporary">Whether one is what a client would be told to try again: the store is not ready.</param>
internal readonly record struct MemberFailures(int Count, RoomNid Room, Exception? First, bool AreTemporary)
{
    public MemberFailures With(RoomNid room, Exception failure)
        => new(
            Count + 1,
            Count == 0 ? room : Room,
            First ?? failure,
            AreTemporary || failure is MatrixException);
}
