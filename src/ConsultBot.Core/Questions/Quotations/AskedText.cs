using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Quotations;

/// <summary>A question as it was asked.</summary>
/// <param name="Text">Its words, with what it leans on.</param>
/// <param name="Own">Its words alone.</param>
/// <param name="Language">The one it is written in.</param>
/// <param name="Read">What was recognised in it.</param>
internal sealed record AskedText(string Text, string Own, Language Language, ReadQuestion Read)
{
    /// <summary>The language of the answer, which a person may have chosen; the question's own where nothing else is said.</summary>
    public Language Answering { get; init; } = Language;

    /// <summary>Words of a question that says with a pronoun what it is about, at most.</summary>
    private const int ShortQuestion = 6;

    /// <summary>True for "and where is it?" after a question that a text answered.</summary>
    public bool LeansOnAnother => Text != Own;

    /// <summary>True for the same after nothing that it could lean on: a word that happens to stand in a document answers it no better than any other.</summary>
    public bool LeansOnNothing =>
        !LeansOnAnother && Read.Words.Count <= ShortQuestion && Read.Entities.Count == 0 && Read.Cues.Any(cue => cue.Cue is Cue.Pronoun);
}
