namespace ConsultBot.Core.Calendars.Writing;

internal static class SpanishCalendarWords
{
    public static void AddTo(CalendarLexicon words)
    {
        words.AddSeries(CalendarWord.Month, 1, [.. MonthNames.Spanish]);
        words.AddSeries(CalendarWord.Weekday, 1, "lunes|lun", "martes", "miércoles|mié", "jueves|jue", "viernes|vie", "sábado|sáb", "domingo|dom");
        words.AddSeries(CalendarWord.Number, 1, "un|una|uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce",
            "trece", "catorce", "quince");
        words.Add(CalendarWord.Number, 1, "primero");
        words.Add(CalendarWord.OrdinalMark, 0, "o", "ro", "er");
        words.Add(CalendarWord.Article, 0, "el", "el día", "día");
        words.Add(CalendarWord.Filler, 0, "los", "los días", "días", "para el");
        words.Add(CalendarWord.Of, 0, "de", "del año");
        words.Add(CalendarWord.From, 0, "del", "desde", "desde el", "a partir de", "a partir del", "del día", "desde las", "desde la", "de las", "de la");
        words.Add(CalendarWord.Between, 0, "entre", "entre el", "entre los días", "entre las");
        words.Add(CalendarWord.To, 0, "al", "hasta", "hasta el", "al día", "hasta las", "hasta la", "y el", "y las");
        words.Add(CalendarWord.At, 0, "a las", "a la", "hacia las", "sobre las");
        words.Add(CalendarWord.ToOrAt, 0, "a");
        words.Add(CalendarWord.And, 0, "y", "e");
        AddRelative(words);
        AddTimes(words);
    }

    private static void AddRelative(CalendarLexicon words)
    {
        words.Add(CalendarWord.RelativeDay, 0, "hoy", "esta tarde", "esta mañana", "esta noche");
        words.Add(CalendarWord.RelativeDay, 1, "mañana");
        words.Add(CalendarWord.RelativeDay, 2, "pasado mañana");
        words.Add(CalendarWord.RelativeDay, -1, "ayer");
        words.Add(CalendarWord.RelativeDay, -2, "anteayer", "antes de ayer");
        words.Add(CalendarWord.Next, 0, "próximo", "próxima", "que viene", "el próximo", "la próxima", "siguiente", "que entra");
        words.Add(CalendarWord.This, 0, "este", "esta");
        words.Add(CalendarWord.Last, 0, "pasado", "pasada", "el pasado");
        words.Add(CalendarWord.In, 0, "en", "dentro de", "en el mes de");
        words.Add(CalendarWord.FromNow, 0, "después", "más tarde");
        words.Add(CalendarWord.AgoBefore, 0, "hace");
        words.Add(CalendarWord.UnitDay, 1, "día", "días");
        words.Add(CalendarWord.UnitWeek, 1, "semana", "semanas", "la semana");
        words.Add(CalendarWord.UnitWeek, 2, "quincena");
        words.Add(CalendarWord.UnitMonth, 1, "mes", "meses", "el mes");
        words.Add(CalendarWord.UnitYear, 1, "año", "años");
        words.Add(CalendarWord.Third, 1, "principios de", "a principios de", "a comienzos de", "comienzos de");
        words.Add(CalendarWord.Third, 2, "mediados de", "a mediados de");
        words.Add(CalendarWord.Third, 3, "finales de", "a finales de", "fines de", "a fines de");
    }

    private static void AddTimes(CalendarLexicon words)
    {
        words.Add(CalendarWord.Hour, 0, "h", "hs", "hrs", "hora", "horas");
        words.Add(CalendarWord.HalfOfDay, 0, "am", "a m", "de la mañana", "por la mañana");
        words.Add(CalendarWord.HalfOfDay, 12, "pm", "p m", "de la tarde", "por la tarde", "de la noche", "por la noche");
        words.Add(CalendarWord.NamedTime, 12 * 60, "mediodía", "al mediodía", "del mediodía", "el mediodía");
        words.Add(CalendarWord.NamedTime, 0, "medianoche", "a medianoche", "la medianoche");
        words.Add(CalendarWord.MinutesAfter, 30, "y media");
        words.Add(CalendarWord.MinutesAfter, 15, "y cuarto");
        words.Add(CalendarWord.MinutesAfter, -15, "menos cuarto");
    }
}
