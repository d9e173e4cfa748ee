namespace Microsoft.Bot.Schema;

/// <summary>Whether a bot was added to a team or chat, or removed.</summary>
public static class InstallationUpdateActionTypes
{
    public const string Add = "add";
    public const string Remove = "remove";
}
