using ConsultBot.Core.People;
using Microsoft.Extensions.Options;

namespace ConsultBot.Bot.People;

/// <summary>The organizers and admins that the configuration lists.</summary>
public sealed class ConfiguredOrganizers(IOptions<OrganizerOptions> options)
{
    /// <returns>The role, or null for who is not listed.</returns>
    public PersonRole? FindRole(ChannelIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return options.Value.Admins.Any(entry => Is(entry, identity)) ? PersonRole.Admin
            : options.Value.Organizers.Any(entry => Is(entry, identity)) ? PersonRole.Organizer
            : null;
    }

    private static bool Is(OrganizerEntry entry, ChannelIdentity identity) =>
        (entry.Channel.Length > 0 && entry.User.Length > 0 && entry.Channel == identity.Channel && entry.User == identity.User)
        || (identity.Channel == ChannelIdentity.TeamsChannel && entry.Tenant.Length > 0 && entry.AadObjectId.Length > 0
            && SameId(entry.Tenant, identity.Tenant) && SameId(entry.AadObjectId, identity.User));

    /// <summary>Entra's ids are GUIDs, written in either case.</summary>
    private static bool SameId(string listed, string? given) => string.Equals(listed, given, StringComparison.OrdinalIgnoreCase);
}
