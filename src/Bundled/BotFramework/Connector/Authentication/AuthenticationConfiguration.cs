namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Further conditions on tokens.</summary>
public class AuthenticationConfiguration
{
}
