namespace ConsultBot.Core.Status;

/// <summary>Whether the tokens of the Bot Connector can be checked.</summary>
public enum KeyState
{
    /// <summary>The bot has no registration: Teams is not connected.</summary>
    NotNeeded,

    Present,

    /// <summary>They cannot be fetched: Teams is not answered.</summary>
    Missing,
}
