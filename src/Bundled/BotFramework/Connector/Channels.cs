namespace Microsoft.Bot.Connector;

/// <summary>Channel ids, as they stand in an activity's <c>channelId</c>.</summary>
public class Channels
{
    public const string Console = "console";
    public const string Directline = "directline";
    public const string DirectlineSpeech = "directlinespeech";
    public const string Email = "email";
    public const string Emulator = "emulator";
    public const string Facebook = "facebook";
    public const string Line = "line";
    public const string Msteams = "msteams";
    public const string Slack = "slack";
    public const string Telegram = "telegram";
    public const string Test = "test";
    public const string Webchat = "webchat";
}
