using ConsultBot.Core.Calendars;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Workshops.Checks;

namespace ConsultBot.Core.Workshops.Telling;

/// <summary>Says what speaks against saving.</summary>
public static class ConcernTelling
{
    public static NoticeLine Of(Concern concern)
    {
        ArgumentNullException.ThrowIfNull(concern);
        var arguments = new List<(string, Argument)>();
        Add(arguments, "subject", concern.Subject is { } subject ? new Argument.Verbatim(subject) : null);
        Add(arguments, "other", concern.Other is { } other ? new Argument.Verbatim(other) : null);
        Add(arguments, "days", concern.Day is { } day ? new Argument.Days(DateSpan.Of(day)) : null);
        Add(arguments, "name", concern.Name is { } name ? new Argument.Words(name) : null);
        Add(arguments, "count", concern.Count > 0 ? new Argument.Number(concern.Count) : null);
        Add(arguments, "total", concern.Of > 0 ? new Argument.Number(concern.Of) : null);
        return new NoticeLine(Phrase.Of("Workshop.Concern." + concern.Kind, [.. arguments]), NoticeStyle.Item);
    }

    private static void Add(List<(string, Argument)> arguments, string name, Argument? value)
    {
        if (value is not null)
        {
            arguments.Add((name, value));
        }
    }
}
