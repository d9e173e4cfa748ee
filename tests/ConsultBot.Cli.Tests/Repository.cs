namespace ConsultBot.Cli.Tests;

/// <summary>Where the repository lies: found upwards from the test's own folder.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "ConsultBot.sln")) ? folder
        : Find(Directory.GetParent(folder)?.FullName ?? throw new InvalidOperationException("ConsultBot.sln is not above the tests."));
}
