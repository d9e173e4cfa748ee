using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Meaning;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>Recognises questions that put two or three named things side by side which are no processes: "Berne I and Berne II, who took part in each?",
/// "are an RCP and an RCMP different things?" Each gets the answer that it would have by itself.</summary>
internal sealed class SideBySide(FindingIndex findings, IReadOnlyDictionary<Language, QuestionReader> readers)
{
    private const int Most = 3;

    /// <returns>What is asked of each, or null when nothing is put side by side.</returns>
    public Question? Find(ReadQuestion read, Language language)
    {
        if (!read.HasAny(Cue.Compare, Cue.Both) || read.Ids(EntityKind.Process).Count > 0)
        {
            return null;
        }

        var terms = read.Mentions(EntityKind.Term).DistinctBy(term => term.First).DistinctBy(term => term.Id).ToList();
        terms.RemoveAll(term => terms.Any(next => next.First == term.End));
        if (terms.Count is < 2 or > Most)
        {
            return null;
        }

        if (!AsksMore(read))
        {
            return new FoundQuestion([.. findings.FindSides([.. terms.Select(term => term.Id)], language), .. terms.Select(term => term.Id)], read.Text);
        }

        return terms.Count == 2 ? new BothQuestion(Part(read, terms[0], terms, language), Part(read, terms[1], terms, language)) : null;
    }

    /// <summary>Something is asked of each besides what it is.</summary>
    private static bool AsksMore(ReadQuestion read) => read.Unread.Count > 0 || read.HasAny(Cue.Who, Cue.When, Cue.Where, Cue.HowMany, Cue.Start, Cue.Aim, Cue.Topics);

    /// <summary>The question for one of them alone; what nothing answers so is told what it is.</summary>
    private FoundQuestion Part(ReadQuestion read, EntityMention of, IEnumerable<EntityMention> terms, Language language)
    {
        var text = read.Text;
        foreach (var other in terms.Where(term => term != of).OrderByDescending(term => term.First))
        {
            text = text.Remove(read.Tokens[other.First].Start, read.Written(other.First, other.End).Length);
        }

        var found = findings.Search(new TextRequest(text, readers[language].Read(text), language)).Found;
        return found.Answering.Count > 0 ? new FoundQuestion(found.Answering, text, found.Shown, found.Related) : new FoundQuestion([of.Id], text);
    }
}
