using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>How far a negation and a role reach in a question with several names.</summary>
internal static class Scopes
{
    /// <summary>Between two roles of a list at most: "member or merely an".</summary>
    private const int Near = 3;

    private static readonly (Cue Cue, Role[] Roles)[] RoleCues =
    [
        (Cue.Members, [Role.Member]),
        (Cue.Full, [Role.Member]),
        (Cue.Observers, [Role.Observer]),
        (Cue.Interested, [Role.Interested]),
        (Cue.Participants, [Role.Participant]),
        (Cue.Chair, [Role.Chair, Role.CoChair, Role.PresidencyProTempore]),
        (Cue.Chairs, [Role.Chair, Role.CoChair, Role.PresidencyProTempore]),
        (Cue.ViceChair, [Role.ViceChair]),
    ];

    /// <summary>"Remittances but not HIV": a negation reaches the next name, and from there only names of the same kind that are joined to it
    /// ("in neither the APC nor Bali", "not in the APC and Manila"); a "but" ends it.</summary>
    public static bool IsNegated(this ReadQuestion read, int at)
    {
        var negation = read.Cues.LastOrDefault(cue => cue.Cue is Cue.Not or Cue.Without && cue.First < at && !IsNumberSign(read, cue));
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

    /// <summary>"Le HCR n'est-il pas observateur": the negation stands between the name and its role; "es miembro Tailandia y no observador" denies another one.</summary>
    public static bool IsRoleNegated(this ReadQuestion read, EntityMention mention)
    {
        var roles = read.Cues.Where(cue => cue.Cue == Cue.TakesPart || RoleCues.Any(known => known.Cue == cue.Cue)).ToList();
        var role = roles.Exists(cue => cue.End <= mention.First) ? null : roles.Find(cue => cue.First >= mention.End);
        return role is not null && !read.Entities.Any(other => other.First >= mention.End && other.End <= role.First)
            && read.Cues.Any(not => not.Cue is Cue.Not or Cue.Without && not.First >= mention.End && not.End <= role.First && role.First - not.End <= 2);
    }

    /// <summary>Roles that hold for a name: of the phrase right after it, else the last one before it, else the next; empty when none is named.</summary>
    public static IReadOnlyList<Role> RolesAt(this ReadQuestion read, EntityMention mention)
    {
        var cues = read.Cues.Where(cue => RoleCues.Any(known => known.Cue == cue.Cue)).ToList();
        var nearest = cues.FirstOrDefault(cue => cue.First == mention.End)
            ?? cues.LastOrDefault(cue => cue.End <= mention.First)
            ?? cues.FirstOrDefault(cue => cue.First >= mention.End);
        return nearest is null ? [] : RoleCues.First(known => known.Cue == nearest.Cue).Roles;
    }

    /// <summary>Every role that the question names.</summary>
    public static IReadOnlyList<Role> AllRoles(this ReadQuestion read) =>
        [.. RoleCues.Where(known => read.Has(known.Cue)).SelectMany(known => known.Roles).Distinct()];

    /// <summary>"Full or observer", "secretariat, partner, observer": several roles side by side, of which any is meant.</summary>
    public static bool ListsRoles(this ReadQuestion read)
    {
        var named = read.Cues.Where(cue => cue.Cue == Cue.Secretariat || IsRole(cue)).OrderBy(cue => cue.First).ToList();
        return named.Zip(named.Skip(1)).Any(pair => KindOf(pair.First) != KindOf(pair.Second) && AreSideBySide(read, pair.First, pair.Second));
    }

    public static bool IsRole(CueMention cue) => RoleCues.Any(known => known.Cue == cue.Cue);

    /// <summary>Null for the secretariat, which is a role beside those of the lists.</summary>
    private static Role? KindOf(CueMention cue) => IsRole(cue) ? RoleCues.First(known => known.Cue == cue.Cue).Roles[0] : null;

    private static bool AreSideBySide(ReadQuestion read, CueMention one, CueMention other) => other.First == one.End
        || (other.First == one.End + 1 && IsNot(read, one.End) && IsNot(read, one.First - 1))
        || (other.First - one.End is > 0 and <= Near && read.Cues.Any(or => or.Cue == Cue.Or && or.First >= one.End && or.End <= other.First)
            && !read.Entities.Any(entity => entity.First >= one.End && entity.End <= other.First));

    /// <summary>The "ni" of "ni membre ni observateur".</summary>
    private static bool IsNot(ReadQuestion read, int at) => read.Cues.Any(cue => cue.Cue == Cue.Not && cue.First <= at && at < cue.End);

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
            && !read.Cues.Any(cue => cue.First >= before.End && cue.End <= at && RoleCues.Any(known => known.Cue == cue.Cue));
    }
}
