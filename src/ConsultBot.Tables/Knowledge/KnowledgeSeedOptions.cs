namespace ConsultBot.Tables.Knowledge;

/// <summary>Where the shipped knowledge base lies. Configuration section "Knowledge".</summary>
public sealed class KnowledgeSeedOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Knowledge";

    /// <summary>Folder of the files that a start imports. Default: "knowledge" beside the program.</summary>
    public string Folder { get; set; } = "";

    /// <summary>The folder, with the default filled in.</summary>
    public string FolderPath => Folder.Length > 0 ? Path.GetFullPath(Folder) : Path.Combine(AppContext.BaseDirectory, "knowledge");
}
