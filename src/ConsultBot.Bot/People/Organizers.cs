using ConsultBot.Core.People;

namespace ConsultBot.Bot.People;

/// <summary>Who organizes: those invited as organizers or admins, and those whom the configuration lists.</summary>
public sealed class Organizers(IPeople people, ConfiguredOrganizers configured) : IOrganizers
{
    /// <returns>True for admins, too; false for everybody whom neither an invitation nor the configuration names.</returns>
    public async Task<bool> IsOrganizerAsync(ChannelIdentity identity, CancellationToken cancellationToken) =>
        configured.FindRole(identity) is not null || await people.FindByIdentityAsync(identity, cancellationToken) is { IsOrganizer: true };
}
