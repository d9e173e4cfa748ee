using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Search;
using ConsultBot.Core.Search.Ranking;
using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>Picks the sentences of a finding that answer, with what they lean on; a list is shown whole.</summary>
/// <param name="index">Says which words are rare.</param>
/// <param name="request">The question.</param>
/// <param name="asked">Its words as they are looked for, read by the index.</param>
internal sealed class SentenceSelection(TextIndex index, TextRequest request, QuestionReading asked)
{
    /// <summary>At most, lists excepted.</summary>
    private const int Most = 4;

    /// <summary>A passage this short is shown as it is.</summary>
    private const int Short = 3;

    /// <summary>A sentence is shown when it scores at least this share of the best.</summary>
    private const double NearlyAsGood = 0.5;

    /// <summary>When the title alone has this share of the question, the whole passage is what is asked for.</summary>
    private const double AboutTheWhole = 0.8;

    private readonly SentenceReading _reading = new(index.Parts, asked, request.Sign);

    /// <returns>Positions in their order; empty for all.</returns>
    public IReadOnlyList<int> Of(Finding finding)
    {
        var count = finding.Sentences.Count;
        if (finding.IsWhole || count <= Short || (count <= Most && (request.Read.Has(Cue.Explain) || AsksTwice || IsAbout(finding))))
        {
            return [];
        }

        var texts = finding.Sentences.Select(sentence => sentence.Text.In(request.Language)).ToList();
        var scores = texts.Select(text => _reading.Score(text)).ToList();
        var chosen = new SortedSet<int>(Enumerable.Range(0, count).Where(at => scores[at] >= NearlyAsGood * scores.Max()).OrderByDescending(at => scores[at]).Take(Most));
        foreach (var at in chosen.ToList())
        {
            for (var before = at; before > 0 && Referring.LeansOnSentenceBefore(texts[before], request.Language); before--)
            {
                chosen.Add(before - 1);
            }
        }

        AddList(texts, chosen);
        AddBetween(chosen);
        return chosen.Count == count ? [] : [.. chosen];
    }

    /// <summary>"How many members in 1998, and how many now?"</summary>
    private bool AsksTwice => request.Read.Cues.Where(cue => cue.Cue is Cue.Who or Cue.When or Cue.Where or Cue.HowMany).DistinctBy(cue => cue.First).Count() > 1;

    /// <summary>The title, or a way to ask for it that it is known under, has what the question says.</summary>
    private bool IsAbout(Finding finding) =>
        finding.Keywords.In(request.Language).Append(finding.Title.In(request.Language)).Any(name => _reading.Score(name) >= AboutTheWhole);

    /// <summary>A single sentence between two that are shown is shown too: it belongs to what is told.</summary>
    private static void AddBetween(SortedSet<int> chosen)
    {
        if (chosen.Count < Most)
        {
            chosen.UnionWith([.. chosen.Where(at => !chosen.Contains(at + 1) && chosen.Contains(at + 2)).Select(at => at + 1).Take(Most - chosen.Count)]);
        }
    }

    /// <summary>A sentence of a numbered list brings the others and the one that announces them.</summary>
    private static void AddList(List<string> texts, SortedSet<int> chosen)
    {
        var items = Enumerable.Range(0, texts.Count).Where(at => Referring.IsListItem(texts[at])).ToList();
        if (items.Count < 2)
        {
            return;
        }

        var list = Enumerable.Range(Math.Max(0, items[0] - 1), items[^1] - Math.Max(0, items[0] - 1) + 1).ToList();
        if (list.Any(chosen.Contains))
        {
            chosen.UnionWith(list);
        }
    }
}
