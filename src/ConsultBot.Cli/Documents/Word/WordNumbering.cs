using System.Globalization;
using System.Text.RegularExpressions;
using ConsultBot.Core.Knowledge.Documents.Blocks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ConsultBot.Cli.Documents.Word;

/// <summary>Counts the numbers that Word prints before paragraphs and that stand nowhere in the text (ISO/IEC 29500-1, 17.9).</summary>
internal sealed partial class WordNumbering
{
    private readonly WordStyles _styles;
    private readonly Dictionary<int, NumberingInstance> _lists = [];
    private readonly Dictionary<int, AbstractNum> _designs = [];
    private readonly Dictionary<int, WordCounters> _counters = [];
    private readonly HashSet<(int List, int Level)> _restarted = [];

    public WordNumbering(MainDocumentPart main, WordStyles styles)
    {
        _styles = styles;
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        foreach (var list in numbering?.Elements<NumberingInstance>() ?? [])
        {
            _lists.TryAdd(list.NumberID?.Value ?? 0, list);
        }

        foreach (var design in numbering?.Elements<AbstractNum>() ?? [])
        {
            _designs.TryAdd(design.AbstractNumberId?.Value ?? 0, design);
        }
    }

    /// <summary>Counts a paragraph; to be called once for each, in the order of the document.</summary>
    /// <returns>Null when no number is printed.</returns>
    public WordNumber? Take(ParagraphProperties? properties)
    {
        var direct = properties?.NumberingProperties;
        var (styleList, styleLevel) = _styles.Numbering(properties?.ParagraphStyleId?.Val?.Value);
        var list = direct?.NumberingId?.Val?.Value ?? styleList;
        var level = direct?.NumberingLevelReference?.Val?.Value ?? styleLevel ?? LevelOf(list, properties?.ParagraphStyleId?.Val?.Value) ?? 0;
        if (list is null or 0 || level is < 0 or > 8 || !_lists.TryGetValue(list.Value, out var instance) || Design(instance) is not { } design)
        {
            return null;
        }

        var id = design.AbstractNumberId?.Value ?? 0;
        if (!_counters.TryGetValue(id, out var counters))
        {
            _counters[id] = counters = new WordCounters();
        }

        Restart(instance, list.Value, level, counters);
        counters.Count(level, at => Level(instance, design, at));
        return Print(instance, design, level, counters, id);
    }

    private WordNumber? Print(NumberingInstance instance, AbstractNum design, int level, WordCounters counters, int id)
    {
        if (Level(instance, design, level) is not { } shape)
        {
            return null;
        }

        var style = Style(shape);
        var template = shape.LevelText?.Val?.Value ?? string.Empty;
        var legal = shape.IsLegalNumberingStyle is { } isLegal && (isLegal.Val?.Value ?? true);
        var printed = style is NumberStyle.Bullet ? Bullet(template) : Place().Replace(template, place =>
        {
            var at = place.Value[1] - '1';
            var inner = at == level ? shape : Level(instance, design, at);
            return inner is null || IsSilent(inner) ? string.Empty
                : NumberText.Write(legal ? NumberStyle.Arabic : Style(inner), counters.Value(at), repeatLetters: true).PadLeft(IsPadded(inner) ? 2 : 1, '0');
        }).Trim();
        if (printed.Length == 0)
        {
            return null;
        }

        var withWords = Place().Replace(template, string.Empty).Any(char.IsLetter) || IsSilent(shape);
        var number = new PrintedNumber(printed, withWords && style is not NumberStyle.Bullet ? NumberStyle.Words : legal ? NumberStyle.Arabic : style, counters.Value(level));
        var run = string.Create(CultureInfo.InvariantCulture, $"word {id}.{counters.Restarts}");
        return new WordNumber(number, Math.Max(0, level - HeadingLevels(design)), run);
    }

    /// <summary>A list of the same design that begins anew says so once, at its first paragraph.</summary>
    private void Restart(NumberingInstance instance, int list, int level, WordCounters counters)
    {
        var start = instance.Elements<LevelOverride>().FirstOrDefault(change => change.LevelIndex?.Value == level)?.StartOverrideNumberingValue?.Val?.Value;
        if (start is { } first && _restarted.Add((list, level)))
        {
            counters.Restart(level, first);
        }
    }

    private AbstractNum? Design(NumberingInstance instance)
    {
        var design = _designs.GetValueOrDefault(instance.AbstractNumId?.Val?.Value ?? -1);
        if (design?.NumberingStyleLink?.Val?.Value is { } link)
        {
            return _designs.Values.FirstOrDefault(other => other.StyleLink?.Val?.Value == link) ?? design;
        }

        return design;
    }

    private static Level? Level(NumberingInstance instance, AbstractNum design, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(change => change.LevelIndex?.Value == level)?.Level
        ?? design.Elements<Level>().FirstOrDefault(shape => shape.LevelIndex?.Value == level);

    private int? LevelOf(int? list, string? style) =>
        list is { } id && style is not null && _lists.TryGetValue(id, out var instance)
            ? Design(instance)?.Elements<Level>().FirstOrDefault(shape => shape.ParagraphStyleIdInLevel?.Val?.Value == style)?.LevelIndex?.Value
            : null;

    /// <summary>Where headings take the outer levels of a list, its first level of paragraphs is the outer one of the text.</summary>
    private int HeadingLevels(AbstractNum design) => design.Elements<Level>().OrderBy(shape => shape.LevelIndex?.Value).TakeWhile(shape =>
        shape.ParagraphStyleIdInLevel?.Val?.Value is { } style && _styles.HeadingLevel(new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } }) is not null).Count();

    private static bool IsSilent(Level level) => level.NumberingFormat?.Val?.Value == NumberFormatValues.None;

    private static bool IsPadded(Level level) => level.NumberingFormat?.Val?.Value == NumberFormatValues.DecimalZero;

    private static NumberStyle Style(Level level) => level.NumberingFormat?.Val?.Value switch
    {
        NumberFormatValues.Bullet => NumberStyle.Bullet,
        NumberFormatValues.UpperRoman => NumberStyle.UpperRoman,
        NumberFormatValues.LowerRoman => NumberStyle.LowerRoman,
        NumberFormatValues.UpperLetter => NumberStyle.UpperLetter,
        NumberFormatValues.LowerLetter => NumberStyle.LowerLetter,
        _ => NumberStyle.Arabic,
    };

    /// <summary>Bullets out of symbol fonts are signs of private use, which mean nothing outside of these fonts.</summary>
    private static string Bullet(string template) => template.Trim() is [var sign] && sign is < '\uE000' or > '\uF8FF' && !char.IsLetterOrDigit(sign) ? sign.ToString() : "•";

    [GeneratedRegex("%[1-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
