namespace Dendrite.Fast.StateRes;

/// <summary>What the rules ask of the content of an m.room.create event.</summary>
internal sealed class CreateContent
{
    /// <summary>content.creator when it is a string.</summary>
    public string? Creator { get; init; }

    /// <summary>True when content has a creator property of any kind.</summary>
    public bool HasCreator { get; init; }

    /// <summary>False only when content.m.federate is the JSON value false.</summary>
    public bool Federates { get; init; } = true;

    /// <summary>True when content.room_version is present and not a string naming a known version.</summary>
    public bool VersionUnrecognised { get; init; }

    /// <summary>content.additional_creators.</summary>
    public string[] AdditionalCreators { get; init; } = [];

    /// <summary>True when additional_creators is present and not an array of valid user ids.</summary>
    public bool AdditionalCreatorsMalformed { get; init; }
}
