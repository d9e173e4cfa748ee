using ConsultBot.Core.Calendars;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Workshops.Reading;

/// <summary>Finds the workshop that words mean.</summary>
internal static class WorkshopReference
{
    /// <param name="words">Folded, without what the command and dates explain.</param>
    /// <param name="when">A month or week that is named.</param>
    /// <param name="book">Words that name nothing.</param>
    /// <param name="scene">What can be meant.</param>
    /// <returns>Null where words are left that fit no workshop; else those that can be meant.</returns>
    public static IReadOnlyList<Workshop>? Find(IEnumerable<string> words, WrittenWhen when, WorkshopPhraseBook book, WorkshopScene scene)
    {
        var (period, month) = (when.Period, Tokenizer.Words(when.MonthAside ?? string.Empty));
        var naming = words.Where(word => !book.IsFiller(word) && word.Length > 1 && !char.IsAsciiDigit(word[0]) && !month.Contains(word)).ToList();
        var inPeriod = scene.Workshops.Where(workshop => period is null || workshop.Time?.Days.Overlaps(period) == true).ToList();
        if (naming.Count > 0)
        {
            var named = inPeriod.Where(workshop => naming.TrueForAll(WordsOf(workshop, scene).Contains)).ToList();
            return named.Count > 0 ? named : null;
        }

        if (period is not null)
        {
            return Running(inPeriod);
        }

        if (scene.Focused is { } focused)
        {
            return [focused];
        }

        var ahead = scene.Ahead.ToList();
        return ahead.Count > 0 ? ahead : Running(scene.Workshops.TakeLast(1).ToList());
    }

    /// <summary>People call a workshop by its subject and by its place.</summary>
    private static HashSet<string> WordsOf(Workshop workshop, WorkshopScene scene)
    {
        var city = workshop.Place.City ?? string.Empty;
        var names = scene.Hosts.FindCity(city) is { } known ? Languages.All.Select(known.Name.In) : [city];
        return [.. Tokenizer.Words(workshop.Title), .. names.SelectMany(Tokenizer.Words)];
    }

    private static IReadOnlyList<Workshop> Running(IReadOnlyList<Workshop> workshops) =>
        workshops.Any(workshop => workshop.Status != WorkshopStatus.Cancelled) ? [.. workshops.Where(workshop => workshop.Status != WorkshopStatus.Cancelled)] : workshops;
}
