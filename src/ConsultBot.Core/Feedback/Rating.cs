namespace ConsultBot.Core.Feedback;

/// <summary>What a reader thought of an answer.</summary>
public enum Rating
{
    Helpful,
    NotHelpful,
}
