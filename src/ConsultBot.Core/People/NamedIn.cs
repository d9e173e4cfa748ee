using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.People;

/// <summary>Finds a person's name in texts, however it is written there: case, accents, punctuation and escapes make no difference.</summary>
public sealed class NamedIn
{
    private readonly string _name;

    public NamedIn(string name) => _name = Sequence(name);

    public bool Occurs(string text) => _name.Length > 2 && Sequence(text).Contains(_name, StringComparison.Ordinal);

    private static string Sequence(string text) => $" {string.Join(' ', Tokenizer.Words(text))} ";
}
