namespace ConsultBot.Web.Messaging.Tokens;

/// <summary>What a token must say to be believed.</summary>
/// <param name="Issuers">One of them.</param>
/// <param name="Audience">For whom it is: the bot's app id.</param>
internal sealed record TokenRules(IReadOnlyCollection<string> Issuers, string Audience)
{
    /// <summary>Whether the audience may be written as a list of one, as some providers do (RFC 7519, 4.1.3). The Bot Connector does not.</summary>
    public bool MayListAudience { get; init; }
}
