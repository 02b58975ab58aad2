using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class PasswordHasherTests
{
    private static readonly Argon2Settings Cheap = new() { MemoryKiB = 8, Passes = 1 };

    [Fact]
    public void A_hash_is_a_PHC_string_that_verifies_its_password_only()
    {
        var phc = PasswordHasher.Hash("secret"u8, Cheap);

        Assert.StartsWith("$argon2id$v=19$m=8,t=1,p=1$", phc, StringComparison.Ordinal);
        Assert.True(PasswordHasher.Verify("secret"u8, phc));
        Assert.False(PasswordHasher.Verify("Secret"u8, phc));
        Assert.False(PasswordHasher.Verify(""u8, phc));
    }

    [Fact]
    public void The_same_password_has_another_salt_each_time()
        => Assert.NotEqual(PasswordHasher.Hash("secret"u8, Cheap), PasswordHasher.Hash("secret"u8, Cheap));

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("$argon2id$v=19$m=9999999,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("$argon2id$v=19$m=8,t=1000,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("$argon2id$v=19$m=8,t=1,p=1$A$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("$2b$12$abcdefghijklmnopqrstuv")]
    public void Text_that_is_no_hash_verifies_nothing_and_costs_nothing(string phc)
        => Assert.False(PasswordHasher.Verify("secret"u8, phc));

    [Fact]
    public async Task An_unknown_user_is_verified_by_the_same_computation()
    {
        var cancel = TestContext.Current.CancellationToken;
        using PasswordWorkers workers = new(
            new UserOptions { Argon2 = new Argon2Settings { MemoryKiB = 4096, Passes = 2 } });
        var phc = await workers.HashAsync("secret", cancel);

        var known = phc[..phc.IndexOf("p=1$", StringComparison.Ordinal)];

        Assert.StartsWith(known, workers.Decoy, StringComparison.Ordinal);
        Assert.Equal(phc.Length, workers.Decoy.Length);
        Assert.False(await workers.VerifyAsync("wrong", null, cancel));
    }

    [Fact]
    public async Task A_full_queue_refuses_instead_of_growing()
    {
        var cancel = TestContext.Current.CancellationToken;
        using PasswordWorkers workers = new(new UserOptions
        {
            Argon2 = new Argon2Settings { MemoryKiB = 16_384, Passes = 3 },
            PasswordThreads = 1,
            PasswordQueueMax = 2,
        });

        List<Task<string>> all = [];
        MatrixException? refused = null;
        for (var i = 0; i < 100 && refused is null; i++)
        {
            var task = workers.HashAsync("secret", cancel);
            all.Add(task);
            refused = task.IsFaulted ? (MatrixException)task.Exception.InnerException! : null;
        }

        Assert.Equal("M_LIMIT_EXCEEDED", refused?.Error.Code);
        Assert.Equal(429, refused?.Error.HttpStatus);
        foreach (var task in all.SkipLast(1))
        {
            var phc = await task;
            Assert.True(PasswordHasher.Verify(Encoding.UTF8.GetBytes("secret"), phc));
        }
    }
}
