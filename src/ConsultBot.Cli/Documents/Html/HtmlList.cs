using System.Globalization;
using AngleSharp.Dom;
using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Cli.Documents.Html;

/// <summary>An open list, and the numbers that a browser prints before its items.</summary>
internal sealed class HtmlList
{
    private readonly bool _isOrdered;
    private readonly NumberStyle _style;
    private readonly int _step;
    private int _next;

    public HtmlList(IElement list, string name, int level)
    {
        (Name, Level, _isOrdered) = (name, level, list.LocalName == "ol");
        _style = list.GetAttribute("type") switch
        {
            "a" => NumberStyle.LowerLetter,
            "A" => NumberStyle.UpperLetter,
            "i" => NumberStyle.LowerRoman,
            "I" => NumberStyle.UpperRoman,
            _ => NumberStyle.Arabic,
        };
        _step = list.HasAttribute("reversed") ? -1 : 1;
        _next = Number(list, "start") ?? (_step > 0 ? 1 : list.Children.Count(child => child.LocalName == "li"));
    }

    public string Name { get; }

    /// <summary>Lists around it.</summary>
    public int Level { get; }

    public PrintedNumber Take(IElement item)
    {
        if (!_isOrdered)
        {
            return new PrintedNumber("•", NumberStyle.Bullet, 0);
        }

        var value = Number(item, "value") ?? _next;
        _next = value + _step;
        var written = NumberText.Write(_style, value, repeatLetters: false) + ".";
        return new PrintedNumber(written, _style, Math.Max(0, value));
    }

    private static int? Number(IElement element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && Math.Abs((long)value) < 1_000_000 ? value : null;
}
