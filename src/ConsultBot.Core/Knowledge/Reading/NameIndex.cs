namespace ConsultBot.Core.Knowledge.Reading;

/// <summary>Which entry a name stands for: no name may mean two entries of one kind, in any language, since people mix languages.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<(EntryKind Kind, string Folded), string> _owners = [];
    private readonly HashSet<(EntryKind Kind, string Folded, string Entry)> _reported = [];

    /// <returns>What is wrong, or null. The same clash in another language is not reported again.</returns>
    public string? Add(EntryKind kind, string entry, string name)
    {
        var folded = NameFolding.Fold(name);
        if (_owners.TryAdd((kind, folded), entry) || _owners[(kind, folded)] == entry || !_reported.Add((kind, folded, entry)))
        {
            return null;
        }

        return $"\"{name}\" is also a name of the {kind.Noun()} \"{_owners[(kind, folded)]}\" (capitals and accents aside); a name may mean one {kind.Noun()} only: take it away from one of them.";
    }
}
