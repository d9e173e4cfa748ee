using ConsultBot.Core.Enquiries;

namespace ConsultBot.Cli.QuestionCommands;

/// <summary><c>consultbot questions answer</c> and <c>close</c>.</summary>
internal static class QuestionSettling
{
    private const int LongestAnswer = 4_000;

    public static async Task<int> AnswerAsync(
        IEnquiries enquiries, int number, string answer, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(answer) || answer.Length > LongestAnswer)
        {
            await error.WriteLineAsync($"An answer has 1 to {LongestAnswer} characters, this one {answer.Trim().Length}.");
            return Exit.Failed;
        }

        var settlement = await enquiries.AnswerAsync(number, answer.Trim(), cancellationToken);
        return await ReportAsync(settlement, number, "is answered; a running bot brings the answer to its conversation", output, error);
    }

    public static async Task<int> CloseAsync(IEnquiries enquiries, int number, TextWriter output, TextWriter error, CancellationToken cancellationToken) =>
        await ReportAsync(await enquiries.CloseAsync(number, cancellationToken), number, "is closed", output, error);

    private static async Task<int> ReportAsync(Settlement settlement, int number, string done, TextWriter output, TextWriter error)
    {
        if (settlement == Settlement.Done)
        {
            await output.WriteLineAsync($"Question {number} {done}.");
            return Exit.Done;
        }

        await error.WriteLineAsync(settlement == Settlement.NotFound
            ? $"There is no question {number}; \"consultbot questions list\" shows those that are open."
            : $"Question {number} was answered or closed before; nothing was changed.");
        return Exit.Failed;
    }
}
