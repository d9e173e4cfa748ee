namespace ConsultBot.Core.Questions.Answers;

/// <summary>A reply, independent of language and channel.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Blocks">What it says.</param>
/// <param name="Choices">For a question back: what can be meant, two to four.</param>
/// <param name="Suggestions">What may be asked next; each has an answer.</param>
public sealed record Answer(
    AnswerKind Kind,
    IReadOnlyList<AnswerBlock> Blocks,
    IReadOnlyList<Choice> Choices,
    IReadOnlyList<Choice> Suggestions)
{
    /// <summary>Every place that the answer rests on, each once, in order of mention.</summary>
    public IEnumerable<Knowledge.Citation> Citations => Blocks.SelectMany(CitationsOf).Distinct();

    /// <summary>The same with yes or no before it.</summary>
    public Answer WithVerdict(bool holds) => this with
    {
        Blocks = Blocks is [AnswerBlock.Paragraph first, ..]
            ? [new AnswerBlock.Paragraph([Verdict.Of(holds), .. first.Sentences]), .. Blocks.Skip(1)]
            : [new AnswerBlock.Paragraph([Verdict.Of(holds)]), .. Blocks],
    };

    /// <summary>True when it gives texts of the knowledge that are our own translation in that language: its reader is told so once.</summary>
    public bool HoldsOurTranslation(Knowledge.Language language) => Kind is AnswerKind.Answered or AnswerKind.Nearest && Blocks.Any(block => OurTranslations.AreIn(block, language));

    private static IEnumerable<Knowledge.Citation> CitationsOf(AnswerBlock block) => block switch
    {
        AnswerBlock.Paragraph paragraph => paragraph.Sentences.SelectMany(sentence => sentence.Citations),
        AnswerBlock.Listing listing => listing.Lead.Citations.Concat(listing.Items.SelectMany(CitationsOf)),
        AnswerBlock.Comparison comparison =>
            comparison.Aspects.SelectMany(aspect => aspect.Values).SelectMany(value => value.Citations),
        _ => [],
    };

    private static IEnumerable<Knowledge.Citation> CitationsOf(ListedItem item) =>
        item.Citations.Concat(item.Children.SelectMany(CitationsOf));
}
