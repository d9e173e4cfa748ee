using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ConsultBot.Cli.Documents.Word;

/// <summary>What the styles of a document say of its paragraphs. A style's name is in English in every edition of Word; its id is not.</summary>
internal sealed class WordStyles
{
    private const int MostSteps = 20;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    public WordStyles(MainDocumentPart main)
    {
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
            {
                _styles.TryAdd(id, style);
            }
        }
    }

    /// <summary>0 for a title, 1 to 9 for a heading; null for other paragraphs.</summary>
    public int? HeadingLevel(ParagraphProperties? properties)
    {
        if (properties?.OutlineLevel?.Val?.Value is { } direct)
        {
            return direct is >= 0 and <= 8 ? direct + 1 : null;
        }

        foreach (var style in Chain(properties?.ParagraphStyleId?.Val?.Value))
        {
            if (Name(style) is "title")
            {
                return 0;
            }

            if (Name(style) is ['h', 'e', 'a', 'd', 'i', 'n', 'g', ' ', >= '1' and <= '9'] name)
            {
                return name[^1] - '0';
            }

            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } level)
            {
                return level is >= 0 and <= 8 ? level + 1 : null;
            }
        }

        return null;
    }

    public bool IsContents(ParagraphProperties? properties) =>
        Chain(properties?.ParagraphStyleId?.Val?.Value).Any(style => Name(style).StartsWith("toc ", StringComparison.Ordinal) || Name(style) is "table of figures");

    public bool IsCaption(ParagraphProperties? properties) => Chain(properties?.ParagraphStyleId?.Val?.Value).Any(style => Name(style) is "caption");

    /// <summary>The list that a style puts its paragraphs in, nearest style first; the level may stand in another style than the list.</summary>
    public (int? List, int? Level) Numbering(string? id)
    {
        int? level = null;
        foreach (var style in Chain(id))
        {
            var numbering = style.StyleParagraphProperties?.NumberingProperties;
            level ??= numbering?.NumberingLevelReference?.Val?.Value;
            if (numbering?.NumberingId?.Val?.Value is { } list)
            {
                return (list, level);
            }
        }

        return (null, level);
    }

    public bool IsHidden(RunProperties? properties)
    {
        if (properties?.Vanish is { } vanish)
        {
            return vanish.Val?.Value ?? true;
        }

        return Chain(properties?.RunStyle?.Val?.Value).Any(style => style.StyleRunProperties?.Vanish is { } hidden && (hidden.Val?.Value ?? true));
    }

    private static string Name(Style style) => style.StyleName?.Val?.Value?.ToLower(CultureInfo.InvariantCulture) ?? string.Empty;

    private IEnumerable<Style> Chain(string? id)
    {
        for (var step = 0; step < MostSteps && id is not null && _styles.TryGetValue(id, out var style); step++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
