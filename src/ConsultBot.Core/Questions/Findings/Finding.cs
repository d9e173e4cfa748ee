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
    public FindingKind Kind { get; init; } = FindingKind.Passage;

    /// <summary>Questions that it is known to answer.</summary>
    public LocalNames Asked { get; init; } = LocalNames.None;

    /// <summary>Ids of whom and what it concerns, named in its text or not.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>When it happened, where its own text does not say so; else null.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>It says where something took place.</summary>
    public bool HasPlace { get; init; }

    /// <summary>What it tells lay ahead when its source was written: how it went, nothing here says.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>What it tells lay ahead, or was in flux, when its source was written: the date belongs to the answer.</summary>
    public bool IsMomentary { get; init; }

    /// <summary>As <see cref="Passage.QuotesAgenda"/>.</summary>
    public bool QuotesAgenda { get; init; }

    /// <summary>Its sentences are sides or items: shown all or not at all.</summary>
    public bool IsWhole { get; init; }

    /// <summary>True when its sentences are sides that contradict each other.</summary>
    public bool IsDisagreement => Kind == FindingKind.Disagreement;

    public SearchableText Searchable(Language language) => new(
        Title.In(language), string.Join('\n', Sentences.Select(sentence => sentence.Text.In(language))), Keywords.In(language));

    /// <summary>True when some of it rests on that document.</summary>
    public bool Cites(string source) => Sentences.Any(sentence => sentence.Evidence.Citations.Any(citation => citation.Source == source));

    /// <summary>True when both rest on one place of one source: then they speak of the same.</summary>
    public bool SharesAPlaceWith(Finding other) =>
        Sentences.SelectMany(sentence => sentence.Evidence.Citations).Intersect(other.Sentences.SelectMany(sentence => sentence.Evidence.Citations)).Any();

    /// <param name="shown">Positions of the sentences to show; empty for all.</param>
    public AnswerBlock Block(IReadOnlyList<int> shown) => Lead is null ? Paragraph(shown) : Sides(Lead);

    private AnswerBlock.Paragraph Paragraph(IReadOnlyList<int> shown)
    {
        var positions = shown.Where(at => at < Sentences.Count).ToList();
        var statements = positions.Count == 0 ? Sentences : [.. positions.Select(at => Sentences[at])];
        var said = statements.Select(sentence => new Cited(Say(sentence.Text), sentence.Evidence.Citations)).ToList();
        if (positions is [> 0, ..])
        {
            // What went before is left out, so the subject is named.
            said[0] = said[0] with { Phrase = Phrase.Of("Finding.OnSubject", ("title", new Argument.Words(Title)), ("text", new Argument.Words(statements[0].Text))) };
        }

        if (Date is { } date)
        {
            said[0] = said[0] with { Phrase = Phrase.Of("Finding.Event", ("title", new Argument.Words(Title)), ("date", new Argument.Date(date)), ("text", new Argument.Words(statements[0].Text))) };
        }

        if (IsMomentary)
        {
            said.Add(new Cited(Phrase.Of("Finding.AsOf", ("asOf", new Argument.Date(statements[^1].Evidence.AsOf))), statements[^1].Evidence.Citations));
        }

        if (QuotesAgenda)
        {
            said.Add(Cited.Plain(Phrase.Of("Finding.NonBinding")));
        }

        return new AnswerBlock.Paragraph(said);
    }

    private AnswerBlock.Listing Sides(Phrase lead) => new(Cited.Plain(lead), [.. Sentences.Select(side => new ListedItem(
        Phrase.Of(IsDisagreement ? "Finding.Side" : "Item", ("text", new Argument.Words(side.Text)), ("asOf", new Argument.Date(side.Evidence.AsOf))), null, [], side.Evidence.Citations))]);

    private static Phrase Say(LocalText text) => Phrase.Of("Finding", ("text", new Argument.Words(text)));
}
