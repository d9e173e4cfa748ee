namespace Microsoft.Bot.Schema;

/// <summary>How several attachments of one message stand to each other.</summary>
public static class AttachmentLayoutTypes
{
    public const string List = "list";
    public const string Carousel = "carousel";
}
