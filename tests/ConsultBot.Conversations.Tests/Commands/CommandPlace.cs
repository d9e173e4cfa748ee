namespace ConsultBot.Conversations.Tests.Commands;

/// <summary>Where a command is given.</summary>
internal enum CommandPlace
{
    WebChat,
    TeamsPersonal,

    /// <summary>By somebody of another tenant who has the same object id.</summary>
    TeamsOfAnotherTenant,
    TeamsGroupChat,
    TeamsChannel,
}
