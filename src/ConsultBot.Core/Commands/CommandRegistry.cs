using ConsultBot.Core.People.Reading;
using ConsultBot.Core.Questions.Meaning;
using ConsultBot.Core.Questions.Speaking;
using ConsultBot.Core.Reminders.Reading;
using ConsultBot.Core.Workshops.Reading;

namespace ConsultBot.Core.Commands;

/// <summary>Every command of the bot: whatever its readers can find in a message. Nobody enters one here by hand.</summary>
public static class CommandRegistry
{
    public static IReadOnlyList<CommandEntry> All { get; } =
    [
        .. Of<Command>("Conversation", CommandRights.Of), .. Of<Request>("Request", CommandRights.Of), .. Of<PeopleRequestKind>("People", CommandRights.Of),
        .. Of<ReminderAct>("Reminder", CommandRights.Of), .. Of<WorkshopAct>("Workshop", CommandRights.Of),
    ];

    private static IEnumerable<CommandEntry> Of<T>(string area, Func<T, CommandRight> right)
        where T : struct, Enum => Enum.GetValues<T>().Select(command => new CommandEntry($"{area}.{command}", right(command)));
}
