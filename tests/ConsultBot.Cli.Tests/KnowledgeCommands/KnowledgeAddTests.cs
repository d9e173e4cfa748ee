namespace ConsultBot.Cli.Tests.KnowledgeCommands;

/// <summary>Official documents through the built program.</summary>
public sealed class KnowledgeAddTests(PreparedStore prepared) : IClassFixture<PreparedStore>, IDisposable
{
    private const string Question = "When does the canteen of the delegation centre open?";
    private const string Text = "House rules\n\n1. The canteen of the delegation centre opens at seven o'clock.\n\n2. Lanyards are returned at the desk.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Add_ListAskReplaceRemoveRollback_GoTogether()
    {
        var store = prepared.CopyTo(_folder);
        var file = _folder.Write("rules.txt", Text);

        var added = await AddAsync(store, file, "--symbol", "HR/1", "--binding", "no", "--by", "Ada");
        var listed = await RunAsync(store, "knowledge", "list");
        var answer = await RunAsync(store, "ask", Question);
        var again = await AddAsync(store, file, "--symbol", "HR/1", "--binding", "no", "--by", "Bob");
        var replaced = await AddAsync(store, _folder.Write("rules.md", "# Rules\n\nThe canteen is closed.\n"));
        var removed = await RunAsync(store, "knowledge", "remove", "house-rules");
        var refused = await RunAsync(store, "ask", Question);
        var back = await RunAsync(store, "knowledge", "rollback", "2", "--by", "Ada");
        var last = await RunAsync(store, "knowledge", "list");

        Assert.StartsWith("Added house-rules (3 passages, ", Assert.Single(added.OutputLines), StringComparison.Ordinal);
        Assert.EndsWith(" as version 2; running instances take it up within seconds.", added.OutputLines[0], StringComparison.Ordinal);
        Assert.StartsWith("*    2  ", listed.OutputLines[0], StringComparison.Ordinal);
        Assert.Contains("  Ada  ", listed.OutputLines[0], StringComparison.Ordinal);
        Assert.Contains("  house-rules  \"House rules\" (2004-05)  en, participants, non-binding  3 passages, ", listed.OutputLines[^1], StringComparison.Ordinal);
        Assert.Contains("“1. The canteen of the delegation centre opens at seven o'clock.” The document is non-binding.", answer.Output, StringComparison.Ordinal);
        Assert.Equal("The current version 2 has this very document already; nothing was changed.", Assert.Single(again.OutputLines));
        Assert.StartsWith("Replaced house-rules", replaced.Output, StringComparison.Ordinal);
        Assert.Equal("Removed house-rules in version 4; running instances take it up within seconds.", Assert.Single(removed.OutputLines));
        Assert.DoesNotContain("seven", refused.Output, StringComparison.Ordinal);
        Assert.Equal("Version 2 is the current one again; running instances take it up within seconds.", Assert.Single(back.OutputLines));
        Assert.Contains(last.OutputLines, line => line.StartsWith("*    2  ", StringComparison.Ordinal) && line.Contains("again the current one by Ada", StringComparison.Ordinal));
        Assert.All([added, listed, answer, again, replaced, removed, refused, back, last], result => Assert.Equal((0, string.Empty), (result.ExitCode, result.Error)));
    }

