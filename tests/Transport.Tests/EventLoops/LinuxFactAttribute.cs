using System.Runtime.CompilerServices;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>A test of what only Linux has; skipped elsewhere.</summary>
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute(
        [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "There is no epoll here.";
        }
    }
}
