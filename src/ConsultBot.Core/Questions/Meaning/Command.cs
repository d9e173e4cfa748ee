namespace ConsultBot.Core.Questions.Meaning;

/// <summary>What a person can tell the bot to do with the conversation itself.</summary>
public enum Command
{
    Cancel,
    StartOver,
    ChangeLanguage,
}
