using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ConsultBot.Core.Enquiries;
using ConsultBot.Tables;
using ConsultBot.Tables.Enquiries;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ConsultBot.Cli.QuestionCommands;

/// <summary><c>consultbot questions list|answer|close|curate</c>: the questions that were passed on to the secretariat.</summary>
internal static class QuestionsCommand
{
    public static Command Create() =>
        new("questions", "List, answer, close and curate the questions that were passed on to the secretariat.") { List(), Answer(), Close(), Curate() };

    private static Command List()
    {
        var all = new Option<bool>("--all") { Description = "Also those that are answered or closed." };
        var command = new Command("list", "List the open questions.") { all };
        command.SetAction((parsed, cancellationToken) => WithEnquiriesAsync(
            enquiries => QuestionListing.RunAsync(enquiries, parsed.GetValue(all), parsed.InvocationConfiguration.Output, cancellationToken), null, 0, cancellationToken));
        return command;
    }

    private static Command Answer()
    {
        var (number, text) = (Number(), new Argument<string[]>("answer") { Description = "The answer; several words need no quotes.", Arity = ArgumentArity.OneOrMore });
        var command = new Command("answer", "Answer an open question; a running bot brings the answer to the conversation it was asked in.") { number, text };
        command.SetAction((parsed, cancellationToken) => WithEnquiriesAsync(
            enquiries => QuestionSettling.AnswerAsync(
                enquiries, parsed.GetValue(number), string.Join(' ', parsed.GetRequiredValue(text)), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellationToken),
            "answer question", parsed.GetValue(number), cancellationToken));
        return command;
    }

    private static Command Close()
    {
        var number = Number();
        var command = new Command("close", "Close an open question without an answer; the person who asked is told.") { number };
        command.SetAction((parsed, cancellationToken) => WithEnquiriesAsync(
            enquiries => QuestionSettling.CloseAsync(
                enquiries, parsed.GetValue(number), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellationToken),
            "close question", parsed.GetValue(number), cancellationToken));
        return command;
    }

    private static Command Curate()
    {
        var number = Number();
        var id = new Option<string>("--id") { Description = "The id of the new passage: small letters, digits and hyphens.", Required = true, HelpName = "id" };
        var source = new Option<string?>("--source") { Description = "The id of the source that the answer stands in.", HelpName = "id" };
        var locator = new Option<string?>("--locator") { Description = "The place in that source, such as \"Annex A, no. 12\".", HelpName = "text" };
        var output = new Option<string?>("--out") { Description = "Where the draft goes; without it, it is printed.", HelpName = "file" };
        var command = new Command("curate", "Write an answered question as a draft of a curated passage.") { number, id, source, locator, output };
        command.SetAction((parsed, cancellationToken) => WithEnquiriesAsync(
            enquiries => QuestionCurating.RunAsync(
                enquiries, new CurationRequest(parsed.GetValue(number), parsed.GetRequiredValue(id), parsed.GetValue(source), parsed.GetValue(locator), parsed.GetValue(output)),
                parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellationToken),
            null, 0, cancellationToken));
        return command;
    }

    private static Argument<int> Number() => new("number") { Description = "The question's reference number.", CustomParser = ParseNumber };

    private static int ParseNumber(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        result.AddError($"The question is given by its number, not \"{result.Tokens[0].Value}\".");
        return 0;
    }

    /// <param name="action">Goes on record, with the question's number; null for what only looks.</param>
    private static async Task<int> WithEnquiriesAsync(Func<IEnquiries, Task<int>> work, string? action, int number, CancellationToken cancellationToken)
    {
        await using var services = await CliServices.OpenAsync(inMemory: false, cancellationToken);
        var code = await work(new EnquiryRepository(services.GetRequiredService<ITableStore>(), services.GetRequiredService<IClock>()));
        return action is null ? code : await services.NoteAsync(code, action, number.ToString(CultureInfo.InvariantCulture), cancellationToken);
    }
}
