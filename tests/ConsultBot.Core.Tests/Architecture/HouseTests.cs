using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ConsultBot.Core.Tests.Architecture;

/// <summary>The arrows and rooms of the house: who may reference whom, and what no folder may be called.</summary>
public sealed class HouseTests
{
    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["ConsultBot.Core"] = [],
        ["ConsultBot.Tables"] = ["ConsultBot.Core", "AzureTables"],
        ["ConsultBot.Bot"] = ["ConsultBot.Core", "BotFramework"],
        ["ConsultBot.Web"] = ["ConsultBot.Bot", "ConsultBot.Tables"],
        ["ConsultBot.Cli"] = ["ConsultBot.Bot", "ConsultBot.Tables"],
        ["BotFramework"] = [],
        ["AzureTables"] = [],
    };

    public static TheoryData<string> Projects { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => Path.GetRelativePath(Root, file))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_References_FollowTheArrows(string file)
    {
        var project = Path.GetFileNameWithoutExtension(file);
        Assert.True(Arrows.ContainsKey(project), $"{project} is new: say here what it may reference.");

        var references = Items(file, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

        Assert.Empty(references.Except(Arrows[project]));
    }

    /// <summary>What an operator reads in on purpose may take its time; what anybody can write may not.</summary>
    [Fact]
    public void RegularExpressions_OfWhatPeopleWrite_HaveATimeLimit()
    {
        var written = Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/Knowledge/Documents/", StringComparison.Ordinal) && !file.Contains("/Knowledge/Reading/", StringComparison.Ordinal) && !file.Contains("ConsultBot.Cli", StringComparison.Ordinal))
            .SelectMany(File.ReadLines).Where(line => line.Contains("[GeneratedRegex(", StringComparison.Ordinal) || line.Contains("new Regex(", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(written);
        Assert.All(written, line => Assert.Matches(@", [0-9_]+\)\]$|, TimeSpan\.|NonBacktracking", line));
    }

    [Fact]
    public void Core_Packages_AreNodaTimeAlone() =>
        Assert.Equal(["NodaTime"], Items(Path.Combine("src", "ConsultBot.Core", "ConsultBot.Core.csproj"), "PackageReference"));

    [Fact]
    public void Core_Frameworks_AreNone() =>
        Assert.Empty(Items(Path.Combine("src", "ConsultBot.Core", "ConsultBot.Core.csproj"), "FrameworkReference"));

    [Fact]
    public void Core_Code_DoesNoInputOrOutput()
    {
        string[] forbidden = ["System.IO.File", "File.Open", "File.Read", "File.Write", "Directory.", "HttpClient", "Console.Write"];

        var found = SourceFiles("ConsultBot.Core").SelectMany(file => forbidden.Where(File.ReadAllText(file).Contains).Select(call => $"{file}: {call}"));

        Assert.Empty(found);
    }

    [Fact]
    public void Folders_Names_AreNounsOfTheField()
    {
        string[] forbidden = ["Common", "Helpers", "Managers", "Utils", "Models", "Interfaces"];

        var found = Directory.EnumerateDirectories(Path.Combine(Root, "src"), "*", SearchOption.AllDirectories)
            .Where(folder => forbidden.Contains(Path.GetFileName(folder)) && !folder.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

        Assert.Empty(found);
    }

    [Fact]
    public void TopLevel_Entries_AreThoseOfTheOwner()
    {
        string[] allowed = ["src", "tests", "dialogs", "deploy", "appsettings.sample.json", "ConsultBot.sln", "README.md"];

        var found = Directory.EnumerateFileSystemEntries(Root).Select(entry => Path.GetFileName(entry)!).Where(name => !name.StartsWith('.'));

        // What is built or configured locally is not in the repository.
        Assert.Empty(found.Except([.. allowed, "appsettings.json", "TestResults", "devTools"]));
    }

    [Fact]
    public void Decisions_Form_IsOne() => Assert.All(Directory.EnumerateFiles(Path.Combine(Root, "deploy", "decisions")), file =>
    {
        var text = File.ReadAllText(file);

        Assert.StartsWith($"# {Path.GetFileName(file)[..4]} ", text, StringComparison.Ordinal);
        Assert.Equal(["Decided", "Why", "Rejected", "Consequence"], Regex.Matches(text, @"^\*\*(\w+)\.\*\*", RegexOptions.Multiline).Select(section => section.Groups[1].Value));
    });

    [Fact]
    public void Program_OfTheHost_StaysATableOfContents() =>
        Assert.InRange(File.ReadAllLines(Path.Combine(Root, "src", "ConsultBot.Web", "Program.cs")).Length, 1, 40);

    [Fact]
    public void Solution_Projects_AreAll()
    {
        var solution = File.ReadAllText(Path.Combine(Root, "ConsultBot.sln"));
        var projects = Directory.EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file));

        Assert.All(projects, project => Assert.Contains(project, solution, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Load(Path.Combine(Root, project)).Descendants(kind).Select(item => item.Attribute("Include")!.Value);

    private static IEnumerable<string> SourceFiles(string project) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", project), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "ConsultBot.sln")) ? folder
        : FindRoot(Directory.GetParent(folder)?.FullName ?? throw new InvalidOperationException("ConsultBot.sln is not above the tests."));
}
