namespace ConsultBot.Tables.Storage;

/// <summary>Where the tables are. Configuration section "Storage".</summary>
public sealed class StorageOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Storage";

    /// <summary>Connection string of Azure Table Storage, of Azure Cosmos DB for Table or of the emulator ("UseDevelopmentStorage=true").
    /// Default: empty, which means the local store unless <see cref="Endpoint"/> is set.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Endpoint of the table service, to be opened with the managed identity or whatever else Azure.Identity finds. Default: empty.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>Folder of the local store. Default: "ConsultBot" in the user's folder for application data.</summary>
    public string LocalFolder { get; set; } = "";

    /// <summary>The local folder, with the default filled in.</summary>
    public string LocalPath => Path.GetFullPath(LocalFolder.Length > 0
        ? LocalFolder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "ConsultBot"));
}
