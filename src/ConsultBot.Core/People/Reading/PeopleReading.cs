using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.People.Reading;

/// <summary>Reads sentences about people. The words of every language are understood in every conversation.</summary>
public sealed class PeopleReading
{
    /// <summary>Longer messages are no such sentence.</summary>
    private const int MostCharacters = 400;

    private readonly List<(PeopleRequestKind Kind, SentenceTemplate Template)> _templates;
    private readonly List<string[]> _polite;
    private readonly Dictionary<string, PersonField> _fields;
    private readonly Dictionary<string, DelegationFunction> _functions;
    private readonly Dictionary<string, PersonRole> _roles;
    private readonly Dictionary<string, Language> _languages;

    /// <param name="words">Of all languages.</param>
    public PeopleReading(IReadOnlyList<PeopleWords> words)
    {
        ArgumentNullException.ThrowIfNull(words);

        // What asks how to say it comes last: "invite {name}" would take "invite a ... por ..." of another language.
        _templates = [.. words.SelectMany(book => book.Sentences).OrderBy(pair => pair.Key is PeopleRequestKind.InviteHelp or PeopleRequestKind.CorrectHelp)
            .SelectMany(pair => pair.Value.Select(text => (pair.Key, new SentenceTemplate(text))))];
        _polite = [.. words.SelectMany(book => book.Polite).Select(Tokenizer.Words).OrderByDescending(polite => polite.Length)];
        _fields = Table(words.Select(book => book.Fields));
        _functions = Table(words.Select(book => book.Functions));
        _roles = Table(words.Select(book => book.Roles));
        _languages = Table(words.Select(book => book.Languages));
    }

    /// <returns>Null when the message asks nothing about people.</returns>
    public PeopleRequest? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MostCharacters)
        {
            return null;
        }

        var tokens = WithoutCourtesies(Tokenizer.Cut(text));
        return _templates.SelectMany(known => known.Template.Match(text, tokens).Select(slots => Read(known.Kind, slots))).FirstOrDefault(request => request is not null);
    }

    /// <returns>The language of that name, or null.</returns>
    public Language? FindLanguage(string text) => Find(_languages, text);

    /// <returns>The function of that name, or null.</returns>
    public DelegationFunction? FindFunction(string text) => Find(_functions, text);

    /// <returns>Null when a slot holds what cannot stand there: the sentence means something else.</returns>
    private PeopleRequest? Read(PeopleRequestKind kind, IReadOnlyDictionary<string, string> slots)
    {
        var request = new PeopleRequest(kind)
        {
            Name = slots.GetValueOrDefault("name"),
            Delegation = slots.GetValueOrDefault("delegation"),
            Value = slots.GetValueOrDefault("value"),
        };
        if (slots.GetValueOrDefault("field") is { } field)
        {
            return Find(_fields, field) is { } known ? request with { Field = known } : null;
        }

        if (slots.GetValueOrDefault("function") is not { } capacity)
        {
            return request;
        }

        return FindFunction(capacity) is { } function ? request with { Function = function }
            : Find(_roles, capacity) is { } role ? request with { Role = role }
            : null;
    }

    private List<Token> WithoutCourtesies(IReadOnlyList<Token> tokens)
    {
        var left = tokens.ToList();
        foreach (var polite in _polite.Concat(_polite))
        {
            if (left.Count > polite.Length && polite.SequenceEqual(left.Take(polite.Length).Select(token => token.Text)))
            {
                left.RemoveRange(0, polite.Length);
            }

            if (left.Count > polite.Length && polite.SequenceEqual(left.TakeLast(polite.Length).Select(token => token.Text)))
            {
                left.RemoveRange(left.Count - polite.Length, polite.Length);
            }
        }

        return left;
    }

    private static TValue? Find<TValue>(Dictionary<string, TValue> table, string text)
        where TValue : struct => table.TryGetValue(Key(text), out var found) ? found : null;

    private static Dictionary<string, TKey> Table<TKey>(IEnumerable<IReadOnlyDictionary<TKey, IReadOnlyList<string>>> tables)
        where TKey : notnull
    {
        var found = new Dictionary<string, TKey>(StringComparer.Ordinal);
        foreach (var (key, text) in tables.SelectMany(table => table).SelectMany(pair => pair.Value.Select(text => (pair.Key, text))))
        {
            found.TryAdd(Key(text), key);
        }

        return found;
    }

    private static string Key(string text) => string.Join(' ', Tokenizer.Words(text));
}
