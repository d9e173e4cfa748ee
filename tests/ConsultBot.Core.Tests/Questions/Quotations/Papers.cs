using System.Globalization;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Core.Questions;

namespace ConsultBot.Core.Tests.Questions.Quotations;

/// <summary>Documents beside the shipped knowledge.</summary>
internal static class Papers
{
    /// <summary>About what no curated source says a word of.</summary>
    public const string Canteen = "The canteen of the delegation centre opens at seven o'clock. Lanyards are returned at the cloakroom desk.";

    public static OfficialDocument Of(
        string id, string text, Audience audience = Audience.Participants, bool? binding = null, Language language = Language.English,
        string? title = null, string? symbol = null, int year = 2005, string locator = "para. 1", PassageKind kind = PassageKind.Paragraph) =>
        Of(id, [(kind, locator, text)], audience, binding, language, title, symbol, year);

    public static OfficialDocument Of(
        string id, IReadOnlyList<(PassageKind Kind, string Locator, string Text)> passages, Audience audience = Audience.Participants, bool? binding = null,
        Language language = Language.English, string? title = null, string? symbol = null, int year = 2005)
    {
        var source = new Source(id, title ?? string.Create(CultureInfo.InvariantCulture, $"Paper {id}"), symbol, [], "The Secretariat", new PartialDate(year), [language.Code()], []);
        return new OfficialDocument(
            new DocumentDetails(source, language, audience, binding), string.Empty,
            [.. passages.Select(passage => new DocumentPassage(passage.Kind, passage.Locator, [], passage.Text, "\n\n"))]);
    }

    /// <summary>The shipped knowledge with documents.</summary>
    public static QuestionEngine Engine(params IReadOnlyList<OfficialDocument> documents) => Questions.Engine.With(documents);
}
