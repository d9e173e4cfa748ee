namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Why a question is not answered.</summary>
public enum RefusalReason
{
    /// <summary>The sources do not say it.</summary>
    NotHeld,

    /// <summary>Advice on a person's own case is for those who can look into it.</summary>
    IndividualCase,

    /// <summary>Advice to a state and rankings by worth: the sources are quoted, nobody is judged.</summary>
    Judgement,

    /// <summary>Data of other people are nobody's business here.</summary>
    OtherPeople,

    /// <summary>It tells the bot what to be or do, not what to look up.</summary>
    Instruction,

    /// <summary>Talk beyond courtesy, and asking for an opinion.</summary>
    SmallTalk,
}
