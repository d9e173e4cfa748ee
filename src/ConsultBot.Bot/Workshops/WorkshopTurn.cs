using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Workshops;
using ConsultBot.Core.Workshops.Reading;
using ConsultBot.Core.Workshops.Telling;
using Microsoft.Bot.Builder;

namespace ConsultBot.Bot.Workshops;

/// <summary>A message about workshops, with what is needed to serve it.</summary>
/// <param name="Context">The turn.</param>
/// <param name="Reader">Who writes.</param>
/// <param name="Language">In which the message was understood.</param>
/// <param name="Request">What is wanted.</param>
/// <param name="Visible">The workshops that the writer may see.</param>
/// <param name="Talk">What the conversation has established.</param>
/// <param name="Operation">The same for the same message sent again.</param>
internal sealed record WorkshopTurn(
    ITurnContext Context, WorkshopReader Reader, Language Language, WorkshopRequest Request, IReadOnlyList<Workshop> Visible, WorkshopTalk Talk, string Operation);
