using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

internal ref partial struct AuthCheck<TState>
{
    // 10. If type is m.room.power_levels:
    private readonly AuthVerdict CheckPowerLevels(long senderLevel)
    {
        // 1. If any of the properties users_default, events_default, state_default, ban, redact, kick, or invite in
        //    content are present and not an integer, reject.
        // 2. If either of the properties events or notifications in content are present and not an object with values
        //    that are integers, reject.
        // 3. If the users property in content is not an object with keys that are valid user IDs with values that are
        //    integers, reject.
        var proposed = (PowerLevels)_facts!;
        if (proposed.BrokenRule != AuthRule.None)
        {
            return Refuse(proposed.BrokenRule);
        }

        // 4. If the users property in content contains the sender of the m.room.create event or any of the
        //    additional_creators array, reject. (Versions without such creators have nobody to find.)
        foreach (int user in proposed.Users)
        {
            if (_power.IsPrivileged(user))
            {
                return Refuse(AuthRule.UsersNameCreator);
            }
        }

        // 5. If there is no previous m.room.power_levels event in the room, allow.
        if (_power.Levels is not { } current)
        {
            return Allow(AuthRule.PowerLevelsFirstAllowed);
        }

        // 6. For the properties users_default, events_default, state_default, ban, redact, kick, invite check if they
        //    were added, changed or removed: see there.
        AuthRule broken = CompareLevels(current.Content, proposed.Content, senderLevel);
        if (broken != AuthRule.None)
        {
            return Refuse(broken);
        }

        return CheckPowerEntries(current, proposed, senderLevel);
    }

    // 7 to 11 of the rules of m.room.power_levels: what changes in its maps.
    private readonly AuthVerdict CheckPowerEntries(PowerLevels current, PowerLevels proposed, long senderLevel)
    {
        // 7. For each entry being changed in, or removed from, the events or notifications properties:
        //    1. If the current value is greater than the sender's current power level, reject.
        // 8. For each entry being added to, or changed in, the events or notifications properties:
        //    1. If the new value is greater than the sender's current power level, reject.
        //    (notifications since version 6.)
        EntryChanges changes = ComparePowerEntries(
            current.Types, current.TypeLevels, proposed.Types, proposed.TypeLevels, EventRow.None);
        if (_rules.ComparesNotificationLevels)
        {
            changes = changes.With(CompareNamed(current.Content.Notifications, proposed.Content.Notifications));
        }

        if (changes.CurrentMax > senderLevel)
        {
            return Refuse(AuthRule.EventsAboveSender);
        }

        if (changes.NewMax > senderLevel)
        {
            return Refuse(AuthRule.NewEventsAboveSender);
        }

        // 9. For each entry being changed in, or removed from, the users property, other than the sender's own entry:
        //    1. If the current value is greater than or equal to the sender's current power level, reject.
        changes = ComparePowerEntries(
            current.Users, current.UserLevels, proposed.Users, proposed.UserLevels, _row.Sender);
        if (changes.HasCurrent && changes.CurrentMax >= senderLevel)
        {
            return Refuse(AuthRule.UserNotBelowSender);
        }

        // 10. For each entry being added to, or changed in, the users property:
        //     1. If the new value is greater than the sender's current power level, reject.
        if (changes.NewMax > senderLevel)
        {
            return Refuse(AuthRule.NewUserAboveSender);
        }

        // 11. Otherwise, allow.
        return Allow(AuthRule.PowerLevelsAllowed);
    }

    // 6. For each found alteration:
    private static AuthRule CompareLevels(PowerLevelsContent current, PowerLevelsContent proposed, long senderLevel)
    {
        for (PowerLevelKey key = 0; (int)key < PowerLevelsContent.KeyCount; key++)
        {
            long? oldLevel = current.GetExplicit(key);
            long? newLevel = proposed.GetExplicit(key);
            if (oldLevel == newLevel)
            {
                continue;
            }

            // 1. If the current value is higher than the sender's current power level, reject.
            if (oldLevel > senderLevel)
            {
                return AuthRule.LevelAboveSender;
            }

            // 2. If the new value is higher than the sender's current power level, reject.
            if (newLevel > senderLevel)
            {
                return AuthRule.NewLevelAboveSender;
            }
        }

        return AuthRule.None;
    }

    // Walks two lists sorted by index side by side. Negative indexes are names that the room does not know yet: they
    // are additions. The current value of `own` is not looked at.
    private static EntryChanges ComparePowerEntries(
        ReadOnlySpan<int> current,
        ReadOnlySpan<long> currentLevels,
        ReadOnlySpan<int> proposed,
        ReadOnlySpan<long> proposedLevels,
        int own)
    {
        EntryChanges changes = EntryChanges.None;
        int at = 0;
        int next = 0;
        while (at < current.Length || next < proposed.Length)
        {
            bool isAddition = at == current.Length || (next < proposed.Length && proposed[next] < current[at]);
            if (isAddition)
            {
                changes.AddNew(proposedLevels[next++]);
                continue;
            }

            bool isRemoval = next == proposed.Length || current[at] < proposed[next];
            if (isRemoval || currentLevels[at] != proposedLevels[next])
            {
                if (current[at] != own)
                {
                    changes.AddCurrent(currentLevels[at]);
                }

                if (!isRemoval)
                {
                    changes.AddNew(proposedLevels[next]);
                }
            }

            at++;
            next += isRemoval ? 0 : 1;
        }

        return changes;
    }

    private static EntryChanges CompareNamed(
        ReadOnlySpan<PowerLevelEntry> current, ReadOnlySpan<PowerLevelEntry> proposed)
    {
        EntryChanges changes = EntryChanges.None;
        int at = 0;
        int next = 0;
        while (at < current.Length || next < proposed.Length)
        {
            int order = at == current.Length ? 1
                : next == proposed.Length ? -1
                : string.CompareOrdinal(current[at].Key, proposed[next].Key);
            if (order != 0 || current[at].Level != proposed[next].Level)
            {
                if (order <= 0)
                {
                    changes.AddCurrent(current[at].Level);
                }

                if (order >= 0)
                {
                    changes.AddNew(proposed[next].Level);
                }
            }

            at += order <= 0 ? 1 : 0;
            next += order >= 0 ? 1 : 0;
        }

        return changes;
    }

    // The highest current level of changed or removed entries, and the highest new level of added or changed ones.
    private struct EntryChanges
    {
        public static readonly EntryChanges None = new() { CurrentMax = long.MinValue, NewMax = long.MinValue };

        public long CurrentMax;
        public long NewMax;
        public bool HasCurrent;

        public void AddCurrent(long level)
        {
            CurrentMax = Math.Max(CurrentMax, level);
            HasCurrent = true;
        }

        public void AddNew(long level) => NewMax = Math.Max(NewMax, level);

        public readonly EntryChanges With(EntryChanges other) => new()
        {
            CurrentMax = Math.Max(CurrentMax, other.CurrentMax),
            NewMax = Math.Max(NewMax, other.NewMax),
            HasCurrent = HasCurrent || other.HasCurrent,
        };
    }
}
