using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace ConsultBot.Bundled.BotFramework.Tests.Dialogs;

public sealed class ConfirmPromptTests
{
    [Theory]
    [InlineData("en-US", "yes", true)]
    [InlineData("en-US", "Yes, please!", true)]
    [InlineData("en-US", "yep", true)]
    [InlineData("en-US", "y", true)]
    [InlineData("en-US", "that's right", true)]
    [InlineData("en-US", "No problem", true)]
    [InlineData("en-US", "why not", true)]
    [InlineData("en-US", "👍", true)]
    [InlineData("en-US", "1", true)]
    [InlineData("en-US", "the first one", true)]
    [InlineData("en-US", "no", false)]
    [InlineData("en-US", "NO THANKS", false)]
    [InlineData("en-US", "n", false)]
    [InlineData("en-US", "no, I'm not sure", false)]
    [InlineData("en-US", "of course not", false)]
    [InlineData("en-US", "I do not agree", false)]
    [InlineData("en-US", "👎", false)]
    [InlineData("en-US", "2", false)]
    [InlineData("en-US", "oui", true)]
    [InlineData("en-US", "non merci", false)]
    [InlineData("fr-CH", "Oui", true)]
    [InlineData("fr-CH", "d'accord", true)]
    [InlineData("fr-CH", "bien sûr", true)]
    [InlineData("fr-CH", "pas de problème", true)]
    [InlineData("fr-CH", "o", true)]
    [InlineData("fr-CH", "NON", false)]
    [InlineData("fr-CH", "je ne suis pas d’accord", false)]
    [InlineData("fr-CH", "bien sûr que non", false)]
    [InlineData("fr-CH", "la deuxième", false)]
    [InlineData("fr-CH", "yes", true)]
    [InlineData("es-ES", "sí", true)]
    [InlineData("es-ES", "SI", true)]
    [InlineData("es-ES", "claro que sí", true)]
    [InlineData("es-ES", "de acuerdo", true)]
    [InlineData("es-ES", "no hay problema", true)]
    [InlineData("es-ES", "no", false)]
    [InlineData("es-ES", "claro que no", false)]
    [InlineData("es-ES", "No estoy de acuerdo", false)]
    [InlineData("es-ES", "el segundo", false)]
    public async Task Answer_InALanguage_IsYesOrNo(string locale, string answer, bool expected)
    {
        var conversation = Conversation(locale);
        await conversation.SayAsync("hi");

        await conversation.SayAsync(answer);

        Assert.Equal(DialogTurnStatus.Complete, conversation.Result.Status);
        Assert.Equal(expected, conversation.Result.Result);
    }

    [Theory]
    [InlineData("en-US", "yes and no")]
    [InlineData("en-US", "I'm not so sure")]
    [InlineData("en-US", "not yes")]
    [InlineData("en-US", "no idea")]
    [InlineData("en-US", "I don't know")]
    [InlineData("en-US", "when is it?")]
    [InlineData("en-US", "I know")]
    [InlineData("en-US", "3")]
    [InlineData("fr-CH", "je ne sais pas")]
    [InlineData("fr-CH", "oui ou non")]
    [InlineData("fr-CH", "pas sûr")]
    [InlineData("es-ES", "no lo sé")]
    [InlineData("es-ES", "sí o no")]
    public async Task Answer_ThatIsNeither_IsAskedAgain(string locale, string answer)
    {
        var conversation = Conversation(locale);
        await conversation.SayAsync("hi");

        Assert.StartsWith("Yes or no?", Assert.Single(await conversation.SayAsync(answer)), StringComparison.Ordinal);
        Assert.Equal(DialogTurnStatus.Waiting, conversation.Result.Status);
    }

    [Theory]
    [InlineData("en-US", "Shall I? (1) Yes or (2) No")]
    [InlineData("fr", "Shall I? (1) Oui ou (2) Non")]
    [InlineData("es-MX", "Shall I? (1) Sí o (2) No")]
    public async Task Prompt_InALanguage_OffersItsWords(string locale, string expected) =>
        Assert.Equal([expected], await Conversation(locale).SayAsync("hi"));

    [Fact]
    public async Task Prompt_WithWordsOfItsOwn_TakesThem()
    {
        var prompt = new ConfirmPrompt("confirm")
        {
            ConfirmChoices = Tuple.Create(new Choice("Register me"), new Choice("Leave it")),
            ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false },
        };
        var conversation = Conversation("en-US", prompt);

        Assert.Equal(["Shall I? Register me or Leave it"], await conversation.SayAsync("hi"));
        Assert.Equal(["Yes or no? Register me or Leave it"], await conversation.SayAsync("2"));
        await conversation.SayAsync("leave it");
        Assert.Equal(false, conversation.Result.Result);
    }

    private static DialogConversation Conversation(string locale, ConfirmPrompt? prompt = null) => new(
        [prompt ?? new ConfirmPrompt("confirm")],
        dc => dc.ActiveDialog != null ? dc.ContinueDialogAsync() : dc.PromptAsync("confirm", new PromptOptions
        {
            Prompt = MessageFactory.Text("Shall I?"),
            RetryPrompt = MessageFactory.Text("Yes or no?"),
        }),
        locale: locale);
}
