namespace ConsultBot.Core.Calendars.Writing;

internal static class FrenchCalendarWords
{
    public static void AddTo(CalendarLexicon words)
    {
        words.AddSeries(CalendarWord.Month, 1, [.. MonthNames.French]);
        words.AddSeries(CalendarWord.Weekday, 1, "lundi|lun", "mardi", "mercredi|mer", "jeudi|jeu", "vendredi|ven", "samedi|sam", "dimanche|dim");
        words.AddSeries(CalendarWord.Number, 1, "un|une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
            "treize", "quatorze", "quinze", "seize");
        words.Add(CalendarWord.Month, 9, "septembre", "sept.");
        words.Add(CalendarWord.Number, 1, "premier");
        words.Add(CalendarWord.OrdinalMark, 0, "er", "e", "eme", "re");
        words.Add(CalendarWord.Article, 0, "le", "le jour");
        words.Add(CalendarWord.Filler, 0, "les", "les jours", "ce", "pour le", "journee du");
        words.Add(CalendarWord.Of, 0, "de", "d");
        words.Add(CalendarWord.From, 0, "du", "des", "a partir de", "a partir du", "a compter du", "debutant le");
        words.Add(CalendarWord.Between, 0, "entre", "entre le");
        words.Add(CalendarWord.To, 0, "au", "jusqu'au", "jusqu au", "jusqu'a", "jusqu a", "et le");
        words.Add(CalendarWord.At, 0, "vers", "des");
        words.Add(CalendarWord.ToOrAt, 0, "a");
        words.Add(CalendarWord.And, 0, "et");
        AddRelative(words);
        AddTimes(words);
    }

    private static void AddRelative(CalendarLexicon words)
    {
        words.Add(CalendarWord.RelativeDay, 0, "aujourd'hui", "aujourd hui", "cet apres-midi", "cet apres midi", "ce matin", "ce soir");
        words.Add(CalendarWord.RelativeDay, 1, "demain");
        words.Add(CalendarWord.RelativeDay, 2, "après-demain", "apres demain");
        words.Add(CalendarWord.RelativeDay, -1, "hier");
        words.Add(CalendarWord.RelativeDay, -2, "avant-hier", "avant hier");
        words.Add(CalendarWord.Next, 0, "prochain", "prochaine", "qui vient", "le prochain", "la prochaine", "suivant", "suivante", "la semaine prochaine et");
        words.Add(CalendarWord.This, 0, "ce", "cette");
        words.Add(CalendarWord.Last, 0, "dernier", "derniere", "passe", "passee");
        words.Add(CalendarWord.In, 0, "dans", "d'ici", "d ici", "en", "au mois de", "courant", "sous");
        words.Add(CalendarWord.FromNow, 0, "plus tard");
        words.Add(CalendarWord.AgoBefore, 0, "il y a");
        words.Add(CalendarWord.WeekdayLater, 7, "en huit");
        words.Add(CalendarWord.WeekdayLater, 14, "en quinze");
        words.Add(CalendarWord.UnitDay, 1, "jour", "jours");
        words.Add(CalendarWord.UnitWeek, 1, "semaine", "semaines", "la semaine");
        words.Add(CalendarWord.UnitMonth, 1, "mois", "le mois");
        words.Add(CalendarWord.UnitYear, 1, "an", "ans", "année", "années");
        words.Add(CalendarWord.Third, 1, "début", "au début de", "au debut du mois de");
        words.Add(CalendarWord.Third, 2, "mi", "a la mi", "au milieu de");
        words.Add(CalendarWord.Third, 3, "fin", "à la fin de", "a la fin du mois de");
    }

    private static void AddTimes(CalendarLexicon words)
    {
        words.Add(CalendarWord.Hour, 0, "h", "heure", "heures");
        words.Add(CalendarWord.HalfOfDay, 0, "du matin", "le matin", "matin");
        words.Add(CalendarWord.HalfOfDay, 12, "de l'apres-midi", "de l apres midi", "de l'apres midi", "du soir", "le soir");
        words.Add(CalendarWord.NamedTime, 12 * 60, "midi");
        words.Add(CalendarWord.NamedTime, 0, "minuit");
        words.Add(CalendarWord.MinutesAfter, 30, "et demie", "et demi");
        words.Add(CalendarWord.MinutesAfter, 15, "et quart", "un quart");
        words.Add(CalendarWord.MinutesAfter, -15, "moins le quart", "moins quart");
    }
}
