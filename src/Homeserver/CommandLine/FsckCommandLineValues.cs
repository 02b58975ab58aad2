using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Homeserver;

/// <summary>What the command line of fsck says.</summary>
/// <param name="Server">Where data and configuration are.</param>
/// <param name="Repairs">Whether what can be mended is.</param>
/// <param name="Room">The only room to check; null for everything.</param>
/// <param name="Signatures">Whether signatures are verified.</param>
internal sealed record FsckCommandLineValues(CommandLineValues Server, bool Repairs, RoomId? Room, bool Signatures);
