using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who sent an activity, and the way back.</summary>
public class AuthenticateRequestResult
{
    /// <summary>For whom the tokens of outgoing calls are issued.</summary>
    public string Audience { get; set; }

    public ClaimsIdentity ClaimsIdentity { get; set; }

    /// <summary>Set on the activity: what kind of client called.</summary>
    public string CallerId { get; set; }

    public ConnectorFactory ConnectorFactory { get; set; }
}
