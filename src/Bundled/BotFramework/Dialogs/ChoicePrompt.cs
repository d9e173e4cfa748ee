using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks to choose one of several. Where an answer names more than one, the first named counts.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : this(dialogId, null, validator, defaultLocale)
    {
    }

    /// <param name="choiceDefaults">How choices are joined, by locale such as "fr-fr"; the languages' own for locales that are not in it.</param>
    public ChoicePrompt(
        string dialogId, Dictionary<string, ChoiceFactoryOptions> choiceDefaults,
        PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults ?? [];
        DefaultLocale = defaultLocale;
    }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The language when the activity has none; null is English.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>How choices are joined in every language; null leaves it to the language.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    public FindChoicesOptions RecognizerOptions { get; set; }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var audience = PromptTurn.AudienceOf(turnContext);
        var message = AppendChoices(
            PromptTurn.PromptOf(options, isRetry),
            audience.ChannelId,
            options.Choices ?? [],
            options.Style ?? Style,
            ChoiceOptions ?? JointsFor(turnContext.Activity.Locale ?? DefaultLocale),
            audience.ConversationType,
            audience.To,
            cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken).ConfigureAwait(false);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var locale = options.RecognizeLanguage ?? turnContext.Activity.Locale ?? RecognizerOptions?.Locale ?? DefaultLocale;
        var found = ChoiceRecognizers.RecognizeChoices(PromptTurn.TextOf(turnContext), options.Choices ?? [], OptionsIn(locale));
        return Task.FromResult(found.Count > 0
            ? new PromptRecognizerResult<FoundChoice> { Succeeded = true, Value = found[0].Resolution }
            : new PromptRecognizerResult<FoundChoice>());
    }

    private FindChoicesOptions OptionsIn(string locale) => RecognizerOptions is not { } own ? new() { Locale = locale } : new()
    {
        Locale = locale,
        AllowPartialMatches = own.AllowPartialMatches,
        MaxTokenDistance = own.MaxTokenDistance,
        NoAction = own.NoAction,
        NoValue = own.NoValue,
        RecognizeNumbers = own.RecognizeNumbers,
        RecognizeOrdinals = own.RecognizeOrdinals,
    };

    private ChoiceFactoryOptions JointsFor(string locale)
    {
        var own = _choiceDefaults.FirstOrDefault(pair => string.Equals(pair.Key, locale, StringComparison.OrdinalIgnoreCase)).Value;
        return own ?? PromptLanguage.Nearest(locale).Joints;
    }
}
