namespace Dendrite.Fast.Http;

/// <summary>Which server is measured.</summary>
internal enum Side
{
    /// <summary>The product's transport with its route table and its limits.</summary>
    Ours,

    /// <summary>Kestrel under a minimal API, as an ordinary ASP.NET Core homeserver would be written.</summary>
    Minimal,

    /// <summary>Kestrel without the hosting pipeline: the least that its public interface allows.</summary>
    Bare,
}
