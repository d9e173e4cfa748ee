using ConsultBot.Cli.Asking;

namespace ConsultBot.Cli.Tests.Asking;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("**Chair:** Australia [1]", "Chair: Australia [1]")]
    [InlineData("**a** and **b**", "a and b")]
    [InlineData(@"5\*3 \[1\] \_x\_ \#1 \| \~ \`", "5*3 [1] _x_ #1 | ~ `")]
    [InlineData(@"C:\\temp", @"C:\temp")]
    [InlineData("&lt;b&gt; &amp;amp;", "<b> &amp;")]
    [InlineData("- one\n- two", "- one\n- two")]
    public void FromMarkdown_MarkupOfAnswers_IsPlainText(string markdown, string expected) => Assert.Equal(expected, TerminalText.FromMarkdown(markdown));
}
