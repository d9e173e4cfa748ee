using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>Whether an answer shows texts in our own translation. Names and figures put together by the program are not such texts.</summary>
internal static class OurTranslations
{
    public static bool AreIn(AnswerBlock block, Language language) => block switch
    {
        AnswerBlock.Paragraph paragraph => paragraph.Sentences.Any(sentence => AreIn(sentence.Phrase, language)),
        AnswerBlock.Listing listing => AreIn(listing.Lead.Phrase, language) || listing.Items.Any(item => AreIn(item, language)),
        AnswerBlock.Comparison comparison => comparison.Aspects.SelectMany(aspect => aspect.Values).Any(value => AreIn(value.Phrase, language)),
        _ => false,
    };

    private static bool AreIn(ListedItem item, Language language) => AreIn(item.Text, language) || item.Children.Any(child => AreIn(child, language));

    private static bool AreIn(Phrase phrase, Language language) => phrase.Arguments.Values.Any(argument => AreIn(argument, language));

    private static bool AreIn(Argument argument, Language language) => argument switch
    {
        Argument.Words { SaysWhetherOurs: true } => false,
        Argument.Words words => words.Text.Ours.Contains(language),
        Argument.Listed listed => listed.Texts.Any(text => text.Ours.Contains(language)),
        Argument.Series series => series.Items.Any(item => AreIn(item, language)),
        Argument.Run run => run.Items.Any(item => AreIn(item, language)),
        Argument.Inner inner => AreIn(inner.Phrase, language),
        _ => false,
    };
}
