using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Makes every write fail, as one that the database refuses for its content, while it is switched on.
/// </summary>
internal sealed class FailingCommits : CommitFaults
{
    private volatile bool _isOn;

    public bool IsOn
    {
        get => _isOn;
        set => _isOn = value;
    }

    public override bool FailsWrite(int write) => _isOn;
}
