using System.Globalization;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Conversations.Tests.Reachability;

/// <summary>The words of a date that have to stand in a reply, as precise as the date.</summary>
internal static class DateWords
{
    private static readonly Dictionary<Language, string[]> Months = new()
    {
        [Language.English] = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        [Language.French] = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
        [Language.Spanish] = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
    };

    public static IEnumerable<string> Of(PartialDate date, Language language)
    {
        yield return date.Year.ToString(CultureInfo.InvariantCulture);
        if (date.Month is { } month)
        {
            yield return Months[language][month - 1];
        }

        if (date.Day is { } day)
        {
            // French and Spanish write the first of a month as 1er and 1.º.
            yield return day.ToString(CultureInfo.InvariantCulture);
        }
    }
}
