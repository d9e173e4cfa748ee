using ConsultBot.Core.Questions.Findings;

namespace ConsultBot.Core.Tests.Questions.Findings;

public sealed class KnowledgeFindingsTests
{
    [Theory]
    [InlineData("p-iamm-development-practices", true)]
    [InlineData("p-iamm-uses", true)]
    [InlineData("p-iamm-not-binding", false)]
    [InlineData("p-iamm-workshops", false)]
    public void Block_OfAPassage_SaysThatTheAgendaBindsNobodyWhereItQuotesIt(string passage, bool says)
    {
        var finding = KnowledgeFindings.Of(Engine.Shipped.Knowledge).Single(one => one.Id == passage);

        Assert.Equal(says, Engine.Sentences([finding.Block([])]).Any(sentence => sentence.Phrase.Key == "Finding.NonBinding"));
    }

    [Fact]
    public void Of_PassagesThatQuoteTheAgenda_AreThoseThatNameIt() =>
        Assert.All(Engine.Shipped.Knowledge.Passages.Where(passage => passage.QuotesAgenda), passage => Assert.Contains("IAMM", passage.Text.English, StringComparison.Ordinal));
}
