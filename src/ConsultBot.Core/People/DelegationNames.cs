using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.People;

/// <summary>Finds delegations by the names that the knowledge has for states and organisations, in three languages.</summary>
public sealed class DelegationNames
{
    private static readonly HashSet<string> Articles = new(["the", "la", "le", "les", "l", "el", "los", "las"], StringComparer.Ordinal);

    private readonly Dictionary<string, List<Delegation>> _byName = new(StringComparer.Ordinal);

    public DelegationNames(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        foreach (var state in knowledge.States)
        {
            Add(new Delegation(DelegationKind.State, state.Id), Texts(state.Name, state.InSentence).Concat(Names(state.Variants)).Append(state.Id));
        }

        foreach (var organisation in knowledge.Organisations)
        {
            Add(new Delegation(DelegationKind.Organisation, organisation.Id), Texts(organisation.Name).Concat(Names(organisation.Acronyms)).Concat(Names(organisation.Variants)).Append(organisation.Id));
        }
    }

    /// <summary>Who is called so: none, one, or several among whom the asker has to choose. Case, accents and a leading article make no difference.</summary>
    public IReadOnlyList<Delegation> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byName.TryGetValue(Key(name), out var found) ? found : [];
    }

    private static IEnumerable<string> Texts(params IEnumerable<LocalText?> texts) =>
        texts.OfType<LocalText>().SelectMany(text => Languages.All.Select(text.Find)).OfType<string>();

    private static IEnumerable<string> Names(LocalNames names) => Languages.All.SelectMany(names.In);

    private static string Key(string name) => string.Join(' ', Tokenizer.Words(name).SkipWhile(Articles.Contains));

    private void Add(Delegation delegation, IEnumerable<string> names)
    {
        foreach (var key in names.Select(Key).Where(key => key.Length > 0))
        {
            if (!_byName.TryGetValue(key, out var bearers))
            {
                _byName.Add(key, bearers = []);
            }

            if (!bearers.Contains(delegation))
            {
                bearers.Add(delegation);
            }
        }
    }
}
