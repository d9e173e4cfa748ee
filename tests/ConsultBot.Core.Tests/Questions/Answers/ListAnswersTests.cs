using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Core.Tests.Questions.Answers;

public sealed class ListAnswersTests
{
    [Theory]
    [InlineData(Language.English, "For which processes is IOM the secretariat?", "cis-conference midsa colombo-process ocam", 7)]
    [InlineData(Language.English, "Which processes have UNHCR as secretariat?", "cis-conference", 1)]
    [InlineData(Language.French, "Pour quels processus l'OIM assure-t-elle le secrétariat ?", "cis-conference midsa colombo-process ocam", 7)]
    public void Ask_ForWhomSomebodyIsTheSecretariat_TellsApartThoseItOnlySupports(Language language, string question, string own, int supported)
    {
        var reply = Engine.Ask(question, null, language);
        var listings = reply.Answer.Blocks.OfType<AnswerBlock.Listing>().ToList();

        Assert.Equal([own.Split(' ').Length, supported], listings.Select(listing => listing.Items.Count));
        Assert.Equal(own.Split(' '), reply.Focus.Listed.Take(listings[0].Items.Count));
    }
}
