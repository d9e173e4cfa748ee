using Microsoft.Extensions.Logging;

namespace ConsultBot.Tables;

/// <summary>What the storage layer logs; numbers from 2000.</summary>
internal static partial class Log
{
    [LoggerMessage(2001, LogLevel.Information, "The local store is open: {Rows} rows, journal of {Bytes} bytes read in {Milliseconds:F0} ms")]
    public static partial void Opened(ILogger logger, int rows, long bytes, double milliseconds);

    [LoggerMessage(2002, LogLevel.Warning, "{File}: {Bytes} bytes at {Offset} are no whole commit and nothing follows them; they were cut")]
    public static partial void TornTailCut(ILogger logger, string file, long offset, long bytes);

    [LoggerMessage(2003, LogLevel.Information, "The journal was compacted to number {Generation}: {Rows} rows, {Before} bytes before, {After} after")]
    public static partial void Compacted(ILogger logger, long generation, int rows, long before, long after);

    [LoggerMessage(2004, LogLevel.Warning, "The journal could not be compacted; it goes on as it is")]
    public static partial void CompactionFailed(ILogger logger, Exception exception);

    [LoggerMessage(2005, LogLevel.Error, "Commits to the local store failed")]
    public static partial void CommitFailed(ILogger logger, Exception exception);

    [LoggerMessage(2100, LogLevel.Information, "Knowledge version {Number} is current: {Bytes} bytes")]
    public static partial void KnowledgeImported(ILogger logger, int number, long bytes);

    [LoggerMessage(2101, LogLevel.Warning, "Old knowledge versions could not be removed; the next import tries again")]
    public static partial void KnowledgeNotTidied(ILogger logger, Exception exception);

    [LoggerMessage(2102, LogLevel.Information, "Took up knowledge version {Number}")]
    public static partial void KnowledgeTakenUp(ILogger logger, int number);

    [LoggerMessage(2103, LogLevel.Error, "A knowledge version could not be taken up; the one before stays in use")]
    public static partial void KnowledgeNotTakenUp(ILogger logger, Exception exception);
}
