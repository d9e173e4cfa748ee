namespace ConsultBot.Core.Knowledge;

/// <summary>One of the IAMM's common understandings. None of them is binding.</summary>
/// <param name="Number">1 to 20.</param>
/// <param name="Title">Its theme in a few words, ours.</param>
/// <param name="Text">What it says, in our own words.</param>
/// <param name="Topics">Ids of the topics it is about.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record Understanding(int Number, LocalText Title, LocalText Text, IReadOnlyList<string> Topics, Evidence Evidence);
