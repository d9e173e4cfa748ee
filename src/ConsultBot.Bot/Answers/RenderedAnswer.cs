using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions;

namespace ConsultBot.Bot.Answers;

/// <summary>An answer in words, before a channel shapes it.</summary>
/// <param name="Text">Complete by itself: sentences, lists, the numbered sources.</param>
/// <param name="Citations">In the order of their numbers.</param>
/// <param name="Choices">What a question back offers.</param>
/// <param name="Suggestions">What may be asked next.</param>
public sealed record RenderedAnswer(
    string Text, IReadOnlyList<Citation> Citations, IReadOnlyList<PendingChoice> Choices, IReadOnlyList<PendingChoice> Suggestions);
