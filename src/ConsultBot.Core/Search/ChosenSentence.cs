namespace ConsultBot.Core.Search;

/// <summary>A sentence that answers.</summary>
/// <param name="Position">The how-manieth of the text's sentences, from 0.</param>
/// <param name="Text">As written, without blanks at its ends.</param>
/// <param name="Score">Higher is better; comparable within one question only.</param>
public sealed record ChosenSentence(int Position, string Text, double Score);
