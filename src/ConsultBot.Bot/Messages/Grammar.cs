using System.Globalization;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Bot.Messages;

/// <summary>How a language joins, counts, dates and contracts.</summary>
internal static class Grammar
{
    private static readonly Dictionary<Language, CultureInfo> Cultures = new()
    {
        [Language.English] = CultureInfo.GetCultureInfo("en-GB"),
        [Language.French] = CultureInfo.GetCultureInfo("fr-FR"),
        [Language.Spanish] = CultureInfo.GetCultureInfo("es-ES"),
    };

    public static CultureInfo Culture(Language language) => Cultures[language];

    /// <summary>"one" or "other", as CLDR has it for whole numbers (French counts nothing as one).</summary>
    public static string PluralForm(int count, Language language) =>
        count == 1 || (count == 0 && language == Language.French) ? "one" : "other";

    /// <summary>"A, B and C"; where an item has a comma itself, semicolons part them.</summary>
    public static string Join(IReadOnlyList<string> items, Language language) => Join(items, language, last => And(last, language));

    /// <summary>"A, B or C".</summary>
    public static string JoinChoices(IReadOnlyList<string> items, Language language) => Join(items, language, last => Or(last, language));

    private static string Join(IReadOnlyList<string> items, Language language, Func<string, string> conjunction)
    {
        if (items.Count < 2)
        {
            return items.Count == 0 ? string.Empty : items[0];
        }

        var hasCommas = items.Any(item => item.Contains(',', StringComparison.Ordinal));
        var separator = !hasCommas ? ", " : language == Language.French ? "\u00A0; " : "; ";
        var last = items[^1];
        return $"{string.Join(separator, items.Take(items.Count - 1))}{(hasCommas ? separator : " ")}{conjunction(last)} {last}";
    }

    /// <summary>"19 May 2005", "mai 2005", "2005": as precise as the date.</summary>
    public static string Date(PartialDate date, Language language)
    {
        var culture = Culture(language);
        return (date.Month, date.Day) switch
        {
            (null, _) => date.Year.ToString(CultureInfo.InvariantCulture),
            (_, null) => language == Language.Spanish
                ? string.Create(culture, $"{MonthName(date, culture)} de {date.Year:0000}")
                : string.Create(culture, $"{MonthName(date, culture)} {date.Year:0000}"),
            _ when language == Language.Spanish => string.Create(culture, $"{date.Day} de {MonthName(date, culture)} de {date.Year:0000}"),
            _ when language == Language.French && date.Day == 1 => string.Create(culture, $"1er {MonthName(date, culture)} {date.Year:0000}"),
            _ => string.Create(culture, $"{date.Day} {MonthName(date, culture)} {date.Year:0000}"),
        };
    }

    /// <summary>"of" before a name with its article: "du Processus de Bali", "del Proceso de Bali".</summary>
    public static string Of(string name, Language language) => language switch
    {
        Language.French => Contract(name, "de ", ("le ", "du "), ("les ", "des ")) is var text && text.StartsWith("de ", StringComparison.Ordinal) && StartsWithVowel(name) ? "d’" + name : text,
        Language.Spanish => Contract(name, "de ", ("el ", "del ")),
        _ => "of " + name,
    };

    /// <summary>"to" or "in" before a name with its article: "au Processus de Bali", "al Proceso de Bali".</summary>
    public static string To(string name, Language language) => language switch
    {
        Language.French => Contract(name, "à ", ("le ", "au "), ("les ", "aux ")),
        Language.Spanish => Contract(name, "a ", ("el ", "al ")),
        _ => "to " + name,
    };

    private static string MonthName(PartialDate date, CultureInfo culture) => culture.DateTimeFormat.GetMonthName(date.Month!.Value);

    private static string Contract(string name, string plain, params ReadOnlySpan<(string Article, string Contracted)> forms)
    {
        foreach (var (article, contracted) in forms)
        {
            if (name.StartsWith(article, StringComparison.OrdinalIgnoreCase))
            {
                return contracted + name[article.Length..];
            }
        }

        return plain + name;
    }

    private static bool StartsWithVowel(string name) => name.Length > 0 && "aeiouyàâéèêëîïôûAEIOUYÀÂÉÈÊËÎÏÔÛ".Contains(name[0], StringComparison.Ordinal);

    private static string And(string next, Language language) => language switch
    {
        Language.French => "et",
        Language.Spanish => BeginsWithI(next) ? "e" : "y",
        _ => "and",
    };

    private static string Or(string next, Language language) => language switch
    {
        Language.French => "ou",
        Language.Spanish => next.StartsWith("o", StringComparison.OrdinalIgnoreCase) || next.StartsWith("ho", StringComparison.OrdinalIgnoreCase) ? "u" : "o",
        _ => "or",
    };

    private static bool BeginsWithI(string next) =>
        next.StartsWith("i", StringComparison.OrdinalIgnoreCase) || next.StartsWith("Í", StringComparison.OrdinalIgnoreCase)
        || (next.StartsWith("hi", StringComparison.OrdinalIgnoreCase) && !next.StartsWith("hie", StringComparison.OrdinalIgnoreCase));
}
