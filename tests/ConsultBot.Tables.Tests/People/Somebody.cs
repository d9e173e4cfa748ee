using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;

namespace ConsultBot.Tables.Tests.People;

/// <summary>People to test with.</summary>
internal static class Somebody
{
    public static Participant Ama(PersonRole role = PersonRole.Delegate) => Named("Ama Mensah", role);

    public static Participant Named(string name, PersonRole role = PersonRole.Delegate) => new(
        ParticipantIds.Create(), name, new Delegation(DelegationKind.State, "ghana"), DelegationFunction.Head, Language.English, "Africa/Accra", role);

    /// <summary>A browser of its own.</summary>
    public static ChannelIdentity Browser(int number) => new("directline", "", $"dl_browser{number}");
}
