using System.Globalization;
using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Core.Knowledge.Documents.Locators;

/// <summary>Cites numbered paragraphs and list items: "para. 10", "para. 10 (b)", "Annex A, no. 12", "Section II.1, paragraph 2, bullet 3".</summary>
/// <param name="names">The locators given so far.</param>
/// <param name="paragraphRuns">The runs of numbers by which the document's paragraphs are cited.</param>
internal sealed class ItemNames(UniqueNames names, HashSet<string> paragraphRuns)
{
    private readonly List<(int Level, string Locator)> _open = [];
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _bullets = new(StringComparer.Ordinal);
    private string? _paragraph;

    /// <summary>The numbered paragraph that what follows belongs to; null outside of one.</summary>
    public string? NumberedParagraph { get; private set; }

    /// <summary>The last item, to which further paragraphs may belong.</summary>
    public string? Last => _open.Count > 0 ? _open[^1].Locator : NumberedParagraph;

    public void EnterSection()
    {
        _open.Clear();
        _parents.Clear();
        (_paragraph, NumberedParagraph) = (null, null);
    }

    public void EnterParagraph(string locator, bool ofItem)
    {
        if (!ofItem)
        {
            _open.Clear();
            _paragraph = locator;
        }
    }

    /// <param name="section">Empty where the document has no sections.</param>
    public string Name(ItemBlock item, string section, string? annex)
    {
        _open.RemoveAll(open => open.Level >= item.Level);
        if (item is { Level: 0, Number.Style: NumberStyle.Arabic } && paragraphRuns.Contains(item.List))
        {
            _open.Clear();
            return NumberedParagraph = names.Take(annex is null ? $"para. {item.Number.Plain}" : $"{annex}, no. {item.Number.Plain}");
        }

        var locator = names.Take(Nested(item, section, annex));
        _open.Add((item.Level, locator));
        return locator;
    }

    private string Nested(ItemBlock item, string section, string? annex)
    {
        if (item.Number is { IsCompound: true, Style: NumberStyle.Arabic })
        {
            return annex is null ? $"para. {item.Number.Plain}" : $"{annex}, no. {item.Number.Plain}";
        }

        if (item.Number is { Style: NumberStyle.Words })
        {
            return annex is null ? item.Number.Plain : $"{annex}, {item.Number.Plain}";
        }

        if (item is { Level: 0, Number.Style: NumberStyle.Arabic } && NumberedParagraph is null && !names.IsTaken(annexed(section, item.Number.Plain)))
        {
            return annexed(section, item.Number.Plain);
        }

        var parent = Parent(item, section);
        var mark = item.Number.Style is NumberStyle.Bullet ? Bullet(parent) : $"({item.Number.Plain})";
        return parent.Length == 0 ? $"item {mark}" : item.Number.Style is NumberStyle.Bullet ? $"{parent}, {mark}" : $"{parent} {mark}";

        static string annexed(string section, string number) => section.Length == 0 ? $"no. {number}" : $"{section}, no. {number}";
    }

    /// <summary>Items of one list hang on what the first of them hangs on, also when a paragraph stands between them.</summary>
    private string Parent(ItemBlock item, string section)
    {
        var parent = _open.Count > 0 ? _open[^1].Locator : NumberedParagraph ?? _paragraph ?? section;
        var key = string.Create(CultureInfo.InvariantCulture, $"{item.List}/{item.Level}");
        if (_open.Count == 0 && item.Number.Style is not NumberStyle.Bullet && item.Number.Value > 1 && _parents.TryGetValue(key, out var first))
        {
            return first;
        }

        return _parents[key] = parent;
    }

    private string Bullet(string parent)
    {
        _bullets[parent] = _bullets.GetValueOrDefault(parent) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"bullet {_bullets[parent]}");
    }
}
