using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>Finds the title that stands in a question word by word: what a suggestion asks, and how people ask who have seen the title.</summary>
internal sealed class FindingTitles
{
    /// <summary>A shorter title is no more than a few words that any question may have.</summary>
    private const int LeastWords = 4;

    private readonly PhraseTrie<Finding> _titles = new();

    public FindingTitles(IReadOnlyList<Finding> findings, Language language)
    {
        foreach (var finding in findings.Where(finding => finding.Kind is FindingKind.Passage or FindingKind.Event or FindingKind.Disagreement))
        {
            _titles.Add(Tokenizer.Words(finding.Title.In(language)), finding);
        }
    }

    /// <param name="wantsSides">Asks whether the sources agree: a disagreement is meant, whatever the length of its title.</param>
    /// <returns>Ids of the findings with the longest title in the question, most often one or none. A question that is nothing but a title has it at any length.</returns>
    public IReadOnlyList<string> Find(ReadQuestion read, bool wantsSides)
    {
        var words = read.Tokens.Select(token => token.Text).ToList();
        var best = new List<string>();
        var longest = 0;
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var (finding, count) in _titles.Longest(words, at))
            {
                var fits = wantsSides ? finding.IsDisagreement : count == words.Count || (count >= LeastWords && !finding.IsDisagreement && !IsName(read, at, count) && RestOnlyFrames(read, at, count));
                if (fits && count > longest)
                {
                    best.Clear();
                    longest = count;
                }

                if (fits && count == longest)
                {
                    best.Add(finding.Id);
                }
            }
        }

        return best;
    }

    /// <summary>"How many pages has the final report?" names the report and asks for something else.</summary>
    private static bool RestOnlyFrames(ReadQuestion read, int first, int count) =>
        read.Unread.All(at => at >= first && at < first + count)
        && read.Cues.All(cue => (cue.First < first + count && first < cue.End) || (QuestionFrame.IsFraming(cue.Cue) && cue.Cue != Cue.HowMany));

    /// <summary>The full name of a process or an organisation may be a title too; what is asked of it decides then.</summary>
    private static bool IsName(ReadQuestion read, int first, int count) => read.Entities.Any(entity => entity.First <= first && entity.End >= first + count);
}
