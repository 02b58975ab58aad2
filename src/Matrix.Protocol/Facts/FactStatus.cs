namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>The outcome of reading the content of an event that authorisation depends on.</summary>
/// <remarks>
/// A status other than <see cref="Ok"/> is what the authorisation rules reject the event for; the value beside it says
/// nothing then.
/// </remarks>
public enum FactStatus
{
    /// <summary>The content is well formed.</summary>
    Ok = 0,

    /// <summary>The content is not a JSON object.</summary>
    NotAnObject,

    /// <summary>A property that must be there is missing, such as <c>membership</c> or <c>join_rule</c>.</summary>
    Missing,

    /// <summary>A property has another JSON type than its schema says.</summary>
    WrongType,

    /// <summary>A power level is not an integer in the form that the room version allows.</summary>
    LevelNotAnInteger,

    /// <summary><c>events</c>, <c>notifications</c> or <c>users</c> of the power levels is not an object.</summary>
    LevelsNotAnObject,

    /// <summary>A key of <c>users</c>, or an entry of <c>additional_creators</c>, is not a user id.</summary>
    InvalidUserId,
}
