using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Meaning;

public sealed class SubjectReadingTests
{
    [Theory]
    [InlineData(Language.English, "What is the GCIM?", "How many members does it have?", "How many members does the GCIM have?")]
    [InlineData(Language.French, "Qu'est-ce que la CMMI ?", "Combien de membres compte-t-elle ?", "Combien de membres compte la CMMI ?")]
    [InlineData(Language.Spanish, "¿Qué es la CMMI?", "¿Cuántos miembros tiene?", "¿Cuántos miembros tiene la CMMI?")]
    public void Ask_OfWhatWasNamedBefore_IsAnsweredAsIfItWereNamed(Language language, string first, string then, string named)
    {
        var told = Assert.IsType<FoundQuestion>(Engine.Ask(then, Engine.Ask(first, null, language).Focus, language).Question);

        Assert.Equal(Assert.IsType<FoundQuestion>(Engine.Ask(named, null, language).Question).Findings[0], told.Findings[0]);
    }

    [Theory]
    [InlineData(Language.English, "What is the GCIM?", "Who chairs it?")]
    [InlineData(Language.French, "Qu'est-ce que la CMMI ?", "Qui la copréside ?")]
    [InlineData(Language.Spanish, "¿Qué es la CMMI?", "¿Quién la preside?")]
    public void Ask_WhoChairsWhatIsNoProcess_IsNotAskedBackForAProcess(Language language, string first, string then) =>
        Assert.NotEqual(AnswerKind.Clarifying, Engine.Ask(then, Engine.Ask(first, null, language).Focus, language).Answer.Kind);

    [Theory]
    [InlineData(Language.English, "I have to brief my minister on the Berne Initiative. What is it?", "What is the Berne Initiative?")]
    [InlineData(Language.English, "My boss keeps talking about the GCIM. How many members does it have?", "How many members does the GCIM have?")]
    [InlineData(Language.French, "On me parle sans cesse de la CMMI. Combien de membres compte-t-elle ?", "Combien de membres compte la CMMI ?")]
    public void Ask_InTheSentenceAfterTheOneThatNamesIt_IsAnsweredAsIfItWereNamed(Language language, string text, string named)
    {
        var told = Assert.IsType<FoundQuestion>(Engine.Ask(text, null, language).Question);

        Assert.Equal(Assert.IsType<FoundQuestion>(Engine.Ask(named, null, language).Question).Findings[0], told.Findings[0]);
    }

    [Fact]
    public void Ask_AfterAnEventOfAList_LeansOnTheEvent()
    {
        var list = Engine.Ask("Which workshops were held in 2003?");
        var second = Engine.Ask("the second", list.Focus);

        var partners = Assert.IsType<FoundQuestion>(Engine.Ask("who were the partners?", second.Focus).Question);

        Assert.Contains("\"Trade and Migration\", 2003", partners.Asked, StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_ForWhatAnotherProcessDoes_IsRefusedForTheOneSpokenOf()
    {
        var cluster = Engine.Ask("What is the Cluster process?");

        var reply = Engine.Ask("how often do they meet?", cluster.Focus);

        Assert.Equal(AnswerKind.Refused, reply.Answer.Kind);
    }

    [Theory]
    [InlineData(Language.English, "Who hosted it?", true)]
    [InlineData(Language.English, "What are their aims?", true)]
    [InlineData(Language.English, "Is it true that migration is rising?", false)]
    [InlineData(Language.English, "Who chairs the APC, and since when does it exist?", false)]
    [InlineData(Language.French, "Combien de membres compte-t-elle ?", true)]
    [InlineData(Language.French, "Y a-t-il une vue commune sur la santé ?", false)]
    [InlineData(Language.Spanish, "¿Cuáles son sus fines?", true)]
    [InlineData(Language.Spanish, "¿Cuáles son los fines?", false)]
    public void Points_AWordThatStandsForWhatWasNamed_OnlyWhereItDoes(Language language, string text, bool points) =>
        Assert.Equal(points, new SubjectReading(Engine.Phrases.Single(book => book.Language == language).Pointing).Points(Engine.Read(text, language)));

    [Theory]
    [InlineData(Language.English, "Who hosted it?", "Who hosted Berne I?")]
    [InlineData(Language.English, "And when?", "And when Berne I?")]
    [InlineData(Language.French, "Combien de personnes compte-t-elle ?", "Combien de personnes compte-t-Berne I ?")]
    public void Name_AQuestionThatPoints_HasTheName(Language language, string text, string whole) =>
        Assert.Equal(whole, new SubjectReading(Engine.Phrases.Single(book => book.Language == language).Pointing).Name(Engine.Read(text, language), "Berne I"));

    [Theory]
    [InlineData(Language.English, "What is the GCIM?", "GCIM")]
    [InlineData(Language.French, "Qu'est-ce que la CMMI ?", "CMMI")]
    [InlineData(Language.English, "Who chairs the APC?", null)]
    [InlineData(Language.English, "What do IOM and UNHCR do in Bali?", null)]
    public void Focus_AfterAQuestion_HasTheOneThingThatItNames(Language language, string text, string? subject) =>
        Assert.Equal(subject, Engine.Ask(text, null, language).Focus.Subject);

    [Fact]
    public void Focus_AfterACourtesy_KeepsTheSubject()
    {
        var told = Engine.Ask("What is the GCIM?");

        Assert.Equal(told.Focus.Subject, Engine.Ask("Thank you", told.Focus).Focus.Subject);
    }
}
