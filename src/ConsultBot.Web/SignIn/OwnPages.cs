namespace ConsultBot.Web.SignIn;

/// <summary>Tells whether a form was sent by a page of this host: another site's page must not sign a browser in or out.</summary>
internal static class OwnPages
{
    /// <summary>Browsers say by Sec-Fetch-Site where a request comes from. Those that do not send an origin, which a page that has no referrer makes "null".</summary>
    /// <remarks>https://www.w3.org/TR/fetch-metadata/. A program that sends neither has no cookies of anybody else.</remarks>
    public static bool Sent(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site.Length > 0 ? site == "same-origin"
            : origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
