using Xunit.Abstractions;

namespace ConsultBot.Conversations.Tests.Questions;

/// <summary>150 questions written from the knowledge before the bot was asked any of them; README.md has the score of the first run.</summary>
public sealed class OwnQuestionsTests(TalkingBot bot, ITestOutputHelper output) : IClassFixture<TalkingBot>
{
    /// <summary>Those of found-questions.jsonl that still are wrong.</summary>
    private static readonly string[] FoundFailing = ["found-24", "found-27", "found-51"];

    /// <summary>Those of fact-questions.jsonl that still are wrong.</summary>
    private static readonly string[] FactsFailing = ["fact2-en-18", "fact3-09", "fact3-30"];

    /// <summary>Those of the text questions that still are wrong.</summary>
    private static readonly string[] TextsFailing = ["t1-en-02", "t1-es-02", "t1-es-22", "t1-fr-07", "t2-en-22", "t2-en-31", "t2-en-37", "t2-es-26"];

    /// <summary>How many of a kind may fail; a kind that is not here has to be right throughout.</summary>
    private static readonly Dictionary<string, int> Failing = new(StringComparer.Ordinal)
    {
        ["date"] = 1,
        ["outside: attribute not held"] = 1,
        ["role"] = 1,
    };

    [Fact]
    public void Questions_OfTheFile_AreSpreadAsMeant()
    {
        Assert.Equal([75, 37, 38], OwnQuestion.All.GroupBy(question => question.Language).OrderBy(group => group.Key).Select(group => group.Count()));
        Assert.Equal(30, OwnQuestion.All.Count(question => question.Expect == "refused"));
        Assert.Equal(OwnQuestion.All.Count, OwnQuestion.All.Select(question => question.Id).Distinct().Count());
        Assert.All(OwnQuestion.All.Where(question => question.IsAnswerable), question => Assert.True(question is { Says.Count: > 0, Cites.Count: > 0 }, question.Id));
    }

    [Fact]
    public async Task Ask_EachOfThem_IsRightButForTheKnownFailures()
    {
        var (results, faults) = await AskAsync(OwnQuestion.All);

        Report(results);
        output.WriteLine(string.Join('\n', faults));
        var regressed = results.GroupBy(result => result.Question.Kind).Where(kind => kind.Count(result => !result.IsRight) > Failing.GetValueOrDefault(kind.Key));
        Assert.True(!regressed.Any(), $"{string.Join(", ", regressed.Select(kind => kind.Key))}\n{string.Join('\n', faults)}");
    }

    [Fact]
    public async Task Ask_WhatWasOnceAnsweredWrongly_IsRightButForTheKnownFailures()
    {
        var (results, faults) = await AskAsync(OwnQuestion.Found);

        output.WriteLine($"found: {results.Count(result => result.IsRight)} of {results.Count}\n{string.Join('\n', faults)}");
        Assert.DoesNotContain(results, result => !result.IsRight && !FoundFailing.Contains(result.Question.Id));
    }

    /// <summary>What a stranger meets is the first run, scored before anybody had looked at a failure: ab 133 of 240, c 100 of 120, d 102 of 120, e 83 of 120, f 85 of 100, g 69 of 100, h 81 of 100.
    /// The sets have been mended by since: their floors are what was right on 21 November 2026, and say only that nothing of it is lost.</summary>
    [Theory]
    [InlineData("ab", 163, 239)]
    [InlineData("c", 113, 120)]
    [InlineData("d", 111, 120)]
    [InlineData("e", 96, 120)]
    [InlineData("f", 91, 100)]
    [InlineData("g", 71, 100)]
    [InlineData("h", 81, 100)]
    public async Task Ask_WhatWasWrittenBlind_IsRightAsOftenAsItWas(string set, int floor, int count)
    {
        var (results, faults) = await AskAsync(OwnQuestion.Blind(set));

        Report(results);
        output.WriteLine(string.Join('\n', faults));
        Assert.Equal(count, results.Count);
        Assert.InRange(results.Count(result => result.IsRight), floor, count);
    }

    [Fact]
    public async Task Ask_WhatFactsAnswer_IsRightButForTheKnownFailures()
    {
        var (results, faults) = await AskAsync(OwnQuestion.Facts);

        Report(results);
        output.WriteLine(string.Join('\n', faults));
        Assert.DoesNotContain(results, result => !result.IsRight && !FactsFailing.Contains(result.Question.Id));
    }

    [Fact]
    public async Task Ask_WhatTextsAnswer_IsRightButForTheKnownFailures()
    {
        var (results, faults) = await AskAsync(OwnQuestion.Texts);

        Report(results);
        output.WriteLine(string.Join('\n', faults));
        Assert.DoesNotContain(results, result => !result.IsRight && !TextsFailing.Contains(result.Question.Id));
    }

    private async Task<(IReadOnlyList<(OwnQuestion Question, bool IsRight)> Results, IReadOnlyList<string> Faults)> AskAsync(IReadOnlyList<OwnQuestion> questions)
    {
        var faults = new List<string>();
        var results = new List<(OwnQuestion, bool)>();
        foreach (var question in questions)
        {
            var reply = (await bot.HoldAsync(question.Turns, question.Language))[^1];
            var fault = question.FindFault(reply);
            results.Add((question, fault is null));
            if (fault is not null)
            {
                faults.Add($"## {question.Id} [{question.Kind}] {string.Join(" / ", question.Turns)}\nThe reply {fault}:\n{reply.Text}\n");
            }
        }

        return (results, faults);
    }

    private void Report(IReadOnlyList<(OwnQuestion Question, bool IsRight)> results)
    {
        foreach (var group in results.GroupBy(result => result.Question.Language).Concat(results.GroupBy(result => result.Question.Kind)).Append(results.GroupBy(_ => "all").Single()))
        {
            output.WriteLine($"{group.Key}: {group.Count(result => result.IsRight)} of {group.Count()}");
        }
    }
}
