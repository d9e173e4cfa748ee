using System.Globalization;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Channels;

/// <summary>Names what one turn does: the same turn run again gives the same names in the same order.</summary>
internal sealed class DirectLineTurn
{
    private readonly string _id;
    private int _count;

    public DirectLineTurn(Activity incoming, bool isProactive)
    {
        _id = incoming.Id;
        IsProactive = isProactive;

        // Web Chat holds an answer back for five seconds when what it answers is not on the screen.
        ShownId = !isProactive && DirectLineJson.IsShown(incoming.Type) ? incoming.Id : null;
    }

    /// <summary>True when nobody asked: an outgoing activity may then bring its own id.</summary>
    public bool IsProactive { get; }

    /// <summary>The id of what is being answered if the reader sees it; else null.</summary>
    public string? ShownId { get; }

    public string NextId() => string.Create(CultureInfo.InvariantCulture, $"{_id}-{_count++}");
}
