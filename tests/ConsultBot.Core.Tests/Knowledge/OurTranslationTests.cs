using System.Collections;
using System.Reflection;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Tests.Knowledge;

/// <summary>What is no official translation is marked as ours, by rule of its kind or by the entry.</summary>
public sealed class OurTranslationTests
{
    private static readonly Language[] Translated = [Language.French, Language.Spanish];

    private static readonly KnowledgeBase Example = new KnowledgeExample().Read().Knowledge!;

    [Fact]
    public void Read_TextsThatTheSchemaHasAsOurs_AreMarkedInFrenchAndSpanish()
    {
        var ours = KnowledgeFiles.Names.Select(name => Path.GetFileNameWithoutExtension(name)!).SelectMany(SchemaWalk.OurTexts).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(ours);
        Assert.All(TextsIn(Example).Where(text => ours.Contains(text.English)), text => Assert.Equal(Translated, text.Ours));
        Assert.Empty(ours.Except(TextsIn(Example).Select(text => text.English)));
    }

    [Fact]
    public void Read_AllOtherTexts_AreMarkedOnlyAsTheirEntrySays()
    {
        var ours = KnowledgeFiles.Names.Select(name => Path.GetFileNameWithoutExtension(name)!).SelectMany(SchemaWalk.OurTexts).ToHashSet(StringComparer.Ordinal);
        var marked = TextsIn(Example).Where(text => !ours.Contains(text.English) && text.Ours.Count > 0).ToList();

        Assert.Equal(["International Organization for Migration", "Island group", "Sea Process on Migration"], marked.Select(text => text.English).Order());
        Assert.Equal([Language.French], Example.GetOrganisation("iom").Name.Ours);
        Assert.Equal([Language.Spanish], Example.GetProcess("sea-process").Name.Ours);
        Assert.Empty(Example.GetState("france").Name.Ours);
    }

    /// <summary>Every text of the records, wherever it stands in them.</summary>
    private static IEnumerable<LocalText> TextsIn(object? part) => part switch
    {
        LocalText text => [text],
        string or null => [],
        IEnumerable list => list.Cast<object?>().SelectMany(TextsIn),
        _ when part.GetType().Namespace == typeof(KnowledgeBase).Namespace && part.GetType().IsClass => part.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0).SelectMany(property => TextsIn(property.GetValue(part))),
        _ => [],
    };
}
