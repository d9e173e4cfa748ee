using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions;

namespace ConsultBot.Cli.Asking;

/// <summary>Asks one question and prints the answer for a reader at a terminal.</summary>
internal static class SingleQuestion
{
    public static async Task AskAsync(Conversations conversations, QuestionEngine engine, AskRequest request, TextWriter output, CancellationToken cancellationToken)
    {
        var reply = (await conversations.AskAsync([request.Question], request.Language.Code(), cancellationToken))[0];
        await output.WriteLineAsync(TerminalText.FromMarkdown(reply.Text));
        foreach (var button in reply.Kind == "clarifying" ? reply.Buttons : [])
        {
            await output.WriteLineAsync($"  - {button}");
        }

        if (request.Why)
        {
            var explained = Explanation.Of(engine.Ask(request.Question, request.Language, ConversationFocus.None, request.Audience));
            await output.WriteLineAsync($"{Environment.NewLine}{string.Join(Environment.NewLine, explained)}");
        }
    }
}
