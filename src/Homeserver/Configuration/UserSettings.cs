using Dendrite.Fast.Users;

namespace Dendrite.Fast.Homeserver;

/// <summary>Reads what can be set about users: who may register, presence, and how much one user may keep.</summary>
internal static class UserSettings
{
    private const int Mebi = 1024 * 1024;

    /// <summary>Lays what the file says about users over <paramref name="options"/>.</summary>
    /// <param name="root">The file.</param>
    /// <param name="folder">The folder that it is in.</param>
    /// <param name="options">What holds where the file says nothing.</param>
    /// <exception cref="StartupException">A value is none.</exception>
    public static UserOptions Apply(YamlSection root, string folder, UserOptions options)
    {
        options = Registration(root.Section("registration"), folder, options);
        options = CaptchaSettings.Apply(root.Section("captcha"), folder, options);
        options = TermsSettings.Apply(root, options);
        options = PasswordSettings.Apply(root.Section("passwords"), options);
        options = SessionSettings.Apply(root.Section("sessions"), options);
        options = Limits(root.Section("users"), options);
        options = Directory(root.Section("user_directory"), options);
        options = ModerationSettings.Apply(root, options);
        return options with
        {
            Presence = root.Text("presence") switch
            {
                null => options.Presence,
                "off" => PresenceMode.Off,
                "local" => PresenceMode.Local,
                "on" => PresenceMode.On,
                var other => throw root.Error("presence", $"'{other}' is none of off, local and on"),
            },
            ProfilesSeenBy = root.Text("profiles_seen_by") switch
            {
                null => options.ProfilesSeenBy,
                "anybody" => ProfileViewers.Anybody,
                "users" => ProfileViewers.Users,
                "shared_rooms" => ProfileViewers.SharedRooms,
                var other => throw root.Error(
                    "profiles_seen_by", $"'{other}' is none of anybody, users and shared_rooms"),
            },
        };
    }

    private static UserOptions Registration(YamlSection section, string folder, UserOptions options)
    {
        options = options with
        {
            OpenRegistration = section.Flag("open") ?? options.OpenRegistration,
            GuestsMayRegister = section.Flag("guests") ?? options.GuestsMayRegister,
            SharedSecret = SecretText.Read(section, "shared_secret", folder) is { } secret
                ? new SharedSecret(secret)
                : options.SharedSecret,
        };
        section.RefuseUnknown();
        return options;
    }

    private static UserOptions Directory(YamlSection section, UserOptions options)
    {
        options = options with { DirectoryFindsAll = section.Flag("find_all") ?? options.DirectoryFindsAll };
        section.RefuseUnknown();
        return options;
    }

    private static UserOptions Limits(YamlSection section, UserOptions options)
    {
        options = options with
        {
            DevicesPerUserMax = section.Number("devices", 1, 1_000_000) ?? options.DevicesPerUserMax,
            DeviceDisplayNameMax =
                section.Number("device_name_characters", 1, 10_000) ?? options.DeviceDisplayNameMax,
            OneTimeKeysPerDeviceMax = section.Number("one_time_keys", 1, 1_000_000) ?? options.OneTimeKeysPerDeviceMax,
            AccountDataBytesMax = section.Number("account_data_item_bytes", 1_024, Mebi) ?? options.AccountDataBytesMax,
            AccountDataTotalBytesMax =
                section.Number("account_data_bytes", 1_024, 1_024 * Mebi) ?? options.AccountDataTotalBytesMax,
            FiltersPerUserMax = section.Number("filters", 1, 1_000_000) ?? options.FiltersPerUserMax,
            PushRulesPerUserMax = section.Number("push_rules", 1, 1_000_000) ?? options.PushRulesPerUserMax,
            DisplayNameMax = section.Number("display_name_characters", 1, 10_000) ?? options.DisplayNameMax,
            AvatarUrlMax = section.Number("avatar_url_characters", 100, 10_000) ?? options.AvatarUrlMax,
            StatusMessageMax = section.Number("status_message_characters", 1, 10_000) ?? options.StatusMessageMax,
        };
        section.RefuseUnknown();
        return options.AccountDataBytesMax > options.AccountDataTotalBytesMax
            ? throw section.Error("account_data_item_bytes", "is more than account_data_bytes, the limit of all items")
            : options;
    }
}
