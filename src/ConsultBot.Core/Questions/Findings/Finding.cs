using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Search;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>Something of the knowledge that is found by its words: a passage, a term, an event, a disagreement, a note on a process.</summary>
/// <param name="Id">Unique among findings.</param>
/// <param name="Title">Its subject.</param>
/// <param name="Sentences">What it says, each with what it rests on.</param>
/// <param name="Keywords">Other words under which people look for it.</param>
/// <param name="Lead">A phrase before the sentences, which then become a list; null for sentences alone.</param>
internal sealed record Finding(string Id, LocalText Title, IReadOnlyList<Statement> Sentences, LocalNames Keywords, Phrase? Lead = null)
{
    public SearchableText Searchable(Language language) => new(
        Title.In(language), string.Join('\n', Sentences.Select(sentence => sentence.Text.In(language))), Keywords.In(language));

    /// <summary>True when its sentences are sides that contradict each other.</summary>
    public bool IsDisagreement => Lead is not null;

    /// <summary>True when both rest on one place of one source: then they speak of the same.</summary>
    public bool SharesAPlaceWith(Finding other) =>
        Sentences.SelectMany(sentence => sentence.Evidence.Citations).Intersect(other.Sentences.SelectMany(sentence => sentence.Evidence.Citations)).Any();

    public AnswerBlock Block()
    {
        if (!IsDisagreement)
        {
            return new AnswerBlock.Paragraph([.. Sentences.Select(sentence => new Cited(Say(sentence.Text), sentence.Evidence.Citations))]);
        }

        var items = Sentences.Select(side => new ListedItem(
            Phrase.Of("Finding.Side", ("text", new Argument.Words(side.Text)), ("asOf", new Argument.Date(side.Evidence.AsOf))), null, [], side.Evidence.Citations));
        return new AnswerBlock.Listing(Cited.Plain(Lead!), [.. items]);
    }

    private static Phrase Say(LocalText text) => Phrase.Of("Finding", ("text", new Argument.Words(text)));
}
