using System.Text.Json;
using ConsultBot.Cli.Asking;

namespace ConsultBot.Conversations.Tests.Questions;

/// <summary>A line of own-questions.jsonl, found-questions.jsonl or fact-questions.jsonl: what a person asks and what a right reply holds.</summary>
/// <param name="Id">Language and number.</param>
/// <param name="Kind">What is asked; for what cannot be answered, why.</param>
/// <param name="Language">Of the person.</param>
/// <param name="Turns">The expectations hold for the reply to the last one.</param>
/// <param name="Expect">"answered", "refused" or "clarifying".</param>
/// <param name="Says">Facts that have to be in the text, as <see cref="FoldedText.Says"/> reads them.</param>
/// <param name="Never">What must not be in it.</param>
/// <param name="Cites">Places as "source: locator"; one of them has to be cited.</param>
internal sealed record OwnQuestion(
    string Id, string Kind, string Language, IReadOnlyList<string> Turns, string Expect,
    IReadOnlyList<string>? Says = null, IReadOnlyList<string>? Never = null, IReadOnlyList<string>? Cites = null)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The 150 written before the first run, in the order of the file.</summary>
    public static IReadOnlyList<OwnQuestion> All { get; } = Read("own-questions.jsonl");

    /// <summary>What was answered wrongly when it was asked later on.</summary>
    public static IReadOnlyList<OwnQuestion> Found { get; } = Read("found-questions.jsonl");

    /// <summary>What is answered from facts: two hundred, in two rounds.</summary>
    public static IReadOnlyList<OwnQuestion> Facts { get; } = Read("fact-questions.jsonl");

    /// <summary>Two hundred on passages, terms, events and disagreements, as a delegate puts them who has read the sources and not our texts.</summary>
    public static IReadOnlyList<OwnQuestion> Texts { get; } = [.. Read("text-questions-1.jsonl"), .. Read("text-questions-2.jsonl")];

    /// <summary>A set written from the documents alone by somebody who never saw the bot nor its texts, in the words of hurried delegates.</summary>
    /// <param name="set">The letters of a blind-questions file.</param>
    public static IReadOnlyList<OwnQuestion> Blind(string set) => Read($"blind-questions-{set}.jsonl");

    public bool IsAnswerable => Expect == "answered";

    /// <returns>What is wrong with the reply to the last turn, or null.</returns>
    public string? FindFault(TurnReply reply)
    {
        var text = new FoldedText(reply.Text);
        return reply.Kind != Expect ? $"is {(reply.Kind.Length == 0 ? "a plain sentence" : reply.Kind)}, not {Expect}"
            : Says?.FirstOrDefault(fact => !text.Says(fact)) is { } missing ? $"does not say \"{missing}\""
            : Never?.FirstOrDefault(text.Says) is { } wrong ? $"says \"{wrong}\""
            : Cites is not null && !reply.Citations.Any(place => Cites.Contains($"{place.Source}: {place.Locator}")) ? $"cites none of {string.Join("; ", Cites)}"
            : null;
    }

    private static List<OwnQuestion> Read(string file) =>
        [.. File.ReadLines(Repository.Path("tests", "ConsultBot.Conversations.Tests", "Questions", file)).Select(line => JsonSerializer.Deserialize<OwnQuestion>(line, Web)!)];
}
