namespace ConsultBot.Core.Questions.Answers;

/// <summary>An item of a list.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Number">Its own number in the source, or null for a bullet.</param>
/// <param name="Children">Items below it.</param>
/// <param name="Citations">Where it stands when that differs from the list's.</param>
public sealed record ListedItem(
    Phrase Text, int? Number, IReadOnlyList<ListedItem> Children, IReadOnlyList<Knowledge.Citation> Citations);
