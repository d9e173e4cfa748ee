using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConsultBot.Cli.Tests.TeamsCommands;

public sealed class TeamsPackageTests : IDisposable
{
    private const string App = "11111111-2222-3333-4444-555555555555";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Package_Written_HasAManifestThatTheSchemaAccepts()
    {
        var files = await PackAsync("--developer", "Secretariat of the process", "--privacy", "https://example.org/privacy");

        var manifest = JsonElement.Parse(Text(files["manifest.json"]));
        Assert.Equal(["color.png", "es.json", "fr.json", "manifest.json", "outline.png"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(new PublishedSchema("MicrosoftTeams.schema.json").Faults(Text(files["manifest.json"])));
        Assert.Equal(App, manifest.GetProperty("id").GetString());
        Assert.Equal(App, manifest.GetProperty("bots")[0].GetProperty("botId").GetString());
        Assert.Equal(App, manifest.GetProperty("composeExtensions")[0].GetProperty("botId").GetString());
        Assert.Equal("https://example.org/privacy", manifest.GetProperty("developer").GetProperty("privacyUrl").GetString());
        Assert.Equal("bot.example.org", manifest.GetProperty("validDomains")[0].GetString());
        Assert.DoesNotContain("consultbot.example", Text(files["manifest.json"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr.json")]
    [InlineData("es.json")]
    public async Task Package_Strings_AreThoseThatTheSchemaAccepts_AndNoneIsMissing(string name)
    {
        var files = await PackAsync();
        var strings = Text(files[name]);
        var manifest = JsonNode.Parse(Text(files["manifest.json"]))!;

        Assert.Empty(new PublishedSchema("MicrosoftTeams.Localization.schema.json").Faults(strings));
        Assert.Equal(Localizable(manifest).Order(StringComparer.Ordinal), JsonElement.Parse(strings).EnumerateObject().Select(member => member.Name).Where(key => key != "$schema").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Schema_OfABrokenManifest_NamesWhatIsWrong()
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Repository.Path("deploy", "teams", "manifest.json")))!.AsObject();
        manifest["id"] = "no guid";
        manifest["surprise"] = true;
        manifest["name"]!["short"] = new string('x', 31);
        manifest.Remove("icons");

        Assert.Equal(4, new PublishedSchema("MicrosoftTeams.schema.json").Faults(manifest.ToJsonString()).Count);
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public async Task Package_Icons_HaveTheSizeThatTeamsAsksFor(string name, int size)
    {
        var png = (await PackAsync())[name];

        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
    }

    [Fact]
    public async Task Package_WrittenTwice_IsTheSame()
    {
        var (one, other) = (_folder.PathOf("one.zip"), _folder.PathOf("other.zip"));
        await InProcess.RunAsync("teams", "package", "--app-id", App, "--host", "bot.example.org", "--out", one);
        await InProcess.RunAsync("teams", "package", "--app-id", App, "--host", "bot.example.org", "--out", other);

        Assert.Equal(await File.ReadAllBytesAsync(one), await File.ReadAllBytesAsync(other));
    }

    [Theory]
    [InlineData("--app-id", "42", "42")]
    [InlineData("--host", "https://bot.example.org/", "is no host name")]
    [InlineData("--host", "localhost", "is no host name")]
    [InlineData("--version-of-package", "1.0", "is no version")]
    [InlineData("--developer", "a name that has more than thirty-two characters", "1 to 32 characters")]
    [InlineData("--terms", "http://example.org", "is no https address")]
    public async Task Package_WithAWrongOption_SaysWhichAndWritesNothing(string option, string value, string expected)
    {
        var arguments = new Dictionary<string, string> { ["--app-id"] = App, ["--host"] = "bot.example.org", ["--out"] = _folder.PathOf("p.zip"), [option] = value };

        var result = await InProcess.RunAsync(["teams", "package", .. arguments.SelectMany(pair => new[] { pair.Key, pair.Value })]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("p.zip")));
    }

    private async Task<Dictionary<string, byte[]>> PackAsync(params string[] more)
    {
        var file = _folder.PathOf("package.zip");
        var result = await InProcess.RunAsync(["teams", "package", "--app-id", App, "--host", "bot.example.org", "--out", file, .. more]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        await using var archive = await ZipFile.OpenReadAsync(file);
        var files = new Dictionary<string, byte[]>();
        foreach (var entry in archive.Entries)
        {
            using var copy = new MemoryStream();
            await using var content = await entry.OpenAsync();
            await content.CopyToAsync(copy);
            files[entry.FullName] = copy.ToArray();
        }

        return files;
    }

    private static IEnumerable<string> Localizable(JsonNode manifest)
    {
        string[] texts = ["name.short", "name.full", "description.short", "description.full"];
        var commands = manifest["bots"]![0]!["commandLists"]!.AsArray().SelectMany((list, at) => list!["commands"]!.AsArray().SelectMany((_, index) =>
            new[] { $"bots[0].commandLists[{at}].commands[{index}].title", $"bots[0].commandLists[{at}].commands[{index}].description" }));
        string[] search = ["composeExtensions[0].commands[0].title", "composeExtensions[0].commands[0].description", "composeExtensions[0].commands[0].parameters[0].title", "composeExtensions[0].commands[0].parameters[0].description"];
        return [.. texts, .. commands, .. search];
    }

    private static string Text(byte[] utf8) => System.Text.Encoding.UTF8.GetString(utf8);
}
