namespace ConsultBot.Core.Questions.Findings;

/// <summary>The short words at the end of names that tell namesakes apart: the "II" of "Berne II", the "4" of "Mode 4", the "UN" of "the coordination meetings of the UN".</summary>
internal static class NameTails
{
    /// <summary>"III", "13", "ONU".</summary>
    private const int Longest = 3;

    /// <summary>True for small Roman numbers; larger ones are words as well ("mix", "di").</summary>
    /// <param name="word">Folded.</param>
    public static bool IsRoman(string word) => word.All(letter => letter is 'i' or 'v' or 'x');

    /// <summary>True for a name of several words of which the last is a Roman number.</summary>
    /// <param name="name">Folded.</param>
    public static bool EndsRoman(IReadOnlyList<string> name) => name.Count > 1 && IsRoman(name[^1]);

    /// <summary>True for a name of several words of which the last is a number, a letter or an acronym.</summary>
    /// <param name="name">Folded.</param>
    public static bool EndsShort(IReadOnlyList<string> name) => name.Count > 1 && name[^1].Length <= Longest;
}
