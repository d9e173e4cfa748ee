using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Recognises questions for the processes that meet conditions, or for all of them.</summary>
internal static class ListReading
{
    public static Question? Find(ReadQuestion read)
    {
        if (!read.HasAny(Cue.AnyProcess, Cue.Matrix) || read.Unread.Count > 0)
        {
            return null;
        }

        var conditions = Conditions(read).ToList();
        if (conditions.Count > 0)
        {
            return new ProcessListQuestion(conditions, read.Has(Cue.HowMany));
        }

        if (read.HasAny(Cue.First, Cue.Last))
        {
            return new ExtremeQuestion(read.Has(Cue.Last));
        }

        var asksAll = read.HasAny(Cue.Which, Cue.Enumerate, Cue.HowMany, Cue.All, Cue.Matrix, Cue.Everything) && AttributeCues.Of(read).Count <= (read.Has(Cue.HowMany) ? 1 : 0);
        return asksAll && read.Entities.Count == 0 ? new ProcessListQuestion([], read.Has(Cue.HowMany)) : null;
    }

    private static IEnumerable<ProcessCondition> Conditions(ReadQuestion read)
    {
        foreach (var region in read.Mentions(EntityKind.Region))
        {
            yield return new ProcessCondition.InRegion(region.Id, IsNegated(read, region.First));
        }

        foreach (var topic in read.Mentions(EntityKind.Topic))
        {
            yield return new ProcessCondition.Discusses(topic.Id, IsNegated(read, topic.First));
        }

        foreach (var year in read.Numbers.Where(number => number.IsYear))
        {
            yield return new ProcessCondition.Began(RelationAt(read, year.At), year.Value);
        }

        if (read.Find(Cue.Secretariat) is { } secretariat)
        {
            var none = read.HasAny(Cue.Without, Cue.Not);
            yield return new ProcessCondition.HasSecretariat(none ? SecretariatKind.None : SecretariatKind.Own);
        }
    }

    private static YearRelation RelationAt(ReadQuestion read, int at)
    {
        bool Stands(Cue cue) => read.Cues.Any(mention => mention.Cue == cue && mention.End <= at && at - mention.End <= 2);
        return Stands(Cue.Before) ? YearRelation.Before : Stands(Cue.After) ? YearRelation.After : YearRelation.In;
    }

    /// <summary>"Remittances but not HIV": a negation reaches the names after it, up to the next "and".</summary>
    private static bool IsNegated(ReadQuestion read, int at)
    {
        var negation = read.Cues.LastOrDefault(cue => cue.Cue is Cue.Not or Cue.Without && cue.First < at);
        return negation is not null && !Enumerable.Range(negation.First, at - negation.First).Any(word => read.Words[word] is "and" or "et" or "y");
    }
}
