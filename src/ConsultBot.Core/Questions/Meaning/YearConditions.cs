using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Reads when processes are to have begun: "before 1996", "since 2001", "between 1991 and 1999", "in the 1990s", "later than the APC".</summary>
internal static class YearConditions
{
    private const int Near = 2;

    public static IEnumerable<ProcessCondition.Began> Of(ReadQuestion read, KnowledgeBase knowledge)
    {
        var years = read.Numbers.Where(number => number.IsYear || IsDecade(read, number)).ToList();
        if (years is [var from, var to] && from.IsYear && to.IsYear && read.Has(Cue.Between) && !read.HasAny(Cue.Before, Cue.After))
        {
            yield return Stated(read, from.At, new ProcessCondition.Began(YearRelation.Between, Math.Min(from.Value, to.Value), Math.Max(from.Value, to.Value)));
            yield break;
        }

        foreach (var year in years)
        {
            yield return Stated(read, year.At, IsDecade(read, year) ? Decade(read, year) : new ProcessCondition.Began(RelationAt(read, year.At) ?? YearRelation.In, year.Value));
        }

        foreach (var process in read.Mentions(EntityKind.Process))
        {
            if (RelationAt(read, process.First) is { } relation && knowledge.GetProcess(process.Id).Start is { } start)
            {
                yield return new ProcessCondition.Began(relation, start.Year);
            }
        }
    }

    /// <summary>"The 1990s", "the nineties", "les années 90", "la década de 1990".</summary>
    private static bool IsDecade(ReadQuestion read, NumberMention number)
    {
        var isTens = number.Value % 10 == 0 && number.Value is >= 50 and < 100 or >= 1900 and <= 2100;
        return isTens && (read.Cues.Any(cue => cue.Cue == Cue.Decade && cue.End <= number.At && number.At - cue.End <= Near)
            || read.Cues.Any(cue => cue.Cue == Cue.Decade && cue.First == number.At)
            || (number.IsOrdinal && read.Words[number.At].EndsWith("0s", StringComparison.Ordinal)));
    }

    private static ProcessCondition.Began Decade(ReadQuestion read, NumberMention number)
    {
        var first = number.Value < 100 ? 1900 + number.Value : number.Value;
        return RelationAt(read, number.At) switch
        {
            YearRelation.Before => new ProcessCondition.Began(YearRelation.Before, first),
            YearRelation.After => new ProcessCondition.Began(YearRelation.After, first + 9),
            YearRelation.Since => new ProcessCondition.Began(YearRelation.Since, first),
            YearRelation.Until => new ProcessCondition.Began(YearRelation.Until, first + 9),
            _ => new ProcessCondition.Began(YearRelation.Between, first, first + 9),
        };
    }

    private static ProcessCondition.Began Stated(ReadQuestion read, int at, ProcessCondition.Began began) => read.IsNegated(at) ? began.Opposite() : began;

    private static YearRelation? RelationAt(ReadQuestion read, int at)
    {
        bool Stands(Cue cue) => read.Cues.Any(mention => mention.Cue == cue && mention.End <= at && at - mention.End <= Near);
        var goesOn = read.Cues.Any(mention => mention is { Cue: Cue.Since } && mention.First == at + 1 && read.Numbers.Any(number => number.At == at && number.IsYear));
        return goesOn ? YearRelation.Since
            : Stands(Cue.Before) ? YearRelation.Before
            : Stands(Cue.After) ? YearRelation.After
            : Stands(Cue.Since) ? YearRelation.Since
            : Stands(Cue.Until) ? YearRelation.Until
            : null;
    }
}
