using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>How far a negation reaches in a question with several names.</summary>
internal static class Scopes
{
    /// <summary>"Remittances but not HIV": a negation reaches the next name, and from there only names of the same kind that are joined to it
    /// ("in neither the APC nor Bali", "not in the APC and Manila"); a "but" ends it.</summary>
    public static bool IsNegated(this ReadQuestion read, int at)
    {
        var negation = read.Cues.LastOrDefault(cue => cue.Cue is Cue.Not or Cue.Without && cue.First < at && !IsNumberSign(read, cue) && !RoleScopes.RulesOutARole(read, cue));
        if (negation is null || read.Cues.Any(cue => cue.Cue == Cue.But && cue.First >= negation.End && cue.End <= at))
        {
            return false;
        }

        if (EndsBefore(read, negation.End, at))
        {
            return false;
        }

        var reached = read.Entities.Where(entity => entity.First >= negation.End && entity.End <= at).ToList();
        var conjoined = read.Cues.Any(cue => cue.Cue == Cue.And && cue.First >= negation.End && cue.End <= at);
        return reached.Count == 0 ? !conjoined || !StartsAnew(read, negation.End, at) : JoinsAlike(read, reached[^1], at);
    }

    /// <summary>"Does IOM not support", "que l'OIM n'appuie pas": the negation stands right before the verb, or right after it.</summary>
    public static bool IsVerbNegated(this ReadQuestion read, CueMention verb) =>
        read.Cues.Any(not => not.Cue == Cue.Not && (verb.First - not.End is 0 or 1 || not.First - verb.End is >= 0 and <= 2) && !read.Entities.Any(entity => entity.First >= verb.End && entity.End <= not.First));

    private static bool IsNumberSign(ReadQuestion read, CueMention cue) =>
        cue.Count == 1 && read.Cues.Any(other => other.Cue == Cue.NumberSign && other.First == cue.First) && read.Numbers.Any(number => number.At == cue.End && !number.IsOrdinal);

    /// <summary>"Without an official secretariat that are in Asia", "without a chair that discuss return": what is not there was named before.</summary>
    private static bool EndsBefore(ReadQuestion read, int from, int at)
    {
        var kind = read.Entities.FirstOrDefault(entity => entity.First == at)?.Kind;
        bool Named(params ReadOnlySpan<Cue> cues)
        {
            foreach (var mention in read.Cues)
            {
                if (mention.First >= from && mention.End <= at && cues.Contains(mention.Cue))
                {
                    return true;
                }
            }

            return false;
        }

        return kind switch
        {
            EntityKind.State or EntityKind.Region => Named(Cue.Secretariat),
            EntityKind.Topic => Named(Cue.Secretariat, Cue.Chair, Cue.Members, Cue.Observers),
            null => read.Numbers.Any(number => number.At == at) && Named(Cue.Secretariat, Cue.Chair),
            _ => false,
        };
    }

    /// <summary>"Without a chair and founded before 2000": after the "and" comes another verb or number.</summary>
    private static bool StartsAnew(ReadQuestion read, int from, int at)
    {
        var and = read.Cues.Last(cue => cue.Cue == Cue.And && cue.First >= from && cue.End <= at);
        return at - and.End > 1 || read.Numbers.Any(number => number.At == at);
    }

    /// <summary>Names of one kind with nothing but "and", "or" or an article between them.</summary>
    private static bool JoinsAlike(ReadQuestion read, EntityMention before, int at)
    {
        var after = read.Entities.FirstOrDefault(entity => entity.First == at);
        return after is not null && before.Kind == after.Kind && at - before.End <= 3
            && !read.Cues.Any(cue => cue.First >= before.End && cue.End <= at && RoleScopes.IsRole(cue));
    }
}
