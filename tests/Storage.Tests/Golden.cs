using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>What is persisted, as files of the repository that tests hold the program to.</summary>
internal static class Golden
{
    public static string PathOf(string name) => RepositoryRoot.PathOf($"tests/Storage.Tests/Golden/{name}");

    /// <summary>Fails unless the file says what is now; what is now is then written beside the tests.</summary>
    public static void Check(string name, string actual)
    {
        string path = PathOf(name);
        string expected = File.Exists(path) ? File.ReadAllText(path) : string.Empty;
        if (expected != actual)
        {
            string written = Path.Combine(AppContext.BaseDirectory, name);
            File.WriteAllText(written, actual);
            Assert.Fail($"Golden/{name} differs from what is now: {written}");
        }
    }
}
