using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions;

namespace ConsultBot.Cli.Asking;

/// <summary>Asks one question and prints the answer for a reader at a terminal.</summary>
internal static class SingleQuestion
{
    public static async Task<int> RunAsync(Conversations conversations, QuestionEngine engine, AskRequest request, CancellationToken cancellationToken)
    {
        var reply = (await conversations.AskAsync([request.Question], request.Language.Code(), cancellationToken))[0];
        Console.WriteLine(TerminalText.FromMarkdown(reply.Text));
        foreach (var button in reply.Kind == "clarifying" ? reply.Buttons : [])
        {
            Console.WriteLine($"  - {button}");
        }

        if (request.Why)
        {
            Explain(engine.Ask(request.Question, request.Language, ConversationFocus.None));
        }

        return Exit.Done;
    }

    private static void Explain(Reply reply)
    {
        Console.WriteLine();
        Console.WriteLine($"understood as: {reply.Question}");
        foreach (var entity in reply.Read.Entities)
        {
            var words = string.Join(' ', reply.Read.Words.Skip(entity.First).Take(entity.Count));
            Console.WriteLine($"  name: {words} -> {entity.Kind} {entity.Id} ({entity.Name.Strength}{(entity.Corrected ? ", spelling corrected" : string.Empty)})");
        }

        foreach (var cue in reply.Read.Cues)
        {
            Console.WriteLine($"  phrase: {string.Join(' ', reply.Read.Words.Skip(cue.First).Take(cue.Count))} -> {cue.Cue}");
        }

        if (reply.Read.Unread.Count > 0)
        {
            Console.WriteLine($"  not understood: {string.Join(", ", reply.Read.Unread.Select(at => reply.Read.Words[at]))}");
        }
    }
}
