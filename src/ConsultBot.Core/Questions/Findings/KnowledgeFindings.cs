using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>Everything of a knowledge base that is found by its words.</summary>
internal static class KnowledgeFindings
{
    /// <summary>The ids of the common understandings: this and their number.</summary>
    public const string UnderstandingPrefix = "understanding-";

    /// <summary>What people call the agenda that the understandings belong to; no understanding names it itself.</summary>
    private static readonly LocalNames AgendaNames = new(
        ["IAMM", "International Agenda for Migration Management", "common understanding"],
        ["IAMM", "Agenda international pour la gestion des migrations", "vue commune", "conclusion commune"],
        ["IAMM", "Agenda Internacional para la Gestión de la Migración", "entendimiento común"]);

    public static IReadOnlyList<Finding> Of(KnowledgeBase knowledge) =>
    [
        .. knowledge.Passages.Select(Of),
        .. knowledge.Terms.Select(term => new Finding(term.Id, term.Name, Cut(term.Text, term.Evidence), Join(term.Acronyms, term.Variants)) { Kind = FindingKind.Term }),
        .. knowledge.Events.Select(Of),
        .. knowledge.Disagreements.Select(Of),
        .. Understandings(knowledge),
        .. knowledge.Processes.SelectMany(NotesOf),
    ];

    public static IReadOnlyList<Finding> Understandings(KnowledgeBase knowledge) =>
    [
        .. knowledge.Understandings.Select(understanding => new Finding(
            IdOf(understanding), understanding.Title, Cut(understanding.Text, understanding.Evidence), AgendaNames) { Kind = FindingKind.Understanding }),
    ];

    public static string IdOf(Understanding understanding) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{UnderstandingPrefix}{understanding.Number}");

    private static Finding Of(Passage passage) => new(passage.Id, passage.Title, Cut(passage.Text, passage.Evidence), passage.Keywords)
    {
        Asked = passage.Asked,
        About = passage.About,
        QuotesAgenda = passage.QuotesAgenda,
    };

    private static Finding Of(DatedEvent dated) => new(
        dated.Id, dated.Title, Cut(dated.Text, dated.Evidence),
        dated.Place is { } place ? new LocalNames([place.English], [place.In(Language.French)], [place.In(Language.Spanish)]) : LocalNames.None)
    {
        Kind = FindingKind.Event,
        Asked = dated.Asked,
        About = [.. dated.About, .. dated.Partners],
        Date = dated.Text.English.Contains(dated.Date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) ? null : dated.Date,
        HasPlace = dated.Place is not null,
        IsMomentary = dated.IsPlanned,
        IsPlanned = dated.IsPlanned,
    };

    private static Finding Of(Disagreement disagreement) => new(
        disagreement.Id, disagreement.Subject, disagreement.Sides, disagreement.Keywords,
        Phrase.Of("Finding.Disagreement", ("difference", new Argument.Words(disagreement.Difference))))
    { Kind = FindingKind.Disagreement, IsWhole = true, Asked = disagreement.Asked };

    private static IEnumerable<Finding> NotesOf(Process process)
    {
        if (process.Aim is { } aim)
        {
            yield return Note($"{process.Id}-aim", process, [new Statement(aim, process.Evidence)]);
        }

        if (process.Priorities.Count > 0)
        {
            yield return Note($"{process.Id}-priorities", process, [.. process.Priorities.Select(priority => new Statement(priority, process.Evidence))]) with { Lead = Priorities(process) };
        }

        for (var at = 0; at < process.Notes.Count; at++)
        {
            yield return Note($"{process.Id}-note-{at + 1}", process, [process.Notes[at]]);
        }
    }

    private static Phrase Priorities(Process process) => Phrase.Of("Priorities.List",
        ("process", Naming.Of(process)), ("count", new Argument.Number(process.Priorities.Count)), ("asOf", new Argument.Date(process.Evidence.AsOf)));

    private static Finding Note(string id, Process process, IReadOnlyList<Statement> statements) =>
        new(id, process.ShortName, statements, process.Aliases) { Kind = FindingKind.Note, IsWhole = true };

    private static IReadOnlyList<Statement> Cut(LocalText text, Evidence evidence) =>
        [.. TextSentences.Cut(text).Select(sentence => new Statement(sentence, evidence))];

    private static LocalNames Join(LocalNames one, LocalNames other) =>
        new([.. one.English, .. other.English], [.. one.French, .. other.French], [.. one.Spanish, .. other.Spanish]);
}
