namespace Microsoft.Bot.Connector;

/// <summary>What a <c>serviceUrl</c> may be. It is input: whoever sends an activity chooses where the bot's replies would go.</summary>
internal static class ServiceUrl
{
    /// <returns>Null unless it is an absolute http or https URL with neither credentials nor query nor fragment.</returns>
    public static Uri Find(string serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Length > 0
        && uri.UserInfo.Length + uri.Query.Length + uri.Fragment.Length == 0
            ? uri
            : null;
}
