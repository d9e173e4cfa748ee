namespace ConsultBot.Core.Questions.Answers;

/// <summary>A part of an answer.</summary>
public abstract record AnswerBlock
{
    /// <summary>Sentences one after the other.</summary>
    public sealed record Paragraph(IReadOnlyList<Cited> Sentences) : AnswerBlock;

    /// <summary>A sentence that leads to a list.</summary>
    public sealed record Listing(Cited Lead, IReadOnlyList<ListedItem> Items) : AnswerBlock;

    /// <summary>What is compared, side by side: a column for each subject, a row for each aspect.</summary>
    public sealed record Comparison(IReadOnlyList<Argument> Subjects, IReadOnlyList<ComparedAspect> Aspects) : AnswerBlock;
}
