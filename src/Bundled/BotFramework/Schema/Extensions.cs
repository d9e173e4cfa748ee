namespace Microsoft.Bot.Schema;

public static class Extensions
{
    public static Attachment ToAttachment(this HeroCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new Attachment { ContentType = HeroCard.ContentType, Content = card };
    }
}
