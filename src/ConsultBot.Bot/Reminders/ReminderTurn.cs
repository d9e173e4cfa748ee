using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Reminders.Reading;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Telling;

namespace ConsultBot.Bot.Reminders;

/// <summary>A message about reminders, with what is needed to serve it.</summary>
/// <param name="Reader">Who writes.</param>
/// <param name="Language">In which the message was understood.</param>
/// <param name="Request">What is wanted.</param>
/// <param name="Talk">What the conversation has established.</param>
/// <param name="Focus">Id of the workshop that was spoken of, or null.</param>
/// <param name="Operation">The same for the same message sent again.</param>
internal sealed record ReminderTurn(WorkshopReader Reader, Language Language, ReminderRequest Request, ReminderTalk Talk, string? Focus, string Operation)
{
    public Workshop? Workshop => Request.Candidates.Count == 1 ? Request.Candidates[0] : null;
}
