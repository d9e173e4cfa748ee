namespace ConsultBot.Bot.Answers;

/// <summary>What a button under an answer does.</summary>
public enum ActionName
{
    Helpful,
    NotHelpful,
    Why,
    PassOn,
}
