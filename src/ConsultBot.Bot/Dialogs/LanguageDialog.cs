using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Conversations;
using ConsultBot.Bot.Messages;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Speaking;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Choice = Microsoft.Bot.Builder.Dialogs.Choices.Choice;

namespace ConsultBot.Bot.Dialogs;

/// <summary>Shows the language setting and lets a person change it: one of the languages, or the one that each message is written in.</summary>
public sealed class LanguageDialog : ComponentDialog
{
    private readonly MessageCatalog _catalog;
    private readonly IReadOnlyList<PhraseBook> _phrases;
    private readonly Replies _replies;
    private readonly ConversationMemory _memory;
    private readonly AnswerRequests _answers;

    /// <param name="catalog">Says which languages can be chosen.</param>
    /// <param name="phrases">How people name the languages.</param>
    /// <param name="replies">Writes the messages.</param>
    /// <param name="memory">What the conversation has established.</param>
    /// <param name="answers">Goes on in the language that was chosen.</param>
    public LanguageDialog(MessageCatalog catalog, IReadOnlyList<PhraseBook> phrases, Replies replies, ConversationMemory memory, AnswerRequests answers)
        : base(nameof(LanguageDialog))
    {
        (_catalog, _phrases, _replies, _memory, _answers) = (catalog, phrases, replies, memory, answers);
        AddDialog(new WaterfallDialog("steps", [AskAsync, KeepAsync]));
        AddDialog(new ChoicePrompt(nameof(ChoicePrompt)) { Style = ListStyle.SuggestedAction });
        InitialDialogId = "steps";
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var spoken = await _memory.GetSpokenAsync(step.Context, cancellationToken);
        var setting = Phrase.Of(spoken.IsChosen ? "Language.Setting.Chosen" : "Language.Setting.Automatic");
        var options = new PromptOptions
        {
            Prompt = (Activity)_replies.Message(Phrase.Of("Language.Ask", ("setting", new Argument.Inner(setting))), spoken.Language),
            RetryPrompt = (Activity)_replies.Message(Phrase.Of("Language.Retry"), spoken.Language),
            Choices =
            [
                .. _catalog.Languages.Select(offered => new Choice(NameOf(offered)) { Synonyms = [offered.Code(), .. Words(RequestFor(offered))] }),
                new Choice(Automatic(spoken.Language)) { Synonyms = [.. Words(Request.InMyLanguage)] },
            ],
        };
        return await step.PromptAsync(nameof(ChoicePrompt), options, cancellationToken);
    }

    private async Task<DialogTurnResult> KeepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var chosen = ((FoundChoice)step.Result).Value;
        Language? language = _catalog.Languages.Any(offered => NameOf(offered) == chosen) ? _catalog.Languages.First(offered => NameOf(offered) == chosen) : null;
        await _answers.SpeakAsync(step.Context, language, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>Each language under its own name.</summary>
    private string NameOf(Language language) => _replies.Say(Phrase.Of("Language.Name"), language);

    private string Automatic(Language language) => _replies.Say(Phrase.Of("Language.MyLanguage"), language);

    /// <summary>"French" and "francés" choose French as "Français" does.</summary>
    private IEnumerable<string> Words(Request request) => _phrases.SelectMany(book => book.Requests.GetValueOrDefault(request, []));

    private static Request RequestFor(Language language) => language switch
    {
        Language.French => Request.InFrench,
        Language.Spanish => Request.InSpanish,
        _ => Request.InEnglish,
    };
}
