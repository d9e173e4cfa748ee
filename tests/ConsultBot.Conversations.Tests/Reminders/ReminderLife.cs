namespace ConsultBot.Conversations.Tests.Reminders;

/// <summary>A file of dialogs/conversations/reminders: as those of workshops, with the language of each person as a sixth part, and <c>deliver: key</c>: what is due goes out,
/// and the following lines say what that person sees since the last look; <c>nothing</c> for nothing.</summary>
internal sealed record ReminderLife(string Language, IReadOnlyList<string[]> People, IReadOnlyList<ReminderLine> Lines)
{
    public static ReminderLife Read(string path)
    {
        var (language, person, now) = ("en", string.Empty, (string?)null);
        var people = new List<string[]>();
        var lines = new List<ReminderLine>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Trim().Length == 0 || line[0] == '#')
            {
                continue;
            }

            var (kind, text) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            switch (kind)
            {
                case "language": language = text; break;
                case "person": people.Add([.. text.Split('|').Select(part => part.Trim())]); break;
                case "now": now = text; break;
                case "as": person = text; break;
                case "user" or "deliver":
                    lines.Add(new ReminderLine(kind == "user" ? person : text, kind == "deliver", new GoldenTurn(text, false, number, [], null), now));
                    now = null;
                    break;
                case "bot": lines[^1] = lines[^1] with { Turn = lines[^1].Turn with { Expected = [.. lines[^1].Turn.Expected, text] } }; break;
                default: throw new FormatException($"{path}, line {number}: what is '{kind}'?");
            }
        }

        return new ReminderLife(language, people, lines);
    }
}
