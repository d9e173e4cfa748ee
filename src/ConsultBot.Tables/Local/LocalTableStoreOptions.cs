using System.ComponentModel.DataAnnotations;

namespace ConsultBot.Tables.Local;

/// <summary>Where the embedded store keeps its files, and when it tidies up.</summary>
public sealed class LocalTableStoreOptions
{
    /// <summary>A folder on a local disk; made if it is missing, readable by the user alone.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>How long a commit waits for another process of the machine. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The journal is compacted when it is this many times as long as its rows need. Default 3.</summary>
    [Range(2, 100)]
    public int CompactionFactor { get; set; } = 3;

    /// <summary>Bytes below which a journal is never compacted. Default 8 MiB.</summary>
    [Range(4096, long.MaxValue)]
    public long CompactionFloorBytes { get; set; } = 8 * 1024 * 1024;
}
