namespace Dendrite.Fast.Api;

/// <summary>A way to reach who runs the server: by Matrix, by mail, or both.</summary>
/// <param name="Role">
/// <c>m.role.admin</c>, <c>m.role.security</c>, <c>m.role.moderator</c> or a namespaced name.
/// </param>
/// <param name="MatrixId">A user id, of this server or another; null for none.</param>
/// <param name="Email">An e-mail address; null for none.</param>
public sealed record SupportContact(string Role, string? MatrixId, string? Email);
