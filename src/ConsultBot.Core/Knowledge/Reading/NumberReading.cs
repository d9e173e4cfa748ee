namespace ConsultBot.Core.Knowledge.Reading;

internal static class NumberReading
{
    /// <summary>Numbers of understandings and headings, at most.</summary>
    private const int Highest = 100;

    /// <summary>The number of an entry among those that are numbered from 1 without gaps.</summary>
    public static int RunningNumber(this Cursor cursor)
    {
        if (cursor.FindNumber("number", 1, Highest, isRequired: true) is not { } number)
        {
            cursor.Session.Numbers.SkipRun(cursor.Place.File);
            return 0;
        }

        if (cursor.Session.Numbers.Declare(cursor.Place.File, number, cursor.Position) is { } reason)
        {
            cursor.Report(cursor.Place.Property("number"), reason);
        }

        return number;
    }
}
