using System.Globalization;

namespace ConsultBot.Web.DirectLine;

/// <summary>The address that a client opens its stream at.</summary>
internal sealed class StreamAddress(StreamTickets tickets, DirectLineTokens tokens)
{
    /// <param name="watermark">Where the stream begins; the client's own count.</param>
    public string Create(HttpRequest request, DirectLineToken token, long watermark)
    {
        // A proxy that ends TLS says so here. The header decides nothing but the address that this one client is told.
        var isSecure = request.IsHttps || request.Headers["X-Forwarded-Proto"].ToString().StartsWith("https", StringComparison.OrdinalIgnoreCase);
        var ticket = tickets.Issue(token.ConversationId, token.UserId, tokens.SessionEnd(token));
        var conversation = Uri.EscapeDataString(token.ConversationId);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(isSecure ? "wss" : "ws")}://{request.Host}{request.PathBase}/v3/directline/conversations/{conversation}/stream?watermark={watermark}&t={ticket}");
    }
}
