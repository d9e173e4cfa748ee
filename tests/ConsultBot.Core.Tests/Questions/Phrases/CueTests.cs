using System.Text.RegularExpressions;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Tests.Knowledge;

namespace ConsultBot.Core.Tests.Questions.Phrases;

/// <summary>What a phrase points at is of use: the words of a cue count as explained.</summary>
public sealed partial class CueTests
{
    /// <summary>Cues that share a phrase on purpose: it says both ("qui la préside" asks for the chair and leans on a name), or what stands beside it decides.</summary>
    private static readonly string[] SharingPhrases =
    [
        "Acronym: WhatIs",
        "Advice: Example Outcome",
        "Agree: Common Compare Explain Whether",
        "Aim: Explain Pronoun",
        "All: Both Cancel Every Members",
        "AlsoAbout: And SmallTalk",
        "Alternative: Or",
        "AnyProcess: Conferences Meeting Members NumberSign Observers Pronoun TakesPart",
        "AtMost: RoleOf",
        "Besides: Not",
        "Both: Common Every",
        "Cancel: NotHeld",
        "Chair: Chairs Future Heading Pronoun Whether",
        "Common: Members Same Whether",
        "Comparative: Fewest First Last Most",
        "Compare: Pronoun",
        "Decade: Start",
        "Discusses: Topics Whether",
        "Enumerate: Every Example Exists IsIt Whether",
        "Everything: TakesPart",
        "Example: Explain Outcome",
        "Exists: IsIt Whether",
        "Explain: Future Meeting NotHeld Outcome Why",
        "Founded: Start",
        "Future: IsIt Meeting Next TakesPart",
        "Greeting: SmallTalk",
        "Heading: Subheading",
        "IndividualCase: NotHeld",
        "IsIt: Possesses Pronoun Whether",
        "Meeting: NotHeld Secretariat Sessions Where",
        "Members: Pronoun",
        "MoreThan: Status",
        "Name: Pronoun",
        "Not: NumberSign",
        "NotHeld: Outcome Service TakesPart",
        "Observers: Pronoun",
        "Planned: Topics",
        "Possesses: Whether",
        "Pronoun: Same SameThing Start Status TakesPart Topics When Whether",
        "RoleOf: TakesPart",
        "Same: SameThing Whether",
        "SameThing: Whether",
        "Secretariat: Service",
        "Start: When Whether",
        "TakesPart: Where Whether",
        "Topics: Whether",
        "Which: WhichOnes",
    ];

    [Fact]
    public void Cues_All_AreReadBySomeCode()
    {
        var source = Path.Combine(RepositoryFolder.Root, "src", "ConsultBot.Core");
        var read = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => NamedCue().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Enum.GetNames<Cue>().Except(read));
    }

    [Fact]
    public void Phrases_UnderTwoCues_AreThereOnPurpose()
    {
        var allowed = SharingPhrases.Select(row => row.Split(": ")).SelectMany(row => row[1].Split(' ').Select(other => $"{row[0]} {other}"));
        var shared = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "dialogs", "phrases"), "*.json")
            .SelectMany(file => Shared(PhraseBookReader.Read(File.ReadAllBytes(file)))).Distinct(StringComparer.Ordinal);

        Assert.Equal(allowed.Order(StringComparer.Ordinal), shared.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Shared(PhraseBook book) => Enum.GetValues<Cue>()
        .SelectMany(cue => book.PhrasesOf(cue).Select(phrase => (Words: string.Join(' ', Tokenizer.Words(phrase)), Cue: cue.ToString())).Distinct())
        .GroupBy(phrase => phrase.Words, phrase => phrase.Cue, StringComparer.Ordinal)
        .SelectMany(cues => cues.SelectMany(one => cues.Where(other => string.CompareOrdinal(one, other) < 0).Select(other => $"{one} {other}")));

    [GeneratedRegex(@"\bCue\.([A-Z][A-Za-z]+)")]
    private static partial Regex NamedCue();
}
