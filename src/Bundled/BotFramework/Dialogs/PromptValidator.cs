namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Decides on an answer, also on one that was not recognised. A validator that sends a message replaces the retry prompt.</summary>
/// <returns>Whether the prompt ends with the recognised value.</returns>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
