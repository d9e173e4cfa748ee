using ConsultBot.Core.People;

namespace ConsultBot.Conversations.Tests;

/// <summary>A file of dialogs/conversations. Lines: <c># comment</c>, <c>language: fr</c>, <c>role: organizer</c> (who asks is Ada Lovelace of Switzerland in that role; else a guest), <c>user: ...</c>, <c>press: ...</c> (a button of a card), <c>bot: ...</c>, <c>buttons: A | B</c>.</summary>
/// <remarks>A bot line with <c>*fragments*</c> asks that each of them occurs, in their order; <c>!*fragment*</c> that it does not occur; a
/// bot line without asterisks is the whole text.</remarks>
internal sealed record GoldenConversation(string Language, PersonRole? Role, IReadOnlyList<GoldenTurn> Turns)
{
    public static GoldenConversation Read(string path)
    {
        var language = "en";
        PersonRole? role = null;
        var turns = new List<GoldenTurn>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Trim().Length == 0 || line[0] == '#')
            {
                continue;
            }

            var (kind, text) = Split(line, path, number);
            switch (kind)
            {
                case "language": language = text; break;
                case "role": role = Enum.Parse<PersonRole>(text, ignoreCase: true); break;
                case "user": turns.Add(new GoldenTurn(text, false, number, [], null)); break;
                case "press": turns.Add(new GoldenTurn(text, true, number, [], null)); break;
                case "bot": turns[^1] = turns[^1] with { Expected = [.. turns[^1].Expected, text] }; break;
                case "buttons": turns[^1] = turns[^1] with { Buttons = [.. text.Split('|').Select(button => button.Trim())] }; break;
                default: throw new FormatException($"{path}, line {number}: '{kind}' is none of language, role, user, press, bot, buttons.");
            }
        }

        return new GoldenConversation(language, role, turns);
    }

    private static (string Kind, string Text) Split(string line, string path, int number)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? (line[..colon], line[(colon + 1)..].Trim()) : throw new FormatException($"{path}, line {number} has no colon.");
    }
}
