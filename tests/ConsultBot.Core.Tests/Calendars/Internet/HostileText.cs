using System.Text;

namespace ConsultBot.Core.Tests.Calendars.Internet;

/// <summary>Texts that have broken calendar programs, put together at random.</summary>
/// <param name="random">Its seed repeats a run.</param>
internal sealed class HostileText(Random random)
{
    private static readonly string[] Pieces =
    [
        ",", ";", ":", "\"", "'", "\\", "\n", "\r\n", "\r", "\t", "\\n", "\\N", "\\,", "\\;", "%2C", "^n", "=", "  ", "\u0007", "\0", "\u2028", "\u0085", "\uFEFF",
        "BEGIN:VEVENT", "\r\nEND:VCALENDAR\r\n", "DTSTART:20200101T000000Z", "<b>", "&amp;", "{title}", "https://example.org/?a=1,2;b",
        "Migration and health", "Développement & santé : l’intérêt supérieur", "¿Migración y género? ¡Señoras y señores!", "الهجرة والتنمية", "‏ورشة‎", "移徙与发展研讨会", "миграция", "日本語",
        "😀", "👩‍👩‍👧‍👦", "🇬🇭", "e\u0301", "\u202Eabc\u202C", "ﷺ", "𝔘𝔫𝔦", "\u00A0", "–", "« »", "“ ”",
    ];

    /// <returns>Not empty, at most so many UTF-16 units, now and then exactly so many.</returns>
    public string Next(int most)
    {
        var length = random.Next(6) == 0 ? most : random.Next(1, most + 1);
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
        }

        // Cut anywhere: half of a character may be left at the end.
        var cut = text.ToString(0, length);
        return string.IsNullOrWhiteSpace(cut) ? "x" : cut;
    }

    /// <summary>What another program has to read: line breaks as one kind, without control characters and halves of characters.</summary>
    public static string Readable(string text)
    {
        var readable = new StringBuilder();
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            var half = rune == Rune.ReplacementChar;
            _ = half ? readable
                : rune.Value is '\n' or '\r' or 0x2028 or 0x2029 or 0x85 ? readable.Append('\n')
                : rune.Value != '\t' && Rune.IsControl(rune) ? readable
                : readable.Append(rune.ToString());
        }

        return readable.ToString();
    }
}
