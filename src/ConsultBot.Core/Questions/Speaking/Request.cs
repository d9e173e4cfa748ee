namespace ConsultBot.Core.Questions.Speaking;

/// <summary>What a person asks of the bot about its answers and about the conversation. The words stand in dialogs/phrases under "requests"; those of every
/// language are understood in every conversation.</summary>
public enum Request
{
    /// <summary>"Why this answer?"</summary>
    Why,

    /// <summary>"That was helpful."</summary>
    Helpful,

    /// <summary>"That was not helpful."</summary>
    NotHelpful,

    /// <summary>"Pass it on to the secretariat."</summary>
    PassOn,

    /// <summary>"Yes": means something only where something was offered.</summary>
    Yes,

    /// <summary>"No": means something only where something was offered.</summary>
    No,

    /// <summary>"Try again": means something only after a failure.</summary>
    Again,

    /// <summary>"Forget my questions."</summary>
    Forget,

    /// <summary>"In English, please."</summary>
    InEnglish,

    /// <summary>"In French, please."</summary>
    InFrench,

    /// <summary>"In Spanish, please."</summary>
    InSpanish,

    /// <summary>"In the language I write in."</summary>
    InMyLanguage,

    /// <summary>For organizers: the questions that wait for an answer.</summary>
    OpenQuestions,

    /// <summary>For organizers, at the beginning of a message that goes on with a number and the answer.</summary>
    AnswerQuestion,

    /// <summary>For organizers, at the beginning of a message that goes on with a number.</summary>
    CloseQuestion,

    /// <summary>For organizers: how the service is.</summary>
    Status,
}
