using ConsultBot.Cli.Asking;
using ConsultBot.Conversations.Tests.Questions;
using ConsultBot.Core.Knowledge;
using Xunit.Abstractions;

namespace ConsultBot.Conversations.Tests.Typing;

/// <summary>500 variants of answered questions, made with a fixed seed: nearly all have to keep their answer.</summary>
public sealed class TypingTests(TalkingBot bot, ITestOutputHelper output) : IClassFixture<TalkingBot>
{
    private const int Wanted = 500;
    private const double Share = 0.95;

    private readonly Typist _typist = new(seed: 20050519);

    [Fact]
    public async Task Ask_MistypedAndOtherwiseWritten_KeepsTheAnswer()
    {
        var answered = await AnsweredAsync();
        var results = new List<(VariantKind Kind, string Typed, bool IsKept, string Text)>();
        var kinds = Enum.GetValues<VariantKind>();
        for (var at = 0; results.Count < Wanted; at++)
        {
            var (question, reply) = answered[at % answered.Count];
            var kind = kinds[(at + (at / answered.Count)) % kinds.Length];
            if (_typist.Type(question.Turns[^1], kind) is { } typed)
            {
                var varied = (await bot.HoldAsync([.. question.Turns.SkipLast(1), typed], question.Language))[^1];
                results.Add((kind, typed, IsKept(question, reply, varied), varied.Text));
            }
        }

        foreach (var group in results.GroupBy(result => result.Kind))
        {
            output.WriteLine($"{group.Key}: {group.Count(result => result.IsKept)} of {group.Count()}");
        }

        var kept = results.Count(result => result.IsKept);
        output.WriteLine($"kept: {kept} of {results.Count}");
        output.WriteLine(string.Join('\n', results.Where(result => !result.IsKept).Select(result => $"[{result.Kind}] {result.Typed} => {result.Text.Split('\n')[0]}")));
        Assert.True(kept >= Wanted * Share, $"{kept} of {results.Count} keep their answer.");
    }

    /// <summary>The same places cited, and the facts of the question still there.</summary>
    private static bool IsKept(OwnQuestion question, TurnReply reply, TurnReply varied) =>
        question.FindFault(varied) is null && reply.Citations.ToHashSet().SetEquals(varied.Citations);

    /// <summary>Our own questions and the table of processes, as far as they are answered rightly when typed with care.</summary>
    private async Task<IReadOnlyList<(OwnQuestion Question, TurnReply Reply)>> AnsweredAsync()
    {
        var answered = new List<(OwnQuestion, TurnReply)>();
        foreach (var question in OwnQuestion.All.Where(question => question.IsAnswerable).Concat(Table()))
        {
            var reply = (await bot.HoldAsync(question.Turns, question.Language))[^1];
            if (question.FindFault(reply) is null)
            {
                answered.Add((question, reply));
            }
        }

        return answered;
    }

    private IEnumerable<OwnQuestion> Table() =>
        from language in Languages.All
        from attribute in ProcessTable.Attributes
        from process in bot.Knowledge.Processes.Where(process => process.Number is not null)
        let cited = process.Evidence.Citations.Select(place => $"{place.Source}: {place.Locator}").ToList()
        select new OwnQuestion($"{attribute} {process.Id}", attribute, language.Code(), [ProcessTable.Question(attribute, process, language)], "answered", Cites: cited);
}
