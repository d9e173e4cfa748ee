namespace ConsultBot.Core.Questions.Answers;

/// <summary>What a newcomer may ask, offered with a greeting and with a refusal.</summary>
public static class TalkStarters
{
    public static IReadOnlyList<Choice> All { get; } =
    [
        Suggestions.Plain("Starter.Chair"), Suggestions.Plain("Starter.Participation"), Suggestions.Plain("Starter.Headings"),
        Suggestions.Plain("Starter.Processes"), Suggestions.Plain("Starter.Help"),
    ];
}
