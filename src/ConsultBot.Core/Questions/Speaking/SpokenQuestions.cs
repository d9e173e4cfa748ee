using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Questions.Speaking;

/// <summary>Asks the engine in the language that a message is written in; a mixed one that is refused in one language may be understood in another.</summary>
public static class SpokenQuestions
{
    /// <param name="ask">Asks the engine in a language.</param>
    /// <param name="heard">The languages of the message.</param>
    public static SpokenReply Ask(Func<Language, Reply> ask, SpokenMessage heard)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(heard);
        SpokenReply? first = null;
        foreach (var language in heard.Reading)
        {
            var reply = ask(language);
            first ??= new SpokenReply(reply, heard.Answering, language);
            if (reply.Question is not (NotCovered { Newer: false } or FoundQuestion { IsNearest: true }))
            {
                return first.Reply == reply || reply.Answer.Kind == AnswerKind.Answered ? new SpokenReply(reply, heard.Answering, language) : first;
            }
        }

        return first!;
    }
}
