using System.Collections.Frozen;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Search.Words;

/// <summary>Tells a sentence that stands alone from one that leans on what went before.</summary>
internal static class Referring
{
    private const int WordsLookedAt = 4;

    /// <summary>As <see cref="WordCutter"/> cuts them: no apostrophes, no hyphens.</summary>
    internal static readonly IReadOnlyDictionary<Language, (FrozenSet<string> First, FrozenSet<string> Early)> Words = new Dictionary<Language, (FrozenSet<string> First, FrozenSet<string> Early)>
    {
        [Language.English] = (
            Set("it its they their them this these that those he she his her such both others another some here there then thus hence therefore so but yet and or instead otherwise however moreover furthermore similarly likewise"),
            Set("also therefore however instead too latter former likewise moreover meanwhile it they this these them such")),
        [Language.French] = (
            Set("il elle ils elles ce cet cette ces cela ceci celui celle ceux celles leur leurs son sa ses lui y en certains certaines autres ici alors ainsi donc mais or et puis toutefois cependant néanmoins pourtant ensuite"),
            Set("aussi donc toutefois cependant pourtant également ensuite dernier derniers il elle ils elles ce cela ces cette ceux celles")),
        [Language.Spanish] = (
            Set("este esta esto estos estas ese esa eso esos esas aquel aquella ello ella ellas ellos él su sus otros otras algunos algunas dicho dicha dichos dichas aquí así entonces pero y o además también sin por luego después"),
            Set("también embargo además tanto este esta esto estos estas ello ellos ellas dicho dicha ambos ambas")),
    };

    public static bool LeansOnSentenceBefore(string sentence, Language language)
    {
        var (first, early) = Words[language];
        var cutter = new WordCutter(sentence, stackalloc char[WordCutter.MaximumLength]);
        var begins = true;
        for (var at = 0; at < WordsLookedAt && cutter.MoveNext(); at++)
        {
            if ((begins && Has(first, cutter.Current)) || (at > 0 && Has(early, cutter.Current)))
            {
                return true;
            }

            // "D'autres ...": what is left of "de" is no beginning by itself.
            begins &= cutter.Current is "d";
        }

        return false;
    }

    /// <summary>It has an item's number in brackets: "1) ..." or "(2) ...".</summary>
    public static bool IsListItem(string sentence)
    {
        for (var at = 1; at < sentence.Length; at++)
        {
            if (sentence[at] == ')' && char.IsAsciiDigit(sentence[at - 1]) && (at < 2 || sentence[at - 2] is ' ' or '('))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').Select(Questions.Reading.Folding.Fold).ToFrozenSet(StringComparer.Ordinal);
}
