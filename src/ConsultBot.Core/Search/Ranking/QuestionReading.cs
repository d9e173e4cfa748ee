namespace ConsultBot.Core.Search.Ranking;

/// <summary>A question as the index understands it.</summary>
internal sealed class QuestionReading
{
    /// <summary>More are not read: the sets of matched words are bits of a number, and no question has as many.</summary>
    public const int MaximumWords = 60;

    public QuestionReading(QuestionWord[] words)
    {
        Words = words;
        foreach (var word in words)
        {
            TitleWeight += word.TitleWeight;
            StopWeight += word.IsStop ? word.Weight : 0;
            ContentWeight += word.IsStop ? 0 : word.Weight;
        }
    }

    public QuestionWord[] Words { get; }

    public double TitleWeight { get; }

    public double StopWeight { get; }

    public double ContentWeight { get; }

    /// <summary>What features are divided by; more than zero.</summary>
    public double Weight => ContentWeight > 0 ? ContentWeight : Math.Max(StopWeight, 1e-9);
}
