using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions;

/// <summary>What a conversation has established, for questions that lean on it ("and who chairs it?").</summary>
/// <param name="Last">The last question that was answered or asked back, or null.</param>
/// <param name="Listed">Ids of the processes that the last answer listed, in the order shown.</param>
/// <param name="Pending">The choices of a question back that is still open, in the order shown.</param>
/// <param name="Recent">Ids of the processes that were spoken of last, the latest first; null where nothing is known of that.</param>
/// <param name="Subject">The name, as it was last asked or told, of what is spoken of where that is no process; else null.</param>
public sealed record ConversationFocus(
    Question? Last, IReadOnlyList<string> Listed, IReadOnlyList<PendingChoice> Pending, IReadOnlyList<string>? Recent = null, string? Subject = null)
{
    private const int Remembered = 4;

    public static ConversationFocus None { get; } = new(null, [], []);

    /// <summary>The processes of a turn go before those of earlier turns.</summary>
    public IReadOnlyList<string> Recall(IReadOnlyList<string> processes) => [.. processes.Concat(Recent ?? []).Distinct(StringComparer.Ordinal).Take(Remembered)];
}
