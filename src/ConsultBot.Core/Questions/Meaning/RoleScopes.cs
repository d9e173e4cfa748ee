using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Which role a question gives to which of its names.</summary>
internal static class RoleScopes
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

    /// <summary>"Le HCR n'est-il pas observateur": the negation stands between the name and its role; "es miembro Tailandia y no observador" denies another one.</summary>
    public static bool IsRoleNegated(this ReadQuestion read, EntityMention mention)
    {
        var roles = read.Cues.Where(cue => cue.Cue == Cue.TakesPart || (IsRole(cue) && RoleMentions(read).Contains(cue) && !IsRuledOut(read, cue))).ToList();
        var role = roles.Exists(cue => cue.End <= mention.First) ? null : roles.Find(cue => cue.First >= mention.End);
        return role is not null && !read.Entities.Any(other => other.First >= mention.End && other.End <= role.First)
            && read.Cues.Any(not => not.Cue is Cue.Not or Cue.Without && not.First >= mention.End && not.End <= role.First && role.First - not.End <= 2 && !RulesOutARole(read, not));
    }

    /// <summary>Roles that hold for a name: of the phrase right after it, else the last one before it, else the next; empty when none is named.</summary>
    public static IReadOnlyList<Role> RolesAt(this ReadQuestion read, EntityMention mention)
    {
        var cues = RoleMentions(read).Where(cue => !IsRuledOut(read, cue)).ToList();
        var nearest = cues.FirstOrDefault(cue => cue.First == mention.End)
            ?? cues.LastOrDefault(cue => cue.End <= mention.First && !EndsAtVerb(read, cue, mention))
            ?? cues.FirstOrDefault(cue => cue.First >= mention.End);
        return nearest is null ? [] : RoleCues.First(known => known.Cue == nearest.Cue).Roles;
    }

    /// <summary>Every role that the question names.</summary>
    public static IReadOnlyList<Role> AllRoles(this ReadQuestion read) =>
        [.. RoleCues.Where(known => RoleMentions(read).Any(cue => cue.Cue == known.Cue)).SelectMany(known => known.Roles).Distinct()];

    /// <summary>What names a role; of "interested states of" the last two words name none of their own.</summary>
    public static IEnumerable<CueMention> RoleMentions(this ReadQuestion read) => read.Cues.Where(cue => IsRole(cue) && !read.Cues.Any(other => IsRole(other) && other.First < cue.First && other.End > cue.First));

    /// <summary>"Full or observer", "secretariat, partner, observer": several roles side by side, of which any is meant.</summary>
    public static bool ListsRoles(this ReadQuestion read)
    {
        var named = read.Cues.Where(cue => cue.Cue == Cue.Secretariat || IsRole(cue)).OrderBy(cue => cue.First).ToList();
        return named.Zip(named.Skip(1)).Any(pair => KindOf(pair.First) != KindOf(pair.Second) && AreSideBySide(read, pair.First, pair.Second));
    }

    /// <summary>Null for the secretariat, which is a role beside those of the lists.</summary>
    private static Role? KindOf(CueMention cue) => IsRole(cue) ? RoleCues.First(known => known.Cue == cue.Cue).Roles[0] : null;

    private static bool AreSideBySide(ReadQuestion read, CueMention one, CueMention other) => other.First == one.End
        || (other.First == one.End + 1 && IsNot(read, one.End) && IsNot(read, one.First - 1))
        || (other.First - one.End is > 0 and <= Near && read.Cues.Any(or => or.Cue == Cue.Or && or.First >= one.End && or.End <= other.First)
            && !read.Entities.Any(entity => entity.First >= one.End && entity.End <= other.First));

    /// <summary>The "ni" of "ni membre ni observateur".</summary>
    private static bool IsNot(ReadQuestion read, int at) => read.Cues.Any(cue => cue.Cue == Cue.Not && cue.First <= at && at < cue.End);

    /// <summary>Whether a phrase names a role.</summary>
    public static bool IsRole(CueMention cue) => RoleCues.Any(known => known.Cue == cue.Cue);

    /// <summary>"Not a member but an observer", "an observer and not a member": of two roles that one name has before or after it the denied one adds nothing; "neither member nor observer" denies both.</summary>
    private static bool IsRuledOut(ReadQuestion read, CueMention role)
    {
        bool IsDenied(CueMention cue) => read.Cues.Any(not => not.Cue is Cue.Not or Cue.Without && cue.First - not.End is >= 0 and <= 2 && !NamesBetween(read, not, cue)
            && !RoleMentions(read).Any(before => before.First >= not.End && before.End <= cue.First));
        return read.Entities.Count > 0 && IsSeat(role) && IsDenied(role) && !ListsRoles(read) && RoleMentions(read).Any(other => IsSeat(other) && other.Cue != role.Cue && !IsDenied(other)
            && !read.Entities.Any(owner => owner.End == other.First && role.First > other.First) && !NamesBetween(read, other, role) && !NamesBetween(read, role, other));
    }

    /// <summary>A chair is a member besides.</summary>
    private static bool IsSeat(CueMention role) => role.Cue is Cue.Members or Cue.Full or Cue.Observers or Cue.Interested or Cue.Participants;

    /// <summary>Whether a negation only sets a role off from the one that is meant.</summary>
    public static bool RulesOutARole(ReadQuestion read, CueMention negation) =>
        RoleMentions(read).Any(role => role.First - negation.End is >= 0 and <= 2 && IsRuledOut(read, role));

    private static bool NamesBetween(ReadQuestion read, CueMention first, CueMention second) => read.Entities.Any(entity => entity.First >= first.End && entity.End <= second.First);

    /// <summary>"Observe Bali but are not in Budapest": the second place has a verb of its own.</summary>
    private static bool EndsAtVerb(ReadQuestion read, CueMention role, EntityMention mention) =>
        read.Entities.LastOrDefault(entity => entity.Kind == mention.Kind && entity.First >= role.End && entity.End <= mention.First) is { } before
        && read.Cues.Any(cue => cue.Cue is Cue.IsIt or Cue.TakesPart && cue.First >= before.End && cue.End <= mention.First);
}