    [Fact]
    public async Task Add_ForOrganizers_AnswersThemAlone()
    {
        var store = prepared.CopyTo(_folder);
        await AddAsync(store, _folder.Write("rules.txt", Text), "--audience", "organizers");

        Assert.DoesNotContain("seven", (await RunAsync(store, "ask", Question)).Output, StringComparison.Ordinal);
        Assert.Contains("seven", (await RunAsync(store, "ask", "--audience", "organizers", Question)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_ToANewStore_StandsBesideTheShippedKnowledge()
    {
        var added = await AddAsync(_folder.PathOf("new"), _folder.Write("rules.txt", Text), "--progress");
        var exported = await RunAsync(_folder.PathOf("new"), "knowledge", "export", "out");

        Assert.Equal(0, added.ExitCode);
        Assert.Contains("as version 2", added.Output, StringComparison.Ordinal);
        Assert.Contains("Reading: 100 %", added.ErrorLines);
        Assert.Contains("Storing: 100 %", added.ErrorLines);
        Assert.StartsWith("13 files written", exported.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.PathOf("out/documents/house-rules.json")));
        Assert.StartsWith("No problems: ", (await RunAsync(_folder.PathOf("new"), "knowledge", "validate", "out")).Output, StringComparison.Ordinal);
        Assert.StartsWith("Imported as version 1", (await RunAsync(_folder.PathOf("other"), "knowledge", "import", "out")).Output, StringComparison.Ordinal);
        Assert.Contains("seven", (await RunAsync(_folder.PathOf("other"), "ask", Question)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_SeveralAtOnce_NoneIsLost()
    {
        var store = prepared.CopyTo(_folder);
        var file = _folder.Write("rules.txt", Text);
        string[] ids = ["one", "two", "three"];

        var results = await Task.WhenAll(ids.Select(id => RunAsync(store, "knowledge", "add", file, "--id", id, "--title", id, "--publisher", "P", "--date", "2004")));
        var list = await RunAsync(store, "knowledge", "list");

        Assert.All(results, result => Assert.Equal(0, result.ExitCode));
        Assert.All(ids, id => Assert.Contains($"  {id}  \"{id}\" (2004)", list.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("empty.txt", "")]
    [InlineData("blank.txt", " \n\n ")]
    [InlineData("garbage.docx", "this is no zip")]
    [InlineData("missing.txt", null)]
    [InlineData("picture.png", "x")]
    public async Task Add_FaultyFile_SaysWhyAndChangesNothing(string name, string? content)
    {
        var file = content is null ? _folder.PathOf(name) : _folder.Write(name, content);

        var result = await AddAsync(_folder.PathOf("store"), file);

        Assert.Equal((1, string.Empty), (result.ExitCode, result.Output));
        Assert.StartsWith($"{name}: ", result.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("Nothing was changed.", result.ErrorLines[^1]);
        Assert.False(Directory.Exists(_folder.PathOf("store")));
    }

    [Theory]
    [InlineData("--id", "House Rules", "--id takes lower-case letters")]
    [InlineData("--id", "a--b", "--id takes lower-case letters")]
    [InlineData("--title", " ", "--title takes a text")]
    [InlineData("--publisher", "a\nb", "--publisher takes a text")]
    [InlineData("--date", "2004-02-30", "--date takes a year, month or day that exists")]
    [InlineData("--date", "May 2004", "--date takes a year, month or day that exists")]
    [InlineData("--language", "de", "--language takes en, fr or es")]
    [InlineData("--audience", "all", "--audience takes participants or organizers")]
    [InlineData("--binding", "maybe", "--binding takes yes or no")]
    [InlineData("--symbol", "", "--symbol takes a text")]
    [InlineData("--by", "start-up", "--by takes a name")]
    public async Task Add_FaultyOption_IsNamedWithWhatItTakes(string option, string value, string expected)
    {
        Dictionary<string, string> options = new() { ["--id"] = "a", ["--title"] = "A", ["--publisher"] = "P", ["--date"] = "2004", [option] = value };

        var result = await InProcess.RunAsync(["knowledge", "add", "paper.txt", .. options.SelectMany(pair => new[] { pair.Key, pair.Value })]);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(expected, result.ErrorLines[0], StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("--id")]
    [InlineData("--title")]
    [InlineData("--publisher")]
    [InlineData("--date")]
    public async Task Add_WithoutARequiredOption_IsRefused(string option)
    {
        Dictionary<string, string> options = new() { ["--id"] = "a", ["--title"] = "A", ["--publisher"] = "P", ["--date"] = "2004" };
        options.Remove(option);

        var result = await InProcess.RunAsync(["knowledge", "add", "paper.txt", .. options.SelectMany(pair => new[] { pair.Key, pair.Value })]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(option, result.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_IdOfACuratedSourceWithAnotherTitle_IsRefused()
    {
        var result = await RunAsync(
            prepared.CopyTo(_folder), "knowledge", "add", _folder.Write("rules.txt", Text), "--id", CuratedSource(), "--title", "House rules", "--publisher", "P", "--date", "2004");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith($"\"{CuratedSource()}\" is a source of the curated knowledge: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.EndsWith("Nothing was changed.", result.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_WhatIsNoDocument_SaysSo()
    {
        var curated = await prepared.RunAsync("knowledge", "remove", CuratedSource());
        var unknown = await prepared.RunAsync("knowledge", "remove", "nothing");
        var fresh = await RunAsync(_folder.PathOf("new"), "knowledge", "remove", "nothing");

        Assert.Equal((1, 1, 1), (curated.ExitCode, unknown.ExitCode, fresh.ExitCode));
        Assert.StartsWith($"\"{CuratedSource()}\" is a source of the curated knowledge; only documents can be removed.", curated.Error, StringComparison.Ordinal);
        Assert.StartsWith("There is no document \"nothing\";", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(["Nothing has been imported yet."], fresh.ErrorLines);
    }

    [Fact]
    public async Task Rollback_VersionThatIsNotThere_SaysSo()
    {
        var result = await prepared.RunAsync("knowledge", "rollback", "7");
        var current = await prepared.RunAsync("knowledge", "rollback", "1");
        var wrong = await InProcess.RunAsync("knowledge", "rollback", "first");

        Assert.Equal((1, 0, 1), (result.ExitCode, current.ExitCode, wrong.ExitCode));
        Assert.Equal(["There is no version 7; \"knowledge list\" shows those that are kept."], result.ErrorLines);
        Assert.Equal(["Version 1 is the current one already; nothing was changed."], current.OutputLines);
        Assert.Equal("rollback takes the number of a version, not \"first\".", wrong.ErrorLines[0]);
    }

    private static string CuratedSource()
    {
        using var sources = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Repository.Path("deploy", "knowledge", "sources.json")));
        return sources.RootElement.GetProperty("sources")[0].GetProperty("id").GetString()!;
    }

    private Task<CliResult> AddAsync(string store, string file, params string[] options) => RunAsync(
        store, ["knowledge", "add", file, "--id", "house-rules", "--title", "House rules", "--publisher", "The Secretariat", "--date", "2004-05", .. options]);

    private Task<CliResult> RunAsync(string store, params string[] arguments) => CliProcess.RunAsync(_folder.Root, store, arguments);
}
