using ConsultBot.Bot.Messages;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Bot.Tests.Messages;

/// <summary>A messages file that somebody edited by hand: what is wrong with it is said with file, line and key.</summary>
public sealed class MessageCatalogTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("consultbot-messages-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Load_GoodFile_HasItsSentences()
    {
        Write("<root>\n<data name=\"Greeting\"><value>Hello</value></data>\n</root>");

        Assert.Equal("Hello", MessageCatalog.Load(_folder).Find("Greeting", Language.French));
    }

    [Theory]
    [InlineData("<root>\n<data><value>Hello</value></data>\n</root>", "line 2: a sentence has no key")]
    [InlineData("<root>\n\n<data name=\"Greeting\">Hello</data>\n</root>", "line 3: the sentence \"Greeting\" has no text")]
    [InlineData("<root>\n<data name=\"Greeting\"><value>Hello</value></data>\n<data name=\"Greeting\"><value>Hi</value></data>\n</root>", "line 3: the sentence \"Greeting\" stands in the file a second time")]
    [InlineData("<sentences>\n<data name=\"Greeting\"><value>Hello</value></data>\n</sentences>", "line 1: a resx file begins with the element \"root\", this one with \"sentences\"")]
    [InlineData("<root>\n<data name=\"Greeting\"><value>Hello</data>\n</root>", "cannot be read")]
    [InlineData("", "cannot be read")]
    public void Load_FaultyFile_SaysWhatIsWrongAndWhere(string text, string problem)
    {
        Write(text);

        var error = Assert.Throws<MessageFileException>(() => MessageCatalog.Load(_folder));

        Assert.Contains(Path.Combine(_folder, "Messages.resx"), error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    private void Write(string text) => File.WriteAllText(Path.Combine(_folder, "Messages.resx"), text);
}
