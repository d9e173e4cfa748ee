using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Meaning;

namespace ConsultBot.Core.Tests.Questions.Meaning;

public sealed class RestrictionsTests
{
    [Theory]
    [InlineData("Which processes have only Indonesia as a member?", "only")]
    [InlineData("Which processes discuss only trafficking?", "only")]
    [InlineData("What is the official dress of the Puebla Process?", "official")]
    public void Read_ARestrictionThatNothingReads_IsUnexplained(string question, string word)
    {
        var read = Engine.Read(question);

        Assert.Contains(word, read.Unread.Select(at => read.Words[at]));
        Assert.False(Engine.Ask(question).Question is ProcessListQuestion or ParticipationQuestion or OverviewQuestion);
    }

    [Theory]
    [InlineData(Language.English, "Who are the official observers of MIDSA?")]
    [InlineData(Language.English, "Which processes have no formal or official secretariat?")]
    [InlineData(Language.English, "Which processes is Kenya only an observer in?")]
    [InlineData(Language.English, "Just tell me who chairs the APC")]
    [InlineData(Language.French, "Quels processus n'ont pas de secrétariat officiel ?")]
    [InlineData(Language.French, "Dites-moi juste qui préside l'APC")]
    [InlineData(Language.Spanish, "¿Quiénes son los observadores oficiales de MIDSA?")]
    public void Read_ARestrictionThatChangesNothing_IsExplained(Language language, string question) =>
        Assert.Empty(Engine.Read(question, language).Unread);

    [Fact]
    public void Ask_WhetherAProcessHasOnlyMembersOfARegion_ListsThemAll() =>
        Assert.Equal([ProcessAspect.Members], Assert.IsType<AttributeQuestion>(Engine.Ask("Does the 5+5 Dialogue have only African members?").Question).Attributes);

    [Fact]
    public void Ask_WhetherAStateIsTheOnlyChair_TellsItsRolesAndNoYes() =>
        Assert.Equal("Membership.Role", Engine.Sentences(Engine.Ask("Is Indonesia the only chair of the Bali Process?").Answer.Blocks).First().Phrase.Key);

    [Fact]
    public void Holds_OnlyOfARegion_NeedsAllOfTheListToLieThere()
    {
        var conditions = new ConditionSentences(Engine.Shipped.Knowledge);
        string[] Meeting(bool negated) => [.. Engine.Shipped.Knowledge.Processes.Where(process => conditions.Holds(process, new ProcessCondition.OnlyOfRegion("africa", [Role.Observer], negated))).Select(process => process.Id)];

        Assert.Empty(Meeting(negated: false));
        Assert.Contains("midsa", Meeting(negated: true));
    }
}
