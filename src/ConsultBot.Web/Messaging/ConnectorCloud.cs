namespace ConsultBot.Web.Messaging;

/// <summary>Where the bot is registered; each cloud has addresses and issuers of its own.</summary>
public enum ConnectorCloud
{
    /// <summary>Azure's public cloud.</summary>
    Public,

    /// <summary>Azure for the US Government.</summary>
    UsGovernment,
}
