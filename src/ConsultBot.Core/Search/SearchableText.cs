namespace ConsultBot.Core.Search;

/// <summary>What is searched: title, keywords and text in one language.</summary>
/// <param name="Title">Its subject, or the question it answers; for a section, the path of headings. May be empty.</param>
/// <param name="Text">Plain text; sentences are told apart by their punctuation and by line ends.</param>
/// <param name="Keywords">Other words under which people look for it; none stands in an answer.</param>
public sealed record SearchableText(string Title, string Text, IReadOnlyList<string> Keywords);
