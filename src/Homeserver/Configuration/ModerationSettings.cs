using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Homeserver;

/// <summary>Reads how users report to administrators, and by whom administrators tell users something.</summary>
internal static class ModerationSettings
{
    // Where a name is checked that is that of a user of each server; which one makes no difference to its characters.
    private static readonly ServerName AnyServer = ServerName.Parse("localhost");

    /// <summary>Lays what the sections <c>reports</c> and <c>server_notices</c> say over the options.</summary>
    /// <param name="root">The file.</param>
    /// <param name="options">What holds where the file says nothing.</param>
    /// <exception cref="StartupException">A value is none.</exception>
    public static UserOptions Apply(YamlSection root, UserOptions options)
    {
        var reports = root.Section("reports");
        options = options with
        {
            ReportsTellUnknown = reports.Flag("tell_unknown") ?? options.ReportsTellUnknown,
        };
        reports.RefuseUnknown();
        return options with { Notices = Notices(root.Section("server_notices"), options.Notices) };
    }

    private static NoticeOptions Notices(YamlSection section, NoticeOptions notices)
    {
        notices = notices with
        {
            Localpart = section.Text("localpart") ?? notices.Localpart,
            DisplayName = section.Text("display_name") ?? notices.DisplayName,
            AvatarUrl = section.Text("avatar_url") ?? notices.AvatarUrl,
            RoomName = section.Text("room_name") ?? notices.RoomName,
        };
        section.RefuseUnknown();
        if (!UserId.IsValidLocalpartForRegistration(notices.Localpart, AnyServer))
        {
            throw section.Error(
                "localpart", $"'{notices.Localpart}' has other characters than a-z, 0-9 and . _ = - / +");
        }

        return notices.AvatarUrl?.StartsWith("mxc://", StringComparison.Ordinal) ?? true
            ? notices
            : throw section.Error("avatar_url", $"'{notices.AvatarUrl}' is not a URI like mxc://example.org/id");
    }
}
