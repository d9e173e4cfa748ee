namespace ConsultBot.Core.Knowledge.Reading;

/// <summary>Which ids there are, and which are referred to. Safe for the threads that read a file each.</summary>
internal sealed class IdIndex
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Declaration> _entries = new(StringComparer.Ordinal);
    private readonly List<(string Id, Declaration Entry)> _repeated = [];
    private readonly List<(Place Place, string Id, IReadOnlyList<EntryKind> Kinds)> _references = [];

    /// <param name="position">Where the entry stands in its file, such as "states[3]": two entries of one id are told apart by it.</param>
    public void Declare(EntryKind kind, string id, Place place, string position)
    {
        var entry = new Declaration(kind, place, position);
        lock (_lock)
        {
            if (_entries.TryAdd(id, entry))
            {
                return;
            }

            // The entry of the earlier file keeps the id, whichever was read first.
            if (KnowledgeFiles.Rank(place.File) < KnowledgeFiles.Rank(_entries[id].Place.File))
            {
                (_entries[id], entry) = (entry, _entries[id]);
            }

            _repeated.Add((id, entry));
        }
    }

    public void Refer(Place place, string id, IReadOnlyList<EntryKind> kinds)
    {
        lock (_lock)
        {
            _references.Add((place, id, kinds));
        }
    }

    /// <param name="problems">Where ids that are taken, and references that lead nowhere, go.</param>
    /// <param name="isReadable">False for a kind whose file could not be read: then nobody knows what its ids are.</param>
    public void Check(ProblemList problems, Func<EntryKind, bool> isReadable)
    {
        foreach (var (id, entry) in _repeated)
        {
            var first = _entries[id];
            problems.Add(entry.Place.Problem(
                $"The id \"{id}\" of {entry.Position} is taken by {first.Position} of {first.Place.File}; ids are unique over all files: give one of them another."));
        }

        foreach (var (place, id, kinds) in _references)
        {
            var entry = _entries.GetValueOrDefault(id);
            if (entry is null ? kinds.All(isReadable) : !kinds.Contains(entry.Kind))
            {
                problems.Add(place.Problem(WhyUnresolved(id, entry?.Place.File, kinds)));
            }
        }
    }

    /// <param name="file">Where the id is an entry's of another kind; null: nowhere.</param>
    private static string WhyUnresolved(string id, string? file, IReadOnlyList<EntryKind> kinds)
    {
        var files = string.Join(" or ", kinds.Select(kind => kind.FileName()));
        return file is null
            ? $"There is no {kinds.Nouns()} with the id \"{id}\"; correct the id, or add the entry to {files}."
            : $"The id \"{id}\" belongs to {file}; an id from {files} is expected here.";
    }

    private sealed record Declaration(EntryKind Kind, Place Place, string Position);
}
