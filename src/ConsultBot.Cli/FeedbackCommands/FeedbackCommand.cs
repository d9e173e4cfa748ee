using System.CommandLine;
using ConsultBot.Core.Feedback;
using ConsultBot.Tables;
using ConsultBot.Tables.Feedback;
using Microsoft.Extensions.DependencyInjection;

namespace ConsultBot.Cli.FeedbackCommands;

/// <summary><c>consultbot feedback</c>: how often answers helped, by what was asked.</summary>
internal static class FeedbackCommand
{
    public static Command Create()
    {
        var command = new Command("feedback", "List how often answers helped and did not, by what was asked; those that helped least first.");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await CliServices.OpenAsync(inMemory: false, cancellationToken);
            var ratings = await new AnswerRatings(services.GetRequiredService<ITableStore>()).ReadAllAsync(cancellationToken);
            await ListAsync(ratings, parsed.InvocationConfiguration.Output);
            return Exit.Done;
        });
        return command;
    }

    private static async Task ListAsync(IReadOnlyList<AnswerRating> ratings, TextWriter output)
    {
        var counted = ratings.GroupBy(rating => (rating.Question, rating.KnowledgeVersion, rating.Kind))
            .Select(group => (group.Key, Helpful: group.Count(rating => rating.Rating == Rating.Helpful), NotHelpful: group.Count(rating => rating.Rating == Rating.NotHelpful)))
            .OrderByDescending(line => line.NotHelpful - line.Helpful).ThenBy(line => line.Key.Question, StringComparer.Ordinal);
        foreach (var (key, helpful, notHelpful) in counted)
        {
            await output.WriteLineAsync($"{helpful,5} helpful {notHelpful,5} not  {key.Kind.ToString().ToLowerInvariant(),-8}  version {key.KnowledgeVersion}  {key.Question}");
        }

        await output.WriteLineAsync(ratings.Count == 0 ? "No answer has been rated yet."
            : $"{ratings.Count} ratings: {ratings.Count(rating => rating.Rating == Rating.Helpful)} helpful, {ratings.Count(rating => rating.Rating == Rating.NotHelpful)} not.");
    }
}
