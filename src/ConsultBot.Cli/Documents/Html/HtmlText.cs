using System.Text;
using AngleSharp.Dom;

namespace ConsultBot.Cli.Documents.Html;

/// <summary>Running text, with white space as a browser shows it.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();

    public bool IsEmpty => _text.Length == 0;

    /// <param name="preformatted">Whether line ends and spaces stand as they are.</param>
    public void Append(string text, bool preformatted)
    {
        foreach (var sign in text)
        {
            if (preformatted || sign is not (' ' or '\t' or '\n' or '\r' or '\f'))
            {
                _text.Append(sign);
            }
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n' or '\t'))
            {
                _text.Append(' ');
            }
        }
    }

    /// <summary>Ends a line, once.</summary>
    public void Break(bool onlyBetween)
    {
        while (_text.Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
        }

        if (!onlyBetween || (_text.Length > 0 && _text[^1] is not '\n'))
        {
            _text.Append('\n');
        }
    }

    /// <summary>The text so far, which is then empty.</summary>
    public string Take()
    {
        var text = _text.ToString().Trim();
        _text.Clear();
        return text;
    }

    /// <summary>All text inside an element, its blocks on lines of their own. Iterative: HTML may be deep.</summary>
    public static string Of(IElement element)
    {
        var text = new HtmlText();
        var walk = new HtmlWalk(element);
        while (walk.Next() is { } step)
        {
            switch (step.Node)
            {
                case IText run when step.Enters:
                    text.Append(run.Data, walk.IsPreformatted);
                    break;
                case IElement child when step.Enters && HtmlElements.IsUnread(child):
                    walk.Skip();
                    break;
                case IElement child when HtmlInline.Append(text, child, step.Enters):
                    walk.Skip();
                    break;
                case IElement { LocalName: "td" or "th" } when !step.Enters:
                    text.Append("\t", preformatted: true);
                    break;
                case IElement { LocalName: "img" } image when step.Enters:
                    text.Append(image.GetAttribute("alt") ?? string.Empty, preformatted: false);
                    break;
                case IElement child when HtmlElements.IsBlock(child) && child.LocalName is not ("td" or "th" or "tbody" or "thead" or "tfoot"):
                    text.Break(onlyBetween: true);
                    break;
            }
        }

        return text.Take();
    }
}
