namespace ConsultBot.Core.Questions.Phrases;

/// <summary>How people say in which document they expect the answer.</summary>
/// <param name="Before">Phrases before the document: "according to", "in".</param>
/// <param name="After">Verbs of what a document does: "says", "lists".</param>
/// <param name="Between">Words that may stand before its name or in it: articles, months, "no.", "note".</param>
/// <param name="Of">Words before a document that is asked about itself: "what is ...", "about ...".</param>
/// <param name="On">Words between a document and what it is on: "the paper on ...".</param>
public sealed record AttributionPhrases(IReadOnlyList<string> Before, IReadOnlyList<string> After, IReadOnlyList<string> Between, IReadOnlyList<string> Of, IReadOnlyList<string> On)
{
    public static AttributionPhrases None { get; } = new([], [], [], [], []);
}
