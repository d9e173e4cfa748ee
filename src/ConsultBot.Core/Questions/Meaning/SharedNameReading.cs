using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Recognises a name that several states share and that nothing in the question settles.</summary>
internal static class SharedNameReading
{
    public static WhichPartyQuestion? Find(ReadQuestion read)
    {
        var states = read.Mentions(EntityKind.State);
        var shared = states.FirstOrDefault(mention => states.Any(other => other.First == mention.First && other.Id != mention.Id));
        if (shared is null)
        {
            return null;
        }

        var candidates = states.Where(mention => mention.First == shared.First).Select(mention => mention.Id).ToList();
        return new WhichPartyQuestion(candidates, read.Text[..read.Tokens[shared.First].Start], read.Text[read.Tokens[shared.End - 1].End..]);
    }
}
