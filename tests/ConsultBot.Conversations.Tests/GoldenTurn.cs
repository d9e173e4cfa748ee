namespace ConsultBot.Conversations.Tests;

/// <summary>What a person says and what the bot has to say to it.</summary>
/// <param name="Says">The person's words.</param>
/// <param name="IsPressed">True: they are the label of a card's button that the person presses.</param>
/// <param name="Line">Line of the file.</param>
/// <param name="Expected">The bot lines: all have to hold for the text of the reply.</param>
/// <param name="Buttons">The buttons of the reply, or null when any will do.</param>
internal sealed record GoldenTurn(string Says, bool IsPressed, int Line, IReadOnlyList<string> Expected, IReadOnlyList<string>? Buttons)
{
    /// <returns>What is wrong with a reply, or null.</returns>
    public string? FindFault(string text)
    {
        if (Expected.Count == 0)
        {
            return "the file says nothing of what the bot has to answer";
        }

        return Expected.Select(expected => FindFault(text, expected)).FirstOrDefault(fault => fault is not null);
    }

    private static string? FindFault(string text, string expected)
    {
        if (!expected.Contains('*', StringComparison.Ordinal))
        {
            return text == expected ? null : $"the text is not exactly: {expected}";
        }

        var parts = expected.Split('*');
        var at = 0;
        for (var part = 1; part < parts.Length; part += 2)
        {
            var isForbidden = parts[part - 1].TrimEnd().EndsWith('!');
            var found = text.IndexOf(parts[part], isForbidden ? 0 : at, StringComparison.Ordinal);
            if (isForbidden != (found < 0))
            {
                return isForbidden ? $"it says: {parts[part]}" : $"it does not say (in this order): {parts[part]}";
            }

            at = isForbidden ? at : found + parts[part].Length;
        }

        return null;
    }
}
