using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>Cuts a text into sentences, the same in every language it has.</summary>
internal static class TextSentences
{
    /// <returns>A sentence an entry; the text as a whole where its translations are cut differently, since then the third sentence of one is not that of another.</returns>
    public static IReadOnlyList<LocalText> Cut(LocalText text)
    {
        var english = Cut(text.English);
        var french = text.French is null ? null : Cut(text.French);
        var spanish = text.Spanish is null ? null : Cut(text.Spanish);
        return english.Count < 2 || (french is not null && french.Count != english.Count) || (spanish is not null && spanish.Count != english.Count)
            ? [text]
            : [.. english.Select((sentence, at) => new LocalText(sentence, french?[at], spanish?[at]) { Ours = text.Ours })];
    }

    private static List<string> Cut(string text)
    {
        var sentences = new List<string>();
        var cutter = new SentenceCutter(text);
        while (cutter.MoveNext())
        {
            if (cutter.Current.Trim() is { Length: > 0 } sentence)
            {
                sentences.Add(sentence.ToString());
            }
        }

        return sentences;
    }
}
