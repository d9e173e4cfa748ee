using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;

namespace ConsultBot.Cli.PeopleCommands;

/// <summary>What <c>consultbot invite</c> was given.</summary>
/// <param name="Zone">An IANA id; null: that of the state's capital, else UTC.</param>
/// <param name="Address">What the link begins with; null: the configured address.</param>
internal sealed record InviteRequest(
    string Name, string Delegation, PersonRole Role, DelegationFunction Function, Language Language, string? Zone, int Days, string? Address);
