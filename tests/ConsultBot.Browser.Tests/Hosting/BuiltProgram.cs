using System.Diagnostics;

namespace ConsultBot.Browser.Tests.Hosting;

/// <summary>The repository's programs as the build left them, in this assembly's configuration and framework.</summary>
internal static class BuiltProgram
{
    private static readonly DirectoryInfo Output = new(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    /// <summary>What a developer's or a build machine's environment could change about a program under test.</summary>
    private static readonly string[] Foreign = ["ASPNETCORE_", "DOTNET_ENVIRONMENT", "Storage__", "DirectLine__", "Knowledge__", "Kestrel__", "URLS", "Connector__", "MicrosoftApp"];

    public static string Repository { get; } = FindRepository();

    public static string Web { get; } = PathOf("ConsultBot.Web", "ConsultBot.Web.dll");

    public static string Cli { get; } = PathOf("ConsultBot.Cli", "consultbot.dll");

    /// <summary>A start of the program with nothing but the folder's store, home and temporary files.</summary>
    public static ProcessStartInfo In(HostFolder folder, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, .. arguments])
        {
            WorkingDirectory = folder.Home,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsForeign).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["HOME"] = folder.Home;
        start.Environment["TMPDIR"] = folder.Temporary;
        start.Environment["Storage__LocalFolder"] = folder.Store;

        // A killed process leaves its diagnostic socket behind.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }

    private static bool IsForeign(string name) => Foreign.Any(beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    private static string PathOf(string project, string file)
    {
        var path = Path.Combine(Repository, "src", project, "bin", Output.Parent!.Name, Output.Name, file);
        return File.Exists(path) ? path : throw new FileNotFoundException("The build of this project builds the program too; it is not there.", path);
    }

    private static string FindRepository()
    {
        var folder = Output;
        while (!File.Exists(Path.Combine(folder.FullName, "ConsultBot.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
        }

        return folder.FullName;
    }
}
