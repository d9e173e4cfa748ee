namespace ConsultBot.Core.Knowledge.Documents;

/// <summary>Who may be shown what a document says.</summary>
public enum Audience
{
    /// <summary>Everybody who may talk to the bot.</summary>
    Participants,

    /// <summary>Organizers only; to all others the document does not exist.</summary>
    Organizers,
}
