namespace ConsultBot.Browser.Tests.Naughty;

/// <summary>How the host runs for these tests: nobody's messages wait for morning, and one address sends as fast as it can.</summary>
internal static class NaughtyHost
{
    public static readonly IReadOnlyDictionary<string, string> Settings = new Dictionary<string, string>
    {
        ["Limits__UserPerSecond"] = "100000",
        ["Limits__AddressPerSecond"] = "100000",
        ["Reminders__UndoSeconds"] = "0",
        ["Reminders__PollSeconds"] = "1",
        ["Reminders__AnyDay"] = "true",
        ["Reminders__PerConversation"] = "0",
        ["Questions__DeliverySeconds"] = "1",
        ["Questions__MaxOpen"] = "50",
    };
}
