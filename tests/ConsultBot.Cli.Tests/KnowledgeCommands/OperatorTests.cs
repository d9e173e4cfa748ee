using ConsultBot.Cli.KnowledgeCommands;
using ConsultBot.Tables.Knowledge;

namespace ConsultBot.Cli.Tests.KnowledgeCommands;

public sealed class OperatorTests
{
    [Theory]
    [InlineData("ada", "ada")]
    [InlineData("", "command line")]
    [InlineData(KnowledgeSeed.ImportedBy, "command line")]
    public void OfAccount_Name_IsOneThatAStartDoesNotReplace(string user, string expected) => Assert.Equal(expected, Operator.OfAccount(user));

    [Fact]
    public void Name_Given_IsTaken() => Assert.Equal("Ada Lovelace", Operator.Name("Ada Lovelace"));
}
