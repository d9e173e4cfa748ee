using ConsultBot.Core.Workshops.Drafting;

namespace ConsultBot.Bot.Workshops;

/// <summary>What a conversation has established of workshops.</summary>
/// <param name="Focus">Id of the workshop that was spoken of last, or null.</param>
/// <param name="IsFresh">It was spoken of in the last exchange.</param>
/// <param name="Draft">What is being planned, or null.</param>
public sealed record WorkshopTalk(string? Focus, bool IsFresh, WorkshopDraft? Draft)
{
    /// <summary>Workshops were not spoken of.</summary>
    public static WorkshopTalk None { get; } = new(null, false, null);
}
