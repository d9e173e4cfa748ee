namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Reads which choices an utterance means: by name, else by ordinal ("the second one"), else by number.</summary>
public class ChoiceRecognizers
{
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string utterance, IList<string> choices, FindChoicesOptions options = null) =>
        RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    /// <returns>In the order of the utterance, each choice once; empty when none is meant.</returns>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        if (string.IsNullOrWhiteSpace(utterance) || list == null || list.Count == 0)
        {
            return [];
        }

        options ??= new FindChoicesOptions();
        var said = Word.Split(utterance);
        var found = ChoiceNames.Find(utterance, said, list, options);
        if (found.Count == 0 && options.RecognizeOrdinals)
        {
            found = ChoicePositions.FindOrdinals(utterance, said, list, options.Locale);
        }

        if (found.Count == 0 && options.RecognizeNumbers)
        {
            found = ChoicePositions.FindNumbers(utterance, said, list, options.Locale);
        }

        return found;
    }
}
