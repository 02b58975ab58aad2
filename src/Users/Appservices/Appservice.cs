using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>An application service: a program that acts for users of its own.</summary>
public sealed class Appservice
{
    private readonly IReadOnlyList<AppserviceNamespace> _users;

    internal Appservice(AppserviceRegistration registration, UserId sender)
    {
        _users = registration.Users;
        Id = registration.Id;
        Sender = sender;
        IsRateLimited = registration.IsRateLimited;
        Token = TokenHash.OfSecret(registration.AsToken);
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its own user, for whom it acts where it names none.</summary>
    public UserId Sender { get; }

    /// <summary>Whether its users are limited in their rates; <see cref="Sender"/> never is.</summary>
    public bool IsRateLimited { get; }

    /// <summary>The hash of its token: all that is kept of it.</summary>
    internal TokenHash Token { get; }

    /// <summary>Whether it may act for a user of this server.</summary>
    internal bool Owns(UserId user)
    {
        if (user == Sender)
        {
            return true;
        }

        foreach (var part in _users)
        {
            if (part.Has(user.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether nobody else may have an id.</summary>
    internal bool Excludes(UserId user)
    {
        if (user == Sender)
        {
            return true;
        }

        foreach (var part in _users)
        {
            if (part.IsExclusive && part.Has(user.Value))
            {
                return true;
            }
        }

        return false;
    }
}
