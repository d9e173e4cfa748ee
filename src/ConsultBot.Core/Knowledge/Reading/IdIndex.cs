namespace ConsultBot.Core.Knowledge.Reading;

/// <summary>Which ids there are, and which are referred to.</summary>
internal sealed class IdIndex
{
    private readonly Dictionary<string, (EntryKind Kind, string Position, string File)> _entries = new(StringComparer.Ordinal);
    private readonly List<(Place Place, string Id, IReadOnlyList<EntryKind> Kinds)> _references = [];

    /// <param name="position">Where the entry stands in its file, such as "states[3]": two entries of one id are told apart by it.</param>
    /// <returns>What is wrong, or null.</returns>
    public string? Declare(EntryKind kind, string id, Place place, string position)
    {
        if (_entries.TryAdd(id, (kind, position, place.File)))
        {
            return null;
        }

        var first = _entries[id];
        return $"The id \"{id}\" of {position} is taken by {first.Position} of {first.File}; ids are unique over all files: give one of them another.";
    }

    public void Refer(Place place, string id, IReadOnlyList<EntryKind> kinds) => _references.Add((place, id, kinds));

    /// <param name="problems">Where unresolved ones go.</param>
    /// <param name="isReadable">False for a kind whose file could not be read: then nobody knows what its ids are.</param>
    public void CheckReferences(ProblemList problems, Func<EntryKind, bool> isReadable)
    {
        foreach (var (place, id, kinds) in _references)
        {
            if (_entries.TryGetValue(id, out var entry) ? kinds.Contains(entry.Kind) : !kinds.All(isReadable))
            {
                continue;
            }

            var files = string.Join(" or ", kinds.Select(kind => kind.FileName()));
            problems.Add(place.Problem(
                entry.File is null
                    ? $"There is no {kinds.Nouns()} with the id \"{id}\"; correct the id, or add the entry to {files}."
                    : $"The id \"{id}\" belongs to {entry.File}; an id from {files} is expected here."));
        }
    }
}
