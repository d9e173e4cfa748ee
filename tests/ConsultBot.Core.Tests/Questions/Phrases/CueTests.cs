using System.Text.RegularExpressions;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Tests.Knowledge;

namespace ConsultBot.Core.Tests.Questions.Phrases;

/// <summary>What a phrase points at is of use: the words of a cue count as explained.</summary>
public sealed partial class CueTests
{
    [Fact]
    public void Cues_All_AreReadBySomeCode()
    {
        var source = Path.Combine(RepositoryFolder.Root, "src", "ConsultBot.Core");
        var read = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => NamedCue().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Enum.GetNames<Cue>().Except(read));
    }

    [GeneratedRegex(@"\bCue\.([A-Z][A-Za-z]+)")]
    private static partial Regex NamedCue();
}
