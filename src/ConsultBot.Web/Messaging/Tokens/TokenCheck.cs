namespace ConsultBot.Web.Messaging.Tokens;

/// <summary>What came of looking at a token.</summary>
/// <param name="Key">The key that signed it; null when it is refused.</param>
/// <param name="Fault">Why it is refused; null when it is good.</param>
internal sealed record TokenCheck(SigningKey? Key, string? Fault)
{
    public static TokenCheck Refused(string fault) => new(null, fault);
}
