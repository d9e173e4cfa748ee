using System.Globalization;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Channels;

/// <summary>Names what one turn does: the same turn run again gives the same names in the same order.</summary>
internal sealed class DirectLineTurn
{
    private readonly string _id;
    private readonly CancellationToken _cutOff;
    private int _count;
    private int _passing;

    /// <param name="cutOff">Once cancelled, the turn sends nothing more, an apology for that included: it runs again, and the apology
    /// would stand where its answer belongs.</param>
    public DirectLineTurn(Activity incoming, bool isProactive, CancellationToken cutOff)
    {
        (_id, _cutOff) = (incoming.Id, cutOff);
        IsProactive = isProactive;

        // Web Chat holds an answer back for five seconds when what it answers is not on the screen.
        ShownId = !isProactive && DirectLineJson.IsShown(incoming.Type) ? incoming.Id : null;
    }

    /// <summary>True when nobody asked: an outgoing activity may then bring its own id.</summary>
    public bool IsProactive { get; }

    /// <summary>The id of what is being answered if the reader sees it; else null.</summary>
    public string? ShownId { get; }

    /// <returns>The id that an outgoing activity brings with it where nobody asked, or where it follows from the one that is answered; else the next.</returns>
    /// <exception cref="OperationCanceledException">The turn was cut off.</exception>
    public string IdOf(Activity outgoing)
    {
        _cutOff.ThrowIfCancellationRequested();
        return outgoing.Id is { Length: > 0 } own && (IsProactive || own.StartsWith(_id + "-", StringComparison.Ordinal)) ? own : NextId();
    }

    /// <exception cref="OperationCanceledException">The turn was cut off.</exception>
    public string NextId()
    {
        _cutOff.ThrowIfCancellationRequested();
        return string.Create(CultureInfo.InvariantCulture, $"{_id}-{_count++}");
    }

    /// <summary>The id of what is not kept; counted by itself, since how often a turn says that it is at work differs from one run to the next.</summary>
    /// <exception cref="OperationCanceledException">The turn was cut off.</exception>
    public string NextPassingId()
    {
        _cutOff.ThrowIfCancellationRequested();
        return string.Create(CultureInfo.InvariantCulture, $"{_id}-passing-{Interlocked.Increment(ref _passing)}");
    }
}
