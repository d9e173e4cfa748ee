using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks a question that yes or no answers.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> _choiceDefaults;

    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : this(dialogId, null, validator, defaultLocale)
    {
    }

    /// <param name="choiceDefaults">The words for yes and no and how they are joined, by locale such as "fr-fr"; the languages' own for locales that are not in it.</param>
    public ConfirmPrompt(
        string dialogId, Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults,
        PromptValidator<bool> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults ?? [];
        DefaultLocale = defaultLocale;
    }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The language when the activity has none; null is English.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>How the two are joined in every language; null leaves it to the language.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>The words for yes and no in every language; null leaves them to the language.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var audience = PromptTurn.AudienceOf(turnContext);
        var (choices, joints) = DefaultsFor(turnContext.Activity.Locale ?? DefaultLocale);
        var message = AppendChoices(
            PromptTurn.PromptOf(options, isRetry),
            audience.ChannelId,
            choices,
            options.Style ?? Style,
            joints,
            audience.ConversationType,
            audience.To,
            cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes yes and no in English, French and Spanish, the words that the prompt offered, and their numbers where it numbers them.</summary>
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var text = PromptTurn.TextOf(turnContext);
        if (string.IsNullOrWhiteSpace(text))
        {
            return Task.FromResult(new PromptRecognizerResult<bool>());
        }

        var locale = options.RecognizeLanguage ?? turnContext.Activity.Locale ?? DefaultLocale;
        var answer = YesNo.TryRead(text, PromptLanguage.Nearest(locale), out var said) ? said : OfferedIn(text, locale);
        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = answer != null, Value = answer == true });
    }

    private bool? OfferedIn(string text, string locale)
    {
        var (choices, joints) = DefaultsFor(locale);
        var numbered = joints.IncludeNumbers != false;
        var found = ChoiceRecognizers.RecognizeChoices(text, choices, new FindChoicesOptions
        {
            Locale = locale,
            RecognizeNumbers = numbered,
            RecognizeOrdinals = numbered,
        });
        return found.Count == 1 ? found[0].Resolution.Index == 0 : null;
    }

    private (IList<Choice> Choices, ChoiceFactoryOptions Joints) DefaultsFor(string locale)
    {
        var language = PromptLanguage.Nearest(locale);
        var (yes, no, joints) = (new Choice(language.Yes), new Choice(language.No), language.Joints);
        foreach (var (key, own) in _choiceDefaults)
        {
            if (string.Equals(key, locale, StringComparison.OrdinalIgnoreCase))
            {
                (yes, no, joints) = own;
            }
        }

        return ([ConfirmChoices?.Item1 ?? yes, ConfirmChoices?.Item2 ?? no], ChoiceOptions ?? joints);
    }
}
