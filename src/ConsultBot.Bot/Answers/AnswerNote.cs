using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Bot.Answers;

/// <summary>What a program wants to know of an answer without reading its text; travels in the message's channel data under "consultbot".</summary>
/// <param name="Kind">What the reply is.</param>
/// <param name="Citations">In the order of their numbers.</param>
/// <param name="CardRepeatsText">True when a card shows the same as the text, so that a page which shows the card may leave the text out.</param>
public sealed record AnswerNote(AnswerKind Kind, IReadOnlyList<Citation> Citations, bool CardRepeatsText)
{
    /// <summary>As dictionaries and lists, which every JSON library writes alike.</summary>
    public Dictionary<string, object> ToChannelData() => new()
    {
        ["consultbot"] = new Dictionary<string, object>
        {
            ["kind"] = Kind.ToString().ToLowerInvariant(),
            ["cardRepeatsText"] = CardRepeatsText,
            ["citations"] = Citations.Select(citation => (object)new Dictionary<string, object>
            {
                ["source"] = citation.Source,
                ["locator"] = citation.Locator,
            }).ToList(),
        },
    };
}
