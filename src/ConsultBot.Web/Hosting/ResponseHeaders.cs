namespace ConsultBot.Web.Hosting;

/// <summary>What every response carries, also a refusal and one for an address that is none; pages say more precisely what they may do.</summary>
public static class ResponseHeaders
{
    private const string OneYear = "max-age=31536000";

    /// <summary>Stands first.</summary>
    public static WebApplication UseResponseHeaders(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var isDevelopment = app.Environment.IsDevelopment();
        app.Use((context, next) =>
        {
            Write(context, isDevelopment);
            return next(context);
        });
        return app;
    }

    private static void Write(HttpContext context, bool isDevelopment)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XFrameOptions = "DENY";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Cross-Origin-Resource-Policy"] = "same-site";

        // Behind a proxy that ends TLS the request arrives as http; a browser takes the header over https only (RFC 6797, 8.1).
        var isSecure = context.Request.IsHttps || context.Request.Headers["X-Forwarded-Proto"].ToString().StartsWith("https", StringComparison.OrdinalIgnoreCase);
        if (isSecure && !isDevelopment)
        {
            headers.StrictTransportSecurity = OneYear;
        }
    }
}
