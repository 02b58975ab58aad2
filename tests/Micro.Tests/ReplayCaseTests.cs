using System.Security.Cryptography;
using Dendrite.Fast.Replay;
using Dendrite.Fast.StateRes;
using Xunit;

namespace Dendrite.Fast.Micro.Tests;

public sealed class ReplayCaseTests
{
    [Fact]
    public void A_recorded_room_resolves_to_the_text_that_its_hash_is_of()
    {
        var names = SyntheticCases.Names().ToArray();
        Assert.SkipUnless(names.Length > 0, "../shared/vectors/synthetic is not there");

        Assert.All(names, static name =>
        {
            var folder = SyntheticCases.FolderOf(name);
            var replay = ReplayCase.Read(folder);

            var text = replay.TextOf(StateResolver.Resolve(replay.Events, replay.States));

            Assert.Equal(
                File.ReadAllText(Path.Combine(folder, "expected.sha256")).Trim(),
                Convert.ToHexStringLower(SHA256.HashData(text)));
        });
    }

    [Fact]
    public void A_folder_without_a_case_says_which_file_is_missing()
    {
        var empty = Directory.CreateTempSubdirectory("dendrite-fast-replay-");
        try
        {
            var failure = Assert.ThrowsAny<IOException>(() => ReplayCase.Read(empty.FullName));

            Assert.Contains("events.jsonl.gz", failure.Message, StringComparison.Ordinal);
        }
        finally
        {
            empty.Delete();
        }
    }
}
