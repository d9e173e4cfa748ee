using AngleSharp.Dom;

namespace ConsultBot.Cli.Documents.Html;

/// <summary>Visits all nodes inside an element in order, each element when it is entered and when it is left, with a stack of its own.</summary>
internal sealed class HtmlWalk(IElement root)
{
    private readonly Stack<(INode Node, int Next)> _open = new([(root, 0)]);
    private int _preformatted = root.LocalName is "pre" or "textarea" ? 1 : 0;
    private bool _entered;

    public bool IsPreformatted => _preformatted > 0;

    /// <returns>Null at the end.</returns>
    public (INode Node, bool Enters)? Next()
    {
        _entered = false;
        var (node, next) = _open.Pop();
        if (next < node.ChildNodes.Length)
        {
            _open.Push((node, next + 1));
            var child = node.ChildNodes[next];
            if (child is IElement element)
            {
                _open.Push((element, 0));
                _preformatted += Weight(element);
                _entered = true;
            }

            return (child, true);
        }

        _preformatted -= Weight(node);
        return _open.Count == 0 ? null : (node, false);
    }

    /// <summary>Passes over what the element that was just entered holds; it is not left either.</summary>
    public void Skip()
    {
        if (_entered)
        {
            _preformatted -= Weight(_open.Pop().Node);
        }
    }

    private static int Weight(INode node) => node is IElement { LocalName: "pre" or "textarea" } ? 1 : 0;
}
