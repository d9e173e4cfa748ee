namespace ConsultBot.Conversations.Tests.Lives;

/// <summary>A golden conversation of several people, each in a conversation of their own. Besides the lines of a golden conversation:
/// <c>person: key | role | delegation key | name | zone | language</c> (the last may be missing), <c>now: instant</c>, <c>as: key</c>, and <c>deliver: key</c>:
/// what is due goes out, and the following lines say what that person sees since the last look; <c>nothing</c> for nothing.</summary>
internal sealed record LifeFile(string Language, IReadOnlyList<string[]> People, IReadOnlyList<LifeLine> Lines)
{
    public static LifeFile Read(string path)
    {
        var (language, person, now) = ("en", string.Empty, (string?)null);
        var people = new List<string[]>();
        var lines = new List<LifeLine>();
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
                    lines.Add(new LifeLine(kind == "user" ? person : text, kind == "deliver", new GoldenTurn(text, false, number, [], null), now));
                    now = null;
                    break;
                case "bot": lines[^1] = lines[^1] with { Turn = lines[^1].Turn with { Expected = [.. lines[^1].Turn.Expected, text] } }; break;
                default: throw new FormatException($"{path}, line {number}: what is '{kind}'?");
            }
        }

        return new LifeFile(language, people, lines);
    }
}
