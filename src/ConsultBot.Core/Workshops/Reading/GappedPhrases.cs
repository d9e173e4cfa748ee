using System.Text.Json;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Workshops.Reading;

/// <summary>Commands with room for a few words in the middle: "schedule a … workshop" is "schedule a two-day regional workshop" too.</summary>
internal sealed class GappedPhrases
{
    private const char Gap = '…';
    private const int MostBetween = 3;

    private readonly PhraseTrie<(WorkshopAct Act, string[] Tail)> _heads = new();

    /// <param name="acts">Name to phrases; those without a gap are left out.</param>
    public void Add(JsonElement acts)
    {
        foreach (var list in acts.EnumerateObject())
        {
            foreach (var parts in list.Value.EnumerateArray().Select(phrase => phrase.GetString()!.Split(Gap)).Where(parts => parts.Length == 2))
            {
                _heads.Add(Tokenizer.Words(parts[0]), (PhraseLists.Member<WorkshopAct>(list.Name), Tokenizer.Words(parts[1])));
            }
        }
    }

    /// <returns>The command that begins at that word, with the words that it covers, or null.</returns>
    public (WorkshopAct Act, int Count)? Find(IReadOnlyList<string> words, int first)
    {
        foreach (var ((act, tail), head) in _heads.Longest(words, first))
        {
            for (var between = 1; between <= MostBetween; between++)
            {
                if (Stands(words, first + head + between, tail))
                {
                    return (act, head + between + tail.Length);
                }
            }
        }

        return null;
    }

    private static bool Stands(IReadOnlyList<string> words, int at, string[] tail) =>
        at + tail.Length <= words.Count && tail.Select((word, offset) => words[at + offset] == word).All(same => same);
}
