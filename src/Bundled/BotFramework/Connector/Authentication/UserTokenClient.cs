namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Exchanges tokens of users at the Bot Framework's token service; nothing here does.</summary>
public abstract class UserTokenClient
{
}
