using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>Everything of a knowledge base that is found by its words.</summary>
internal static class KnowledgeFindings
{
    /// <summary>The ids of the common understandings: this and their number.</summary>
    public const string UnderstandingPrefix = "understanding-";

    public static IReadOnlyList<Finding> Of(KnowledgeBase knowledge) =>
    [
        .. knowledge.Passages.Select(passage => new Finding(passage.Id, passage.Title, [new Statement(passage.Text, passage.Evidence)], passage.Keywords)),
        .. knowledge.Terms.Select(term => new Finding(term.Id, term.Name, [new Statement(term.Text, term.Evidence)], Join(term.Acronyms, term.Variants))),
        .. knowledge.Events.Select(Of),
        .. knowledge.Disagreements.Select(Of),
        .. Understandings(knowledge),
        .. knowledge.Processes.SelectMany(NotesOf),
    ];

    public static IReadOnlyList<Finding> Understandings(KnowledgeBase knowledge) =>
    [
        .. knowledge.Understandings.Select(understanding => new Finding(
            IdOf(understanding), understanding.Title, [new Statement(understanding.Text, understanding.Evidence)], LocalNames.None)),
    ];

    public static string IdOf(Understanding understanding) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{UnderstandingPrefix}{understanding.Number}");

    private static Finding Of(DatedEvent dated) => new(
        dated.Id, dated.Title, [new Statement(dated.Text, dated.Evidence)],
        dated.Place is { } place ? new LocalNames([place.English], [place.In(Language.French)], [place.In(Language.Spanish)]) : LocalNames.None);

    private static Finding Of(Disagreement disagreement) => new(
        disagreement.Id, disagreement.Subject, disagreement.Sides, disagreement.Keywords,
        Phrase.Of("Finding.Disagreement", ("difference", new Argument.Words(disagreement.Difference))));

    private static IEnumerable<Finding> NotesOf(Process process)
    {
        if (process.Aim is { } aim)
        {
            yield return new Finding($"{process.Id}-aim", process.ShortName, [new Statement(aim, process.Evidence)], process.Aliases);
        }

        if (process.Priorities.Count > 0)
        {
            yield return new Finding($"{process.Id}-priorities", process.ShortName, [.. process.Priorities.Select(priority => new Statement(priority, process.Evidence))], process.Aliases);
        }

        for (var at = 0; at < process.Notes.Count; at++)
        {
            yield return new Finding($"{process.Id}-note-{at + 1}", process.ShortName, [process.Notes[at]], process.Aliases);
        }
    }

    private static LocalNames Join(LocalNames one, LocalNames other) =>
        new([.. one.English, .. other.English], [.. one.French, .. other.French], [.. one.Spanish, .. other.Spanish]);
}
