namespace ConsultBot.Core.Questions.Meaning;

/// <summary>"Heading 27": a number that the list does not have.</summary>
/// <param name="Number">What was asked.</param>
/// <param name="Headings">True for headings, false for understandings.</param>
public sealed record NumberMissingQuestion(int Number, bool Headings) : Question
{
    public static NumberMissingQuestion OfHeadings(int number) => new(number, Headings: true);

    public static NumberMissingQuestion OfUnderstandings(int number) => new(number, Headings: false);
}
