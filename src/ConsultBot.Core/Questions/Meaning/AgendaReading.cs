using System.Globalization;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Recognises questions about the IAMM's headings and understandings.</summary>
internal sealed class AgendaReading(KnowledgeBase knowledge)
{
    public Question? Find(ReadQuestion read)
    {
        if (read.Has(Cue.Understanding))
        {
            return FindUnderstandings(read);
        }

        return read.Has(Cue.Heading) || (read.Has(Cue.Practice) && !AsksForText(read)) ? FindHeadings(read) : null;
    }

    /// <summary>The sources list the practices' headings, not the practices' texts.</summary>
    private static bool AsksForText(ReadQuestion read) => !read.Has(Cue.Heading) && read.Ids(EntityKind.Process).Count > 0;

    private Question FindHeadings(ReadQuestion read)
    {
        if (Number(read, Cue.Heading, knowledge.Headings.Count) is { } number)
        {
            return Listed(number, knowledge.Headings.Count) ? new HeadingsQuestion([number]) : new NumberMissingQuestion(number, true);
        }

        var byName = read.Ids(EntityKind.Heading).Select(id => int.Parse(id, CultureInfo.InvariantCulture)).Order().ToList();
        return new HeadingsQuestion(byName, byName.Count == 0 && read.Has(Cue.HowMany));
    }

    private Question FindUnderstandings(ReadQuestion read)
    {
        if (Number(read, Cue.Understanding, knowledge.Understandings.Count) is { } number)
        {
            return Listed(number, knowledge.Understandings.Count)
                ? new UnderstandingsQuestion([number])
                : new NumberMissingQuestion(number, false);
        }

        var topics = read.Ids(EntityKind.Topic);
        var byTopic = knowledge.Understandings
            .Where(understanding => topics.Count > 0 && topics.All(topic => understanding.Topics.Contains(topic)))
            .Select(understanding => understanding.Number).ToList();
        return new UnderstandingsQuestion(byTopic, byTopic.Count == 0 && topics.Count == 0 && read.Has(Cue.HowMany));
    }

    /// <summary>"Heading 11", "the eleventh heading", "no. 11 of the headings"; not the 20 of "all 20 headings".</summary>
    private static int? Number(ReadQuestion read, Cue cue, int count)
    {
        var mention = read.Find(cue) ?? read.Find(Cue.Practice)!;
        var candidates = read.Numbers.Where(number => !number.IsYear && !(number.Value == 1 && read.Words[number.At] == "one" && number.At < mention.First));
        var all = read.Has(Cue.All) || read.Has(Cue.Enumerate);
        foreach (var number in candidates.OrderBy(number => Math.Abs(number.At - mention.End)))
        {
            var counts = number.Value == count && number.At < mention.First && !number.IsOrdinal && !IsNumbered(read, number.At);
            if (!counts && !(all && number.At < mention.First && !number.IsOrdinal && number.Value == count))
            {
                return number.Value == -1 ? count : number.Value;
            }
        }

        return null;
    }

    private static bool IsNumbered(ReadQuestion read, int at) => read.Cues.Any(cue => cue.Cue == Cue.NumberSign && cue.End == at);

    private static bool Listed(int number, int count) => number >= 1 && number <= count;
}
