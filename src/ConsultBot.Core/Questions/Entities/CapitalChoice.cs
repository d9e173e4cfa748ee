using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Entities;

/// <summary>Tells the government behind a capital from the process named after the city: "is Manila in the Bali Process?" asks for the Philippines.</summary>
internal static class CapitalChoice
{
    private static readonly Cue[] Seats = [Cue.TakesPart, Cue.Members, Cue.Observers, Cue.Interested, Cue.Chair, Cue.Chairs, Cue.RoleOf, Cue.Full];

    private static readonly Cue[] Choosing =
        [Cue.Compare, Cue.Common, Cue.Before, Cue.After, Cue.First, Cue.Last, Cue.Most, Cue.Fewest, Cue.HowMany, Cue.Enumerate, Cue.Which, Cue.Who, Cue.And, Cue.Or, Cue.Both];

    /// <param name="read">The question.</param>
    /// <param name="capital">Gives the state whose capital has that name, or null.</param>
    public static ReadQuestion Resolve(ReadQuestion read, Func<string, EntityName?> capital)
    {
        var city = read.Entities.FirstOrDefault(entity => entity is { Kind: EntityKind.Process, Count: 1 } && MeansGovernment(read, entity));
        return city is null || capital(read.Words[city.First]) is not { } state ? read
            : read with { Entities = [.. read.Entities.Select(entity => entity == city ? entity with { Name = state } : entity)] };
    }

    private static bool MeansGovernment(ReadQuestion read, EntityMention city) =>
        !StandsBy(read, city, Cue.AnyProcess) && (StandsBy(read, city, Cue.AnyState) || SitsInOther(read, city) || SitsSomewhere(read, city));

    /// <summary>"The Manila Process", "le Processus de Manille", "the government of Manila".</summary>
    private static bool StandsBy(ReadQuestion read, EntityMention city, Cue what) =>
        read.Cues.Any(cue => cue.Cue == what && cue.Count == 1 && (cue.First == city.End || (cue.End <= city.First && city.First - cue.End <= 1 && !read.Cues.Any(verb => verb.Cue == Cue.IsIt && verb.First == cue.End))));

    /// <summary>Another process comes after it, as the place where it sits.</summary>
    private static bool SitsInOther(ReadQuestion read, EntityMention city)
    {
        var place = read.Entities.FirstOrDefault(entity => entity.Kind == EntityKind.Process && entity.First >= city.End);
        var between = place is null ? [] : read.Cues.Where(cue => cue.First >= city.End && cue.End <= place.First).ToList();
        return between.Any(cue => Seats.Contains(cue.Cue) || cue.Cue == Cue.In) && (read.Has(Cue.RoleOf) || !read.HasAny(Choosing));
    }

    /// <summary>"Which processes is Colombo a member of?", "does Budapest chair any process?"</summary>
    private static bool SitsSomewhere(ReadQuestion read, EntityMention city) =>
        read.Ids(EntityKind.Process).Count == 1 && read.Find(Cue.AnyProcess) is { } any && read.HasAny(Seats) && !read.Has(Cue.Common)
        && read.Cues.Any(cue => cue.Cue is Cue.Which or Cue.All && any.First - cue.End is >= 0 and <= 1 && (any.First > city.First || cue.First <= 1))
        && !read.Cues.Any(cue => cue.Cue is Cue.Members or Cue.Observers or Cue.AnyState or Cue.In && cue.End <= city.First && city.First - cue.End <= 2);
}
