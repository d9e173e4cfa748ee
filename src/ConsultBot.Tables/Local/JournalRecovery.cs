using Microsoft.Extensions.Logging;

namespace ConsultBot.Tables.Local;

/// <summary>Decides about the end of a journal: what is a commit, what is the rest of one that never was, and what is damage.</summary>
internal sealed class JournalRecovery(IDisk disk, ILogger logger)
{
    /// <summary>At start: takes up all commits of a file of which only the rows at its beginning were read.</summary>
    /// <exception cref="StoreUnavailableException">Something that was acknowledged is damaged.</exception>
    public void Start(JournalImage image, DurableMark mark)
    {
        var marked = mark.Read();
        if (marked.Generation == image.Position.Generation)
        {
            image.Replay(marked.Length);
        }

        AdoptTail(image, mark);
        mark.Write(image.Position);
    }

    /// <summary>What stands behind the commits known as durable comes from a process that died between writing and acknowledging. Whole commits
    /// count from now on; the rest is cut.</summary>
    public void AdoptTail(JournalImage image, DurableMark mark)
    {
        var length = image.File.Length;
        if (length == image.Length)
        {
            return;
        }

        if (length < image.Length)
        {
            throw Damage.TooShort(image.File.Path, length, image.Length);
        }

        var whole = WholeUpTo(image, length);
        if (whole < length)
        {
            disk.Cut(image.File.Handle, whole);
            Log.TornTailCut(logger, Path.GetFileName(image.File.Path), whole, length - whole);
        }

        disk.Flush(image.File.Handle);
        image.Replay(whole);
        mark.Write(image.Position);
    }

    private static long WholeUpTo(JournalImage image, long length)
    {
        var reader = new JournalReader(image.File, image.Length, length);
        var sequence = image.Sequence;
        while (reader.TryRead(sequence + 1))
        {
            sequence++;
        }

        return reader.ShowsThatWasDurable(reader.Offset)
            ? throw Damage.Record(image.File.Path, reader.Offset, "a commit does not match its checksum, and later ones follow it")
            : reader.Offset;
    }
}
