namespace ConsultBot.Cli.Tests.Asking;

public sealed class BatchTests(BatchOutput batch) : IClassFixture<BatchOutput>
{
    private const string Matrix = "iom-mechanisms-2005";

    [Fact]
    public void Batch_WithOutputFile_PrintsNothing()
    {
        Assert.Empty(batch.Result.Error);
        Assert.Empty(batch.Result.Output);
        Assert.Equal(0, batch.Result.ExitCode);
    }

    [Fact]
    public void Batch_EveryItem_IsAnsweredUnderItsIdInOrder() => Assert.Equal(
        ["\"follow-up\"", "\"alone\"", "\"french\"", "\"spanish\"", "\"outside\"", "\"long\"", "\"blank\"", "\"silent\"", "42", "\"half \\uFFFD\"", "\"unknown language\""],
        batch.Ids);

    [Fact]
    public void Batch_SecondTurn_TakesUpTheFirst()
    {
        var reply = batch["\"follow-up\""];

        Assert.Equal(2, reply.Answers.Count);
        Assert.Contains("Viet Nam", reply.Answers[0], StringComparison.Ordinal);
        Assert.StartsWith("Indonesia chairs the Colombo Process (as of 19 May 2005). [1]", reply.Answers[1], StringComparison.Ordinal);
        Assert.Equal([(Matrix, "Annex A, no. 13")], reply.Citations);
        Assert.Equal((false, false), (reply.Refused, reply.Clarify));
        Assert.Equal(2, reply.Milliseconds.Count);
        Assert.All(reply.Milliseconds, time => Assert.InRange(time, 0.001, 60_000));
    }

    [Fact]
    public void Batch_NextItem_KnowsNothingOfTheOneBefore()
    {
        var reply = batch["\"alone\""];

        Assert.Equal((false, true), (reply.Refused, reply.Clarify));
        Assert.DoesNotContain("Indonesia", reply.Answers[0], StringComparison.Ordinal);
        Assert.Empty(reply.Citations);
    }

    [Theory]
    [InlineData("\"french\"", "Biélorussie|Bélarus", "Annex A, no. 3")]
    [InlineData("\"spanish\"", "Australia", "Annex A, no. 12")]
    [InlineData("42", "mayo de 2005", "Annex A, no. 12")]
    [InlineData("\"half \\uFFFD\"", "Australia and Indonesia co-chair", "Annex A, no. 12")]
    [InlineData("\"unknown language\"", "Australia and Indonesia co-chair", "Annex A, no. 12")]
    public void Batch_Language_IsTheItemsOwnElseThatOfTheCommand(string id, string words, string locator)
    {
        var reply = batch[id];

        Assert.Contains(words.Split('|'), word => Assert.Single(reply.Answers).Contains(word, StringComparison.Ordinal));
        Assert.Equal([(Matrix, locator)], reply.Citations);
    }

    [Fact]
    public void Batch_LastTurnRefused_HasNoCitationOfTheTurnBefore()
    {
        var reply = batch["\"outside\""];

        Assert.Equal((true, false), (reply.Refused, reply.Clarify));
        Assert.Contains("Australia", reply.Answers[0], StringComparison.Ordinal);
        Assert.Empty(reply.Citations);
    }

    [Fact]
    public void Batch_LongText_IsAnsweredWithTheLimitAndTheConversationGoesOn()
    {
        var reply = batch["\"long\""];

        Assert.Equal("That message has 20,480 characters; I read up to 4,000. Please shorten it and send it again.", reply.Answers[0]);
        Assert.StartsWith("Australia and Indonesia", reply.Answers[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Batch_BlankTurn_IsAskedForWords()
    {
        Assert.Equal(["I received a message without text. Please write your question in words."], batch["\"blank\""].Answers);
        Assert.Empty(batch["\"silent\""].Answers);
        Assert.Empty(batch["\"silent\""].Milliseconds);
    }
}
