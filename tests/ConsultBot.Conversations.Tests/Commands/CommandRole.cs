namespace ConsultBot.Conversations.Tests.Commands;

/// <summary>Who gives a command.</summary>
internal enum CommandRole
{
    Guest,
    Delegate,
    Head,
    Organizer,
    Admin,
}
