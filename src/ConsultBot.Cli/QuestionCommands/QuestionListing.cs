using ConsultBot.Bot.Messages;
using ConsultBot.Core.Enquiries;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Cli.QuestionCommands;

/// <summary><c>consultbot questions list</c>: the oldest first.</summary>
internal static class QuestionListing
{
    public static async Task<int> RunAsync(IEnquiries enquiries, bool all, TextWriter output, CancellationToken cancellationToken)
    {
        var found = await enquiries.ListAsync(openOnly: !all, cancellationToken);
        foreach (var enquiry in found)
        {
            var state = enquiry.Status == EnquiryStatus.Open ? "open" : $"{enquiry.Status.ToString().ToLowerInvariant()}{(enquiry.IsTold ? ", told" : ", not told yet")}";
            await output.WriteLineAsync($"{enquiry.Number,5}  {enquiry.AskedAt}  {enquiry.Language.Code()}  {state}  {OneLine(enquiry.Text)}");
            if (enquiry.Answer is { } answer)
            {
                await output.WriteLineAsync($"       answered {enquiry.SettledAt}: {OneLine(answer)}");
            }
        }

        if (found.Count == 0)
        {
            await output.WriteLineAsync(all ? "No question has been passed on yet." : "No question is open.");
        }

        return Exit.Done;
    }

    /// <summary>What people wrote, without line ends and without what steers a terminal.</summary>
    private static string OneLine(string text) => Escaping.Escape(text, Markup.Plain).ReplaceLineEndings(" ");
}
