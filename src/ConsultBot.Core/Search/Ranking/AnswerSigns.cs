using System.Collections.Frozen;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Search.Ranking;

/// <summary>Tells by its question word what an answer must have, and whether a sentence has it.</summary>
internal static class AnswerSigns
{
    private static readonly Dictionary<Language, Dictionary<string, AnswerSign>> QuestionWords = new()
    {
        [Language.English] = Signs(("when", AnswerSign.Date), ("year", AnswerSign.Date), ("date", AnswerSign.Date), ("many", AnswerSign.Number), ("much", AnswerSign.Number), ("percentage", AnswerSign.Number), ("number", AnswerSign.Number), ("who", AnswerSign.Name), ("whom", AnswerSign.Name), ("whose", AnswerSign.Name), ("where", AnswerSign.Name), ("why", AnswerSign.Reason)),
        [Language.French] = Signs(("quand", AnswerSign.Date), ("annee", AnswerSign.Date), ("date", AnswerSign.Date), ("combien", AnswerSign.Number), ("nombre", AnswerSign.Number), ("qui", AnswerSign.Name), ("ou", AnswerSign.Name), ("pourquoi", AnswerSign.Reason)),
        [Language.Spanish] = Signs(("cuando", AnswerSign.Date), ("ano", AnswerSign.Date), ("fecha", AnswerSign.Date), ("cuanto", AnswerSign.Number), ("cuantos", AnswerSign.Number), ("cuanta", AnswerSign.Number), ("cuantas", AnswerSign.Number), ("numero", AnswerSign.Number), ("quien", AnswerSign.Name), ("quienes", AnswerSign.Name), ("donde", AnswerSign.Name)),
    };

    private static readonly FrozenSet<string> NumberWords = Set(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty hundred thousand million billion half dozen "
        + "deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze vingt trente quarante cinquante cent cents mille millions milliard milliards moitie "
        + "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta cien ciento mil millon millones mitad");

    private static readonly FrozenSet<string> ReasonWords = Set("because since due therefore reason reasons order cause caused car parce puisque afin cause raison raisons porque debido razon razones causa ya");

    public static AnswerSign Find(string question, Language language)
    {
        var words = new WordCutter(question, stackalloc char[WordCutter.MaximumLength]);
        var signs = QuestionWords[language].GetAlternateLookup<ReadOnlySpan<char>>();
        var (read, afterPor) = (0, false);
        while (words.MoveNext() && read++ < QuestionReading.MaximumWords)
        {
            if (signs.TryGetValue(words.Current, out var sign))
            {
                return sign;
            }

            // "por qué" asks for a reason, "porque" gives one.
            if (afterPor && words.Current is "que")
            {
                return AnswerSign.Reason;
            }

            afterPor = language == Language.Spanish && words.Current is "por";
        }

        return AnswerSign.None;
    }

    public static bool IsNumber(ReadOnlySpan<char> word) => char.IsAsciiDigit(word[0]) || NumberWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool IsYear(ReadOnlySpan<char> word) => word.Length is 4 or 5 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[3]);

    public static bool IsReason(ReadOnlySpan<char> word) => ReasonWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static Dictionary<string, AnswerSign> Signs(params (string Word, AnswerSign Sign)[] signs) =>
        signs.ToDictionary(pair => pair.Word, pair => pair.Sign, StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').Distinct().ToFrozenSet(StringComparer.Ordinal);
}
