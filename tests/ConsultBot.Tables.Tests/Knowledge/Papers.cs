using System.Globalization;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;

namespace ConsultBot.Tables.Tests.Knowledge;

/// <summary>Official documents to be stored.</summary>
internal static class Papers
{
    private const string Ship = "\U0001F6A2";

    public static OfficialDocument Short(string id, string text = "States agree.", Audience audience = Audience.Participants) =>
        Of(id, [Passage(1, text)], audience);

    /// <summary>A few thousand passages of all kinds of characters, with locators of their own; some 3 MB.</summary>
    public static OfficialDocument Long(string id) => Of(id, [.. Enumerable.Range(1, 6_000).Select(number => Passage(number, LongText(number)))]);

    /// <summary>One passage of several rows, nearly all of it pairs of surrogates.</summary>
    public static OfficialDocument OfOneHugePassage(string id) =>
        Short(id, "x" + string.Concat(Enumerable.Repeat(Ship, 200_000)));

    private static OfficialDocument Of(string id, IReadOnlyList<DocumentPassage> passages, Audience audience = Audience.Participants)
    {
        var source = new Source(id, $"The paper {id}", "P/1", [], "The Office", new PartialDate(2004, 5), ["fr"], []);
        return new OfficialDocument(new DocumentDetails(source, Language.French, audience, Binding: false), "\n", passages);
    }

    private static DocumentPassage Passage(int number, string text) =>
        new(PassageKind.Paragraph, string.Create(CultureInfo.InvariantCulture, $"para. {number}"), ["I. Généralités \"A\""], text, "\n\n");

    private static string LongText(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{number}. « Les États », \"said\" the {Ship} <b>\\n</b>\n\t{{}}[] ") + string.Concat(Enumerable.Repeat("migration é ", 30)) + number;
}
