using System.Text.RegularExpressions;
using ConsultBot.Bot.Messages;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Bot.Tests.Messages;

/// <summary>The shipped messages files: complete, with the same places in every language, and nothing that no code says.</summary>
public sealed partial class MessageFilesTests
{
    private static readonly MessageCatalog Catalog = MessageCatalog.Load(Repository.Path("dialogs", "messages"));

    public static TheoryData<Language> Languages { get; } = [.. Catalog.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Sentence_Places_AreThoseOfTheEnglishOne(Language language)
    {
        foreach (var key in Catalog.Keys)
        {
            Assert.True(
                Places(Catalog.Get(key, Language.English)).SetEquals(Places(Catalog.Get(key, language))),
                $"{key}: {Catalog.Get(key, language)}");
        }
    }

    [Fact]
    public void Phrase_KeysInTheCode_AreAllInTheFile()
    {
        var missing = Sources().SelectMany(KeysIn).Distinct().Where(key => Catalog.Find(key, Language.English) is null && Catalog.Find(key + ".other", Language.English) is null);

        Assert.Empty(missing);
    }

    [Fact]
    public void Sentence_InTheFile_IsSaidByTheCode()
    {
        var code = string.Concat(Sources());

        // A key is written whole, or as a prefix to which an enumeration's name or ".Not" is added.
        var unused = Catalog.Keys.Where(key => !Prefixes(key).Any(prefix => code.Contains($"\"{prefix}\"", StringComparison.Ordinal) || code.Contains($"\"{prefix}.\"", StringComparison.Ordinal)));

        Assert.Empty(unused);
    }

    [Fact]
    public void Load_FileWithoutMessages_NamesTheFile()
    {
        var error = Assert.Throws<MessageFileException>(() => MessageCatalog.Load(Repository.Path("deploy")));

        Assert.Contains("Messages.resx", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    private static IEnumerable<string> KeysIn(string code) => PhraseKey().Matches(code).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Prefixes(string key)
    {
        for (var dot = key.Length; dot > 0; dot = key.LastIndexOf('.', dot - 1))
        {
            yield return key[..dot];
        }

        if (key.StartsWith("Page.", StringComparison.Ordinal))
        {
            yield return key["Page.".Length..];
        }

        // "Common.List" and "Difference.List" are put together from their halves.
        yield return key.Split('.')[0];
    }

    private static HashSet<string> Places(string text) => [.. PlaceName().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("""Phrase\.Of\(\s*"([A-Za-z]+(?:\.[A-Za-z]+)*)"[,)]""", RegexOptions.CultureInvariant)]
    private static partial Regex PhraseKey();

    [GeneratedRegex(@"\{([a-zA-Z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceName();
}
