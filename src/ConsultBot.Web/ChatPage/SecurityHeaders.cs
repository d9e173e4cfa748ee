namespace ConsultBot.Web.ChatPage;

/// <summary>What the page may do, which is talk to its own host.</summary>
internal static class SecurityHeaders
{
    /// <summary>The hash of nothing: Web Chat adds one style tag without content and without a nonce.</summary>
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /// <param name="nonce">Web Chat writes its own style tags and marks them with it.</param>
    /// <param name="frameParents">Origins whose pages may hold this one; none: nobody.</param>
    public static void Write(IHeaderDictionary headers, string nonce, IReadOnlyList<string> frameParents)
    {
        var ancestors = frameParents.Count == 0 ? "'none'" : string.Join(' ', frameParents);
        // connect-src 'self' covers the WebSocket of the same host; Web Chat runs its Markdown in a worker made of a blob.
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}' {EmptyStyle}; connect-src 'self'; "
            + "img-src 'self' data: blob:; worker-src blob:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors " + ancestors;
        WriteCommon(headers);
        if (frameParents.Count > 0)
        {
            // It knows no list; the policy's own word stands for browsers of this century.
            headers.XFrameOptions = default;
        }
    }

    /// <summary>For a page without scripts that holds a form; nobody else may keep it.</summary>
    public static void WriteForForm(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        WriteCommon(headers);
    }

    /// <summary>For a page without scripts and forms, or a file; nobody else may keep it.</summary>
    public static void WriteForPage(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        WriteCommon(headers);
    }

    /// <summary>For a page without forms that reads itself again by a script of ours; nobody else may keep it.</summary>
    public static void WriteForLivePage(IHeaderDictionary headers)
    {
        WriteForPage(headers);
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static void WriteCommon(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.XFrameOptions = "DENY";
    }
}
