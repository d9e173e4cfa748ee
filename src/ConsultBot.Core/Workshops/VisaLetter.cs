namespace ConsultBot.Core.Workshops;

/// <summary>How far the letter is that somebody needs for a visa.</summary>
public enum VisaLetter
{
    NotNeeded,
    Requested,
    Sent,
}
