namespace ConsultBot.Bot.Answers;

/// <summary>What a button under an answer does.</summary>
public enum ActionName
{
    /// <summary>Rates the answer; a later rating takes its place.</summary>
    Helpful,
    /// <summary>As <see cref="Helpful"/>, and offers to pass the question on.</summary>
    NotHelpful,
    /// <summary>Shows how the question was understood and what the answer rests on.</summary>
    Why,
    /// <summary>Opens the dialog that passes the question on to the secretariat.</summary>
    PassOn,
}
