using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Core.Tests.Questions;

public sealed class WarmUpTests
{
    [Fact]
    public async Task WarmUp_BesideQuestions_ChangesNoAnswer()
    {
        const string Asked = "¿Quién preside el Proceso de Colombo?";
        var engine = Engine.With([]);

        var warming = Task.Run(() => engine.WarmUp(CancellationToken.None));
        var beside = engine.Ask(Asked, Language.Spanish, ConversationFocus.None);
        await warming;
        var after = engine.Ask(Asked, Language.Spanish, ConversationFocus.None);

        Assert.Equal(AnswerKind.Answered, beside.Answer.Kind);
        Assert.Equal(beside.Answer.Citations, after.Answer.Citations);
        Assert.Equal(Engine.Ask(Asked, language: Language.Spanish).Answer.Citations, after.Answer.Citations);
    }

    [Fact]
    public void WarmUp_Cancelled_LeavesAnEngineThatAnswers()
    {
        var engine = Engine.With([]);

        engine.WarmUp(new CancellationToken(canceled: true));

        Assert.Equal(AnswerKind.Answered, engine.Ask("Who chairs the Colombo Process?", Language.English, ConversationFocus.None).Answer.Kind);
    }
}
