namespace Microsoft.Bot.Schema;

/// <summary>Names of the events by which an adapter starts a turn that no user started.</summary>
public static class ActivityEventNames
{
    public const string ContinueConversation = "ContinueConversation";
    public const string CreateConversation = "CreateConversation";
}
