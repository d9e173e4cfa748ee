namespace ConsultBot.Core.People;

/// <summary>Says who organizes.</summary>
public interface IOrganizers
{
    Task<bool> IsOrganizerAsync(ChannelIdentity identity, CancellationToken cancellationToken);
}
