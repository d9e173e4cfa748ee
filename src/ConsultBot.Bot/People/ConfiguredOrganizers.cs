using ConsultBot.Core.People;
using Microsoft.Extensions.Options;

namespace ConsultBot.Bot.People;

/// <summary>The organizers that the configuration lists.</summary>
public sealed class ConfiguredOrganizers(IOptions<OrganizerOptions> options) : IOrganizers
{
    public Task<bool> IsOrganizerAsync(ChannelIdentity identity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return Task.FromResult(options.Value.Organizers.Any(entry => Is(entry, identity)));
    }

    private static bool Is(OrganizerEntry entry, ChannelIdentity identity) =>
        (entry.Channel.Length > 0 && entry.User.Length > 0 && entry.Channel == identity.Channel && entry.User == identity.User)
        || (entry.Tenant.Length > 0 && entry.AadObjectId.Length > 0 && SameId(entry.Tenant, identity.Tenant) && SameId(entry.AadObjectId, identity.User));

    /// <summary>Entra's ids are GUIDs, written in either case.</summary>
    private static bool SameId(string listed, string? given) => string.Equals(listed, given, StringComparison.OrdinalIgnoreCase);
}
