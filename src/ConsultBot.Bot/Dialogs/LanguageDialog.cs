using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Conversations;
using ConsultBot.Bot.Messages;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Choice = Microsoft.Bot.Builder.Dialogs.Choices.Choice;

namespace ConsultBot.Bot.Dialogs;

/// <summary>Lets a person choose the language of the conversation.</summary>
public sealed class LanguageDialog : ComponentDialog
{
    private readonly MessageCatalog _catalog;
    private readonly Replies _replies;
    private readonly ConversationMemory _memory;

    public LanguageDialog(MessageCatalog catalog, Replies replies, ConversationMemory memory)
        : base(nameof(LanguageDialog))
    {
        (_catalog, _replies, _memory) = (catalog, replies, memory);
        AddDialog(new WaterfallDialog("steps", [AskAsync, KeepAsync]));
        AddDialog(new ChoicePrompt(nameof(ChoicePrompt)) { Style = ListStyle.SuggestedAction });
        InitialDialogId = "steps";
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var language = await _memory.GetLanguageAsync(step.Context, cancellationToken);
        var options = new PromptOptions
        {
            Prompt = (Activity)_replies.Message(Phrase.Of("Language.Ask"), language),
            RetryPrompt = (Activity)_replies.Message(Phrase.Of("Language.Retry"), language),
            Choices = [.. _catalog.Languages.Select(offered => new Choice(NameOf(offered)) { Synonyms = [offered.Code()] })],
        };
        return await step.PromptAsync(nameof(ChoicePrompt), options, cancellationToken);
    }

    private async Task<DialogTurnResult> KeepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var chosen = (FoundChoice)step.Result;
        var language = _catalog.Languages.First(offered => NameOf(offered) == chosen.Value);
        await _memory.SetLanguageAsync(step.Context, language, cancellationToken);
        await step.Context.SendActivityAsync(_replies.Message(Phrase.Of("Language.Done"), language), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>Each language under its own name.</summary>
    private string NameOf(Language language) => _replies.Say(Phrase.Of("Language.Name"), language);
}
