namespace ConsultBot.Core.Questions.Answers;

/// <summary>A sentence of the messages files with what fills its places.</summary>
/// <param name="Key">Its key. Where the files have "Key.one" and "Key.other", the argument "count" chooses.</param>
/// <param name="Arguments">By the name of the place.</param>
public sealed record Phrase(string Key, IReadOnlyDictionary<string, Argument> Arguments)
{
    public static Phrase Of(string key, params ReadOnlySpan<(string Name, Argument Value)> arguments)
    {
        var values = new Dictionary<string, Argument>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
        {
            values.Add(name, value);
        }

        return new Phrase(key, values);
    }
}
