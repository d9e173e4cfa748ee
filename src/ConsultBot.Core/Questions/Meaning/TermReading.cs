using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Recognises questions for what a term or an acronym means.</summary>
internal static class TermReading
{
    public static FoundQuestion? Find(ReadQuestion read)
    {
        var terms = read.Ids(EntityKind.Term);
        if (terms.Count == 0 || read.Unread.Count > 0 || terms.Count > 3)
        {
            return null;
        }

        var mention = read.Mentions(EntityKind.Term)[0];
        if (read.HasAny(Cue.RoleOf, Cue.TakesPart) && read.Entities.Any(entity => entity.Kind is EntityKind.Organisation or EntityKind.State) && !read.Has(Cue.Acronym))
        {
            return null;
        }

        var asksMeaning = (read.Has(Cue.Acronym) || (read.Has(Cue.WhatIs) && read.Numbers.Count == 0 && IsAllThatIsNamed(read, mention))) && IsAskedItself(read, mention);
        if (read.Mentions(EntityKind.Process).Any(process => process.First <= mention.First && process.End >= mention.End) && !read.Has(Cue.Acronym))
        {
            return null;
        }

        var isAlone = read.Words.Count == mention.Count && !read.Entities.Any(entity => entity.Kind is EntityKind.Process or EntityKind.State);
        return asksMeaning || isAlone ? new FoundQuestion(terms, read.Text) : null;
    }

    /// <summary>"The SIOM of Mexico".</summary>
    private static bool IsOwner(EntityMention entity, EntityMention mention) => entity.Kind == EntityKind.State && entity.First - mention.End is >= 0 and <= 2;

    /// <summary>"What is the IAMM?", not "what is the IAMM's relation to the Berne Initiative?"</summary>
    private static bool IsAllThatIsNamed(ReadQuestion read, EntityMention mention) =>
        read.Entities.All(entity => (entity.First < mention.End && mention.First < entity.End) || IsOwner(entity, mention))
        && read.Cues.All(cue => cue.Cue is Cue.WhatIs or Cue.Which or Cue.IsIt or Cue.All || (cue.First < mention.End && mention.First < cue.End));

    /// <summary>"What is the IDM?", not "what is the work of the IDM?": a noun between the question word and the term is what is asked.</summary>
    private static bool IsAskedItself(ReadQuestion read, EntityMention mention)
    {
        var asking = read.Cues.Where(cue => cue.Cue is Cue.WhatIs or Cue.Acronym && cue.End <= mention.First).ToList();
        var from = asking.Count == 0 ? mention.First : asking.Max(cue => cue.End);
        return Enumerable.Range(from, mention.First - from).All(at => IsStop(read.Words[at]) || read.Cues.Any(cue => cue.First <= at && at < cue.End));
    }

    private static bool IsStop(string word) => word.Length == 1 || Languages.All.Any(language => StopWords.Of(language).Contains(word));
}
