namespace ConsultBot.Tables;

/// <summary>The limits of Azure Table Storage, enforced before anything is sent, whatever the store:
/// the emulator and the local store would let more through.</summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model</remarks>
public static class TableLimits
{
    /// <summary>Characters in a partition or row key; the service allows 1,024, the emulator 512.</summary>
    public const int KeyCharacters = 512;

    /// <summary>UTF-16 code units in a text property (64 KiB).</summary>
    public const int TextCharacters = 32 * 1024;

    /// <summary>Bytes in a binary property.</summary>
    public const int Bytes = 64 * 1024;

    /// <summary>Bytes in a row, names and keys included.</summary>
    public const int RowBytes = 1024 * 1024;

    /// <summary>Properties of a row besides keys and timestamp.</summary>
    public const int Properties = 252;

    /// <summary>Characters in a property's name.</summary>
    public const int NameCharacters = 255;

    /// <summary>Changes in a commit.</summary>
    public const int Changes = 100;

    /// <summary>Bytes in a commit.</summary>
    public const int CommitBytes = 4 * 1024 * 1024;
}
