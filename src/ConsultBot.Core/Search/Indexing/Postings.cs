namespace ConsultBot.Core.Search.Indexing;

/// <summary>For each term the texts that have it, and how much it counts there.</summary>
/// <param name="Starts">Where a term's list begins; one more at the end.</param>
/// <param name="Texts">Text numbers, ascending within a list.</param>
/// <param name="Impacts">The saturated, length-normalised frequency, 0 to 1 in steps of 1/255.</param>
internal sealed record Postings(int[] Starts, int[] Texts, byte[] Impacts)
{
    /// <summary>How many texts have the term.</summary>
    public int Frequency(int term) => Starts[term + 1] - Starts[term];
}
