using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Core.Knowledge.Documents.Locators;

/// <summary>
/// Finds the runs of numbers by which a document's paragraphs are cited: in the body the longest one, if it goes on through several sections or there are none,
/// so that "para. 10" names one place; in each annex the longest.
/// </summary>
internal static class ParagraphNumbering
{
    private const int FewestItems = 2;

    /// <returns>The names of the runs.</returns>
    public static HashSet<string> FindRuns(IReadOnlyList<DocumentBlock> blocks, AnnexNames annexes)
    {
        var path = new HeadingPath(annexes);
        var seen = new Dictionary<(string Zone, string List), Run>();
        var hasSections = false;
        foreach (var block in blocks)
        {
            if (block is HeadingBlock heading)
            {
                path.Enter(heading, isTitle: false);
                hasSections |= heading.Level > 0 && path.Annex is null;
            }
            else if (block is ItemBlock { Level: 0, Number: { Style: NumberStyle.Arabic, IsCompound: false } number } item)
            {
                var key = (path.Annex ?? string.Empty, item.List);
                var run = seen.GetValueOrDefault(key) ?? new Run();
                run.Add(number.Value, path.Section);
                seen[key] = run;
            }
        }

        return [.. seen.Where(run => run.Value.Rises && run.Value.Count >= FewestItems)
            .GroupBy(run => run.Key.Zone)
            .Select(zone => zone.MaxBy(run => run.Value.Count))
            .Where(run => run.Key.Zone.Length > 0 || run.Value.Sections > 1 || !hasSections)
            .Select(run => run.Key.List)];
    }

    private sealed class Run
    {
        private readonly HashSet<string> _sections = new(StringComparer.Ordinal);
        private int _last = -1;

        public int Count { get; private set; }

        public int Sections => _sections.Count;

        /// <summary>Whether each number is larger than the one before.</summary>
        public bool Rises { get; private set; } = true;

        public void Add(int value, string section)
        {
            Rises &= value > _last;
            _last = value;
            Count++;
            _sections.Add(section);
        }
    }
}
