namespace ConsultBot.Core.Knowledge;

/// <summary>A language that the bot speaks.</summary>
public enum Language
{
    English,
    French,
    Spanish,
}
