using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Calendars.Writing;

/// <summary>The months in each language, January first: the full name, then its short forms, parted by "|".</summary>
internal static class MonthNames
{
    public static IReadOnlyList<string> English { get; } =
    [
        "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug", "september|sept|sep", "october|oct", "november|nov", "december|dec",
    ];

    public static IReadOnlyList<string> French { get; } =
    [
        "janvier|janv", "février|fevr|fev", "mars", "avril|avr", "mai", "juin", "juillet|juil", "août", "septembre|sept", "octobre|oct", "novembre|nov", "décembre|déc",
    ];

    public static IReadOnlyList<string> Spanish { get; } =
    [
        "enero|ene", "febrero|feb", "marzo|mar", "abril|abr", "mayo|may", "junio|jun", "julio|jul", "agosto|ago", "septiembre|setiembre|sept|sep", "octubre|oct", "noviembre|nov", "diciembre|dic",
    ];

    /// <summary>The full names of all languages, folded: short forms are other words as well ("mar", "sept").</summary>
    public static IEnumerable<string> Full => English.Concat(French).Concat(Spanish).Select(forms => Folding.Fold(forms.Split('|')[0]));
}
