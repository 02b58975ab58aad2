namespace Dendrite.Fast.Storage;

internal sealed class UserReads(Store store) : IUserReads
{
    // Accounts looked at at a time for one of a person. Chosen.
    private const int PageAccounts = 100;

    private static readonly ReadSql Account = new($"select {Maps.AccountColumns} from accounts where user_nid = $1");

    private static readonly ReadSql Accounts = new(
        $"select {Maps.AccountColumns} from accounts where user_nid > $1 order by user_nid limit $2");

    // The kind stands in the text, so that the index over it is taken. Source: AccountKind.Guest.
    private static readonly ReadSql Guests = new(
        $"select {Maps.AccountColumns} from accounts where kind = 1 and user_nid > $1 order by user_nid limit $2");

    // Source: AccountFlags.Erased. All accounts are looked at, once at a start.
    private static readonly ReadSql Erased = new(
        $"select {Maps.AccountColumns} from accounts where (flags & 2) <> 0 and user_nid > $1 "
        + "order by user_nid limit $2");

    private static readonly ReadSql Terms = new(
        """
        select user_nid, policy, version, accepted_ts from accepted_terms
        where user_nid = $1 order by policy, version
        """);

    private static readonly ReadSql Registration = new(
        $"select {Maps.RegistrationColumns} from registration_tokens where token = $1");

    private static readonly ReadSql Registrations = new(
        $"select {Maps.RegistrationColumns} from registration_tokens order by token");

    private static readonly ReadSql Profile = new(
        "select user_nid, field, value from profiles where user_nid = $1 order by field");

    private static readonly ReadSql Field = new("select value from profiles where user_nid = $1 and field = $2");

    private static readonly ReadSql Profiles = new(
        "select user_nid, field, value from profiles where user_nid {in $1} order by user_nid, field");

    public ValueTask<AccountRow?> AccountAsync(UserNid user, CancellationToken cancellationToken) =>
        store.FindValueAsync(Account, [user.Value], Maps.Account, cancellationToken);

    public ValueTask<IReadOnlyList<AccountRow>> AccountsAsync(
        UserNid after, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(Accounts, [after.Value, limit], Maps.Account, cancellationToken);

    public ValueTask<IReadOnlyList<AccountRow>> GuestsAsync(
        UserNid after, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(Guests, [after.Value, limit], Maps.Account, cancellationToken);

    public ValueTask<IReadOnlyList<AccountRow>> ErasedAsync(
        UserNid after, int limit, CancellationToken cancellationToken) =>
        store.ListAsync(Erased, [after.Value, limit], Maps.Account, cancellationToken);

    public ValueTask<IReadOnlyList<AcceptedTermsRow>> TermsAsync(UserNid user, CancellationToken cancellationToken) =>
        store.ListAsync(
            Terms,
            [user.Value],
            row => new AcceptedTermsRow(new(row.Long(0)), row.Text(1), row.Text(2), row.Long(3)),
            cancellationToken);

    public async ValueTask<bool> AnyAccountAsync(CancellationToken cancellationToken)
    {
        // On a server in use the first page has one.
        IReadOnlyList<AccountRow> page;
        UserNid last = default;
        do
        {
            page = await AccountsAsync(last, PageAccounts, cancellationToken);
            foreach (AccountRow account in page)
            {
                if (account.Kind == AccountKind.User)
                {
                    return true;
                }

                last = account.User;
            }
        }
        while (page.Count == PageAccounts);
        return false;
    }

    public ValueTask<RegistrationTokenRow?> RegistrationTokenAsync(string token, CancellationToken cancellationToken) =>
        store.FindValueAsync(Registration, [token], Maps.Registration, cancellationToken);

    public ValueTask<IReadOnlyList<RegistrationTokenRow>> RegistrationTokensAsync(
        CancellationToken cancellationToken) =>
        store.ListAsync(Registrations, [], Maps.Registration, cancellationToken);

    public ValueTask<IReadOnlyList<ProfileRow>> ProfileAsync(UserNid user, CancellationToken cancellationToken) =>
        store.ListAsync(Profile, [user.Value], Map, cancellationToken);

    public ValueTask<byte[]?> ProfileFieldAsync(UserNid user, string field, CancellationToken cancellationToken) =>
        store.FindAsync(Field, [user.Value, field], Maps.Bytes, cancellationToken);

    public ValueTask<IReadOnlyList<ProfileRow>> ProfilesAsync(
        IReadOnlyList<UserNid> users, CancellationToken cancellationToken) =>
        store.ListAsync(Profiles, [users.Select(user => user.Value).ToArray()], Map, cancellationToken);

    private static ProfileRow Map(ReadRow row) => new(new(row.Long(0)), row.Text(1), row.Blob(2));
}
