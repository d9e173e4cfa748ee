namespace ConsultBot.Core.Tests.Knowledge;

/// <summary>Files of the repository that tests read where they lie.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Shipped { get; } = Path.Combine(Root, "deploy", "knowledge");

    public static string Example { get; } = Path.Combine(Root, "tests", "ConsultBot.Core.Tests", "Knowledge", "Example");

    private static string Find(string folder)
    {
        while (!File.Exists(Path.Combine(folder, "ConsultBot.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
        }

        return folder;
    }
}
