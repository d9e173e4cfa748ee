namespace ConsultBot.Tables.Local;

/// <summary>What an operator reads when a store cannot be opened or read: which file, where, why, and what to do.</summary>
internal static class Damage
{
    public static StoreUnavailableException Header(string file, InvalidDataException cause) => new(
        $"The journal '{file}' cannot be read at byte 0: {cause.Message}. Nothing was changed. Restore the folder from a backup.", cause);

    public static StoreUnavailableException Record(string file, long offset, string why) => new(
        $"The journal '{file}' is damaged at byte {offset}: {why}. Nothing was changed. Restore the folder from a backup. "
        + $"To go on with what was committed before the damage, end all programs that use the folder, cut the file to {offset} bytes "
        + $"and delete '{JournalFolder.MarkName}' beside it.");

    public static StoreUnavailableException Rows(string file, long offset) => new(
        $"The journal '{file}' is damaged at byte {offset}, among the rows that it began with. Nothing was changed. Restore the folder from a backup.");

    public static StoreUnavailableException Values(string file, long offset) => new(
        $"The journal '{file}' was damaged at byte {offset} while programs used it: the values of a row are not what was written. Nothing was changed. "
        + "Restore the folder from a backup.");

    public static StoreUnavailableException TooShort(string file, long offset, long acknowledged) => new(
        $"The journal '{file}' ends at byte {offset}, but commits up to byte {acknowledged} were acknowledged. Nothing was changed. "
        + "Restore the folder from a backup. To go on without the missing commits, end all programs that use the folder "
        + $"and delete '{JournalFolder.MarkName}' beside it.");

    public static StoreUnavailableException Missing(string file) => new(
        $"The journal '{file}' is missing, though '{JournalFolder.MarkName}' beside it says that it was written. Nothing was changed. "
        + "Restore the folder from a backup, or delete the folder to begin anew.");

    public static StoreUnavailableException OtherStore(string file) => new(
        $"The journal '{file}' belongs to another store than the one that this program opened: the folder was replaced. Start the program again.");
}
