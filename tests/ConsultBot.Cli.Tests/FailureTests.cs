using ConsultBot.Tables;
using Microsoft.Extensions.Options;

namespace ConsultBot.Cli.Tests;

public sealed class FailureTests
{
    [Fact]
    public void Describe_WrongSettings_ListsThem() => Assert.Equal(
        "The configuration has problems: One. Two.",
        Failure.Describe(new OptionsValidationException("Bot", typeof(FailureTests), ["One.", "Two."])));

    [Fact]
    public void Describe_ExpectedFailure_IsItsMessageAlone()
    {
        Assert.Equal("The disk is full.", Failure.Describe(new IOException("The disk is full.")));
        Assert.Equal("The store is gone.", Failure.Describe(new StoreUnavailableException("The store is gone.")));
    }

    [Fact]
    public void Describe_FaultOfTheProgram_AsksToReportItWithItsKind()
    {
        var text = Failure.Describe(new InvalidOperationException("Sequence contains no elements"));

        Assert.StartsWith("This is a fault of the program; please report it", text, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException: Sequence contains no elements", text, StringComparison.Ordinal);
    }
}
