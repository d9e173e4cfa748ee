using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>What texts name, and by which other names: who asks for "the Global Commission" finds what the texts call GCIM.</summary>
internal sealed class NameForms
{
    private readonly NameIndex _names;
    private readonly Dictionary<(EntityKind Kind, string Id), LocalNames> _forms = [];

    public NameForms(KnowledgeBase knowledge, NameIndex names)
    {
        _names = names;
        foreach (var process in knowledge.Processes)
        {
            _forms[(EntityKind.Process, process.Id)] = Forms(process.ShortName, process.Acronyms);
        }

        foreach (var organisation in knowledge.Organisations)
        {
            _forms[(EntityKind.Organisation, organisation.Id)] = Forms(organisation.Name, organisation.Acronyms);
        }

        foreach (var term in knowledge.Terms.Where(term => term.Acronyms.English.Count > 0))
        {
            _forms[(EntityKind.Term, term.Id)] = Forms(term.Name, term.Acronyms);
        }
    }

    /// <summary>What a text names, and the forms of those names that the text itself does not have.</summary>
    public (HashSet<(EntityKind Kind, string Id)> Named, IReadOnlyList<string> MissingForms) Read(string text, Language language)
    {
        var named = new HashSet<(EntityKind, string)>();
        var tokens = Tokenizer.Cut(text);
        var words = Tokenizer.Words(tokens);
        var missing = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < tokens.Count; at++)
        {
            foreach (var (name, count) in _names.Longest(words, at))
            {
                // "who" asks, "WHO" is an organisation: a name of one word begins with a capital.
                if (count == 1 && !char.IsUpper(text[tokens[at].Start]))
                {
                    continue;
                }

                named.Add((name.Kind, name.Id));
                if (_forms.TryGetValue((name.Kind, name.Id), out var forms))
                {
                    missing.UnionWith(forms.In(language));
                }
            }
        }

        missing.RemoveWhere(form => text.Contains(form, StringComparison.OrdinalIgnoreCase));
        return (named, [.. missing]);
    }

    private static LocalNames Forms(LocalText name, LocalNames acronyms) =>
        new([.. acronyms.English, name.English], [.. acronyms.French, name.In(Language.French)], [.. acronyms.Spanish, name.In(Language.Spanish)]);
}
