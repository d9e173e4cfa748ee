using System.Collections;
using System.Reflection;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Cli.Asking;

/// <summary>What the bot made of a question, for those who look after its phrases.</summary>
internal static class Explanation
{
    public static IEnumerable<string> Of(Reply reply)
    {
        var read = reply.Read;
        yield return $"understood as: {Write(reply.Question)}";
        foreach (var entity in read.Entities)
        {
            var words = string.Join(' ', read.Words.Skip(entity.First).Take(entity.Count));
            yield return $"  name: {words} -> {entity.Kind} {entity.Id} ({entity.Name.Strength}{(entity.Corrected ? ", spelling corrected" : string.Empty)})";
        }

        foreach (var cue in read.Cues)
        {
            yield return $"  phrase: {string.Join(' ', read.Words.Skip(cue.First).Take(cue.Count))} -> {cue.Cue}";
        }

        if (read.Unread.Count > 0)
        {
            yield return $"  not understood: {string.Join(", ", read.Unread.Select(at => read.Words[at]))}";
        }
    }

    /// <summary>A record's own text names the type of a list instead of what is in it.</summary>
    private static string Write(object? value) => value switch
    {
        null => "none",
        string text => text,
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Write))}]",
        _ when value.GetType().IsClass => WriteRecord(value),
        _ => value.ToString() ?? string.Empty,
    };

    private static string WriteRecord(object value)
    {
        var type = value.GetType();
        var parts = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => $"{property.Name} {Write(property.GetValue(value))}");
        var name = value is Question ? type.Name.Replace("Question", string.Empty, StringComparison.Ordinal) : type.Name;
        return string.Join(", ", parts) is { Length: > 0 } listed ? $"{name} ({listed})" : name;
    }
}
