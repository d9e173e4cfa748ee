namespace ConsultBot.Core.Questions.Entities;

/// <summary>Settles which of several overlapping names a question means.</summary>
internal static class EntityChoice
{
    /// <summary>The longest name wins; of equally long ones the strongest. Subjects (topics, headings) stand beside each other and
    /// beside what has the same words, since what is asked decides between them.</summary>
    public static List<EntityMention> Resolve(List<EntityMention> found)
    {
        var chosen = new List<EntityMention>();
        foreach (var mention in found)
        {
            if (!found.Any(other => Beats(other, mention)))
            {
                chosen.Add(mention);
            }
        }

        return chosen;
    }

    private static bool Beats(EntityMention other, EntityMention mention)
    {
        if (ReferenceEquals(other, mention) || !Overlap(other, mention))
        {
            return false;
        }

        if (other.First == mention.First && other.Count == mention.Count && other.Kind == mention.Kind && mention.Name.Strength == NameStrength.Shared)
        {
            return false;
        }

        if (other.Count != mention.Count)
        {
            return other.Count > mention.Count && (!IsSubject(other) || IsSubject(mention) || Covers(other, mention));
        }

        return other.First == mention.First
            ? IsSubject(other) == IsSubject(mention) && other.Kind.Equals(mention.Kind) is var same && Order(other, mention, same) < 0
            : other.First < mention.First;
    }

    private static int Order(EntityMention other, EntityMention mention, bool sameKind)
    {
        if (IsSubject(other))
        {
            return sameKind ? mention.Name.Strength.CompareTo(other.Name.Strength) : 1;
        }

        var byStrength = mention.Name.Strength.CompareTo(other.Name.Strength);
        return byStrength != 0 ? byStrength : other.Kind.CompareTo(mention.Kind);
    }

    private static bool IsSubject(EntityMention mention) =>
        mention.Kind is EntityKind.Topic or EntityKind.Heading or EntityKind.Term;

    private static bool Overlap(EntityMention one, EntityMention other) => one.First < other.End && other.First < one.End;

    private static bool Covers(EntityMention longer, EntityMention shorter) => longer.First <= shorter.First && longer.End >= shorter.End;
}
