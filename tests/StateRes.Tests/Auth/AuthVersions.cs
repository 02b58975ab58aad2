using Xunit;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>The room versions that have a rule, for theories.</summary>
public static class AuthVersions
{
    public static TheoryData<string> All => ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];

    public static TheoryData<string> WithCreatorInContent => ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

    public static TheoryData<string> Before12 => ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"];

    public static TheoryData<string> WithAliases => ["1", "2", "3", "4", "5"];

    public static TheoryData<string> WithKnock => ["7", "8", "9", "10", "11", "12"];

    public static TheoryData<string> WithoutKnock => ["1", "2", "3", "4", "5", "6"];

    public static TheoryData<string> WithRestricted => ["8", "9", "10", "11", "12"];

    public static TheoryData<string> WithoutRestricted => ["1", "2", "3", "4", "5", "6", "7"];

    public static TheoryData<string> WithIntegerLevels => ["10", "11", "12"];

    public static TheoryData<string> WithStringLevels => ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
}
